/** Vocabularies by the two addresses each has: that of everyday files, and the one of the strict dialect. */
const VOCABULARY: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
  "http://purl.oclc.org/ooxml/drawingml/main": "a:",
};

/**
 * Names of elements whatever prefixes a file chose: "p" for Word's own, "m:t", "mc:Choice" for the others known here,
 * "?:shape" for the rest. Attributes keep their last part: Word has no two of one element that differ only before it.
 */
export class Names {
  /** Addresses each prefix stands for, the innermost last. */
  private readonly addresses = new Map<string, string[]>();
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, string | null>();

  /** Takes the declarations of an element that opens, prefix to address; `leave` undoes them when it closes. */
  enter(declared: ReadonlyMap<string, string>): void {
    for (const [prefix, address] of declared) {
      const known = this.addresses.get(prefix);
      if (known === undefined) this.addresses.set(prefix, [address]);
      else known.push(address);
      if (known?.at(-2) !== address) this.elements.clear();
    }
  }

  leave(declared: ReadonlyMap<string, string>): void {
    for (const [prefix, address] of declared) {
      const known = this.addresses.get(prefix);
      known?.pop();
      if (known?.at(-1) !== address) this.elements.clear();
    }
  }

  element(written: string): string {
    const seen = this.elements.get(written);
    if (seen !== undefined) return seen;
    const colon = written.indexOf(":");
    const address = this.addresses.get(colon < 0 ? "" : written.slice(0, colon))?.at(-1) ?? "";
    const name = (VOCABULARY[address] ?? "?:") + written.slice(colon + 1);
    this.elements.set(written, name);
    return name;
  }

  /** Null for the marks of Word's own editing sessions, which stand on every element and say nothing. */
  attribute(written: string): string | null {
    const seen = this.attributes.get(written);
    if (seen !== undefined) return seen;
    const name = written.slice(written.indexOf(":") + 1);
    const kept = name.startsWith("rsid") || name === "paraId" || name === "textId" ? null : name;
    this.attributes.set(written, kept);
    return kept;
  }
}
