import { bulletsToLists, docOf } from "./bullets";
import type { RichBlock, RichDoc, RichList, RichParagraph } from "./rich-doc";

/**
 * Plain lines as a document: a line is a paragraph, "- " and "+ " lines become lists, empty lines are
 * dropped. Text is NFC, so that equal words are equal characters.
 */
export function textToDoc(lines: readonly string[]): RichDoc {
  const paragraphs = lines
    .map((line) => line.normalize("NFC").trim())
    .filter((line) => line !== "")
    .map((text): RichParagraph => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return docOf(bulletsToLists(paragraphs));
}

/** The words of a document, a line per paragraph ("- " and "+ " before list items), cells of a table row split by tabs. */
export function docToText(doc: RichDoc): string {
  return doc.content.flatMap(blockLines).join("\n");
}

/** True when nothing is written: no letter, no digit, not even inside a table. */
export const isEmptyDoc = (doc: RichDoc): boolean => doc.content.flatMap(blockLines).join("").trim() === "";

const paragraphText = (paragraph: RichParagraph): string =>
  (paragraph.content ?? []).map((piece) => piece.text).join("");

function blockLines(block: RichBlock): string[] {
  switch (block.type) {
    case "paragraph":
      return [paragraphText(block)];
    case "bulletList":
      return listLines(block, "- ");
    case "table":
      return block.content.map((row) =>
        row.content.map((cell) => cell.content.map(paragraphText).join(" ")).join("\t"),
      );
  }
}

function listLines(list: RichList, sign: string): string[] {
  return list.content.flatMap((item) =>
    item.content.flatMap((part, index) => {
      if (part.type === "bulletList") return listLines(part, "+ ");
      const text = paragraphText(part);
      return [index === 0 && text !== "" ? `${sign}${text}` : text];
    }),
  );
}

/** Words separated by spaces: Vietnamese counts syllables ("chữ"). */
export function countWords(doc: RichDoc): number {
  const text = docToText(doc)
    .replace(/^[-+] /gm, "")
    .trim();
  return text === "" ? 0 : text.split(/\s+/).length;
}
