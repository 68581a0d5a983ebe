import type { Parse } from "../indicators/contract";
import { foldWords } from "../indicators/fold";
import { boxOfAside } from "./header/boxes";
import { readLetterheadLine } from "./header/letterhead-line";
import { isRecipientsLabel, withoutRecipientsLabel } from "./header/recipients";
import { isRemark } from "./header/signer";
import type { Line, Piece } from "./lines/line";
import { linesOfCell } from "./lines/pieces-of-document";
import { isRule, oneLine } from "./lines/text";
import type { PlainDocument } from "./plain-document";

type Header = Parse["header"];
type Unplaced = Parse["unplaced"];

/** Every line of pieces, those of tables too. */
const linesOf = (pieces: readonly Piece[]): Line[] =>
  pieces.flatMap((piece) =>
    piece.kind === "line" ? [piece] : piece.table.cells.flatMap((cell) => linesOfCell(piece.table, cell)),
  );

/** Whether a header says what a line of the letterhead or the signature says. */
function saidBy(header: Header): (line: Line) => boolean {
  const { superior, agency, number, symbol, place, date, title, signer, recipients } = header;
  const parts = [superior, agency, title, place, ...(signer?.authority ?? []), signer?.position, signer?.name];
  const words = foldWords([...parts, ...recipients].filter((part) => typeof part === "string").join(" "));
  const isSaid = (text: string): boolean => {
    if (isRule(text) || isRemark(text)) return true;
    const line = readLetterheadLine(isRecipientsLabel(text) ? withoutRecipientsLabel(text) : text);
    if (line.number !== null && (line.number.number !== number || line.number.symbol !== symbol)) return false;
    if (line.date !== null && (line.date.date !== date || line.date.place !== place)) return false;
    return isRule(line.rest) || words.includes(foldWords(line.rest));
  };
  return ({ text, parts: cut }) => isSaid(text) || (cut.length > 1 && cut.every((part) => part === "" || isSaid(part)));
}

/** A table as text: its rows on lines, their cells parted by tabs. */
function tableEntry({ table }: Extract<Piece, { kind: "table" }>): Unplaced[number] {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => oneLine(text))
      .join("\t"),
  );
  return { what: rows.join("\n"), source: { table: table.index } };
}

const lineEntry = ({ text, source }: Line): Unplaced[number] => ({ what: text, source });

/**
 * What of a document found no place, in reading order: lines beside the letterhead and the signature that no field of
 * the header says, the addressees ("Kính gửi: …", for which the contract has no field), `rest`, and text beside the body. Quốc hiệu, rules, numbers of pages and letterheads that a workbook
 * repeats are left out.
 */
export function leftOver(
  document: PlainDocument,
  header: Header,
  { framing, addressees, rest }: { framing: readonly Piece[]; addressees: readonly Line[]; rest: readonly Piece[] },
): Unplaced {
  const said = saidBy(header);
  const unsaid = (lines: readonly Line[]): Unplaced => lines.filter((line) => !said(line)).map(lineEntry);
  const asides = document.asides.flatMap((aside) => {
    if (aside.where === "textBox") return unsaid(boxOfAside(aside));
    return /\p{L}/u.test(aside.text)
      ? [{ what: aside.text.normalize("NFC").trim(), source: { where: aside.where } }]
      : [];
  });
  const others = rest.flatMap((piece) => {
    if (linesOf([piece]).every(said)) return [];
    return [piece.kind === "line" ? lineEntry(piece) : tableEntry(piece)];
  });
  return [...unsaid(linesOf(framing)), ...addressees.map(lineEntry), ...others, ...asides];
}
