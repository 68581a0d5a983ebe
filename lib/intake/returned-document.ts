import type { ReturnedBlock, ReturnedCell, ReturnedDocument } from "@/lib/narrative/returned-document";
import { shownText } from "./docx/block-text";
import { readHead } from "./header/read-header";
import { readPeriod } from "./header/report-period";
import { hasSecretMark } from "./header/secret-mark";
import { piecesOfDocument } from "./lines/pieces-of-document";
import type { PlainBlock, PlainDocument, PlainTable } from "./plain-document";
import { IntakeRefused } from "./refusal";

function rowsOf(table: PlainTable): ReturnedCell[][] {
  const rows = Array.from({ length: table.rowCount }, (): ReturnedCell[] => []);
  for (const { row, column, columnSpan, blocks } of table.cells) {
    rows[row]?.push({ column, columnSpan, text: shownText(blocks) });
  }
  return rows;
}

function blockOf(block: PlainBlock): ReturnedBlock {
  return block.type === "table" ? { type: "table", rows: rowsOf(block) } : { type: "line", text: shownText([block]) };
}

/** Room left for the number parts its line in a PDF: the symbol then stands as a line of the agency's. */
const SYMBOL_BENEATH = /\s+\/\s?\p{Lu}[\p{Lu}\d-]*$/u;

function headOf(document: PlainDocument): ReturnedDocument["head"] {
  const none = new Set<number>();
  const { agency, title, year } = readHead(piecesOfDocument(document, none), document.asides, none);
  const period = title === null ? null : readPeriod(title, year);
  return {
    agency: agency?.replace(SYMBOL_BENEATH, "") ?? null,
    period: period && { kind: period.kind, year: period.year },
  };
}

const NOTES: readonly PlainDocument["asides"][number]["where"][] = ["footnote", "endnote", "textBox"];

/**
 * A file as lines and tables, to be held against what the system made.
 * @throws {IntakeRefused} `secret`, `legacyFont`; `unknownType` for a workbook, which no document is printed as.
 */
export function returnedDocument(document: PlainDocument): ReturnedDocument {
  if (hasSecretMark(document)) throw new IntakeRefused("secret");
  if (document.legacyEncoding !== null) throw new IntakeRefused("legacyFont", document.legacyEncoding);
  if (document.format === "xlsx") throw new IntakeRefused("unknownType", "a workbook");
  const blocks = document.blocks.map(blockOf);
  // Words of a box in the text are lines of it already.
  const lines = new Set(blocks.flatMap((block) => (block.type === "line" ? block.text.split("\n") : [])));
  return {
    format: document.format,
    head: headOf(document),
    blocks,
    asides: document.asides
      .filter(({ where, text }) => NOTES.includes(where) && !text.split("\n").every((line) => lines.has(line)))
      .map(({ text }) => text),
  };
}
