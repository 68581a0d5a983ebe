import type { Parts } from "../ooxml/parts";
import type { Relationship } from "../ooxml/relationships";
import type { PlainAside } from "../plain-document";
import { shownText } from "./block-text";
import { readBlocks } from "./blocks";
import { childrenOf } from "./element";
import type { Reading } from "./reading";
import { type Budget, readTree, type WordElement } from "./tree";

/** Page headers, footers and notes of a document, each text once, after the text boxes of its body. */
export function readAsides(parts: Parts, relations: readonly Relationship[], budget: Budget, reading: Reading): void {
  const seen = new Set<string>();
  const read = new Set<string>();
  const add = (where: PlainAside["where"], element: WordElement): void => {
    const text = shownText(readBlocks(element, reading, "box"));
    if (text === "" || seen.has(`${where} ${text}`)) return;
    seen.add(`${where} ${text}`);
    reading.asides.push({ where, text });
  };
  for (const { type, target } of relations) {
    // A part named thousands of times is read once.
    if (read.has(target)) continue;
    read.add(target);
    if (type === "header" || type === "footer") add(type, readTree(parts, target, budget));
    if (type === "footnotes" || type === "endnotes") {
      const where = type === "footnotes" ? "footnote" : "endnote";
      // The lines that part notes from the text are notes with a type.
      const notes = childrenOf(readTree(parts, target, budget), where).filter(
        ({ attributes }) => attributes.type === undefined || attributes.type === "normal",
      );
      for (const note of notes) add(where, note);
    }
  }
}
