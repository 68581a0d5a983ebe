import { linesOfCell } from "../lines/pieces-of-document";
import type { PlainBlock, PlainDocument } from "../plain-document";

/** "MẬT", "TỐI MẬT", "TUYỆT MẬT", spaced out or framed, and nothing else. */
const MARK = /^(?:TÀILIỆU)?(?:TỐI|TUYỆT)?MẬT$|^ĐỘMẬT:?(?:TỐI|TUYỆT)?MẬT$/u;

function isMark(text: string): boolean {
  if (text.length >= 60) return false;
  const letters = text.normalize("NFC").replace(/[^\p{L}:]+/gu, "");
  return MARK.test(/^độmật/iu.test(letters) ? letters.toLocaleUpperCase("vi") : letters.replace(/:/g, ""));
}

const inBlock = (block: PlainBlock): boolean => {
  if (block.type === "paragraph") return block.text.split(/[\n\t]/).some(isMark);
  return block.cells.some(
    (cell) => isMark(cell.text) || linesOfCell(block, cell).some(({ parts }) => parts.some(isMark)),
  );
};

/**
 * Whether the document carries a mark of secrecy: a paragraph, a cell or a text box that says only so, in capitals.
 * "Bảo mật" or "bí mật nhà nước" in a sentence is none.
 */
export const hasSecretMark = (document: PlainDocument): boolean =>
  document.blocks.some(inBlock) || document.asides.some(({ text }) => text.split("\n").some(isMark));
