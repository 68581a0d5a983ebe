import type { Parts } from "../ooxml/parts";
import { keepWithin, readPart } from "./read-part";
import { type RichPiece, RichTextReader } from "./rich-text";

/** The texts that cells refer to by number. */
export function readSharedStrings(parts: Parts, name: string | null): RichPiece[][] {
  const strings: RichPiece[][] = [];
  const reader = new RichTextReader();
  readPart(parts, name, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => {
      if (tag !== "si") return reader.close(tag);
      strings.push(reader.take());
      keepWithin(strings.length, "sharedStrings");
    },
  });
  return strings;
}
