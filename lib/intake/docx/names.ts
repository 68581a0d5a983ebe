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

type Bindings = ReadonlyMap<string, string>;

/**
 * Names of elements whatever prefixes a file chose: "p" for Word's own, "m:t", "mc:Choice" for the others known here,
 * "?:shape" for the rest. Attributes keep their last part: Word has no two of one element that differ only before it.
 */
export class Names {
  private readonly scopes: Bindings[] = [new Map()];
  private known = new Map<string, string>();
  private readonly attributes = new Map<string, string | null>();

  /** Takes the declarations of an element that opens; to be undone with `leave` when it answers true. */
  enter(declared: ReadonlyMap<string, string>): boolean {
    const now = this.scopes.at(-1) ?? new Map();
    if ([...declared].every(([prefix, address]) => now.get(prefix) === address)) return false;
    this.scopes.push(new Map([...now, ...declared]));
    this.known = new Map();
    return true;
  }

  leave(): void {
    this.scopes.pop();
    this.known = new Map();
  }

  element(written: string): string {
    const seen = this.known.get(written);
    if (seen !== undefined) return seen;
    const colon = written.indexOf(":");
    const address = this.scopes.at(-1)?.get(colon < 0 ? "" : written.slice(0, colon)) ?? "";
    const name = (VOCABULARY[address] ?? "?:") + written.slice(colon + 1);
    this.known.set(written, name);
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
