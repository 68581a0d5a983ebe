import { MOTTO, NATIONAL_NAME } from "../fixed-words";
import type { DocxBlock, DocxParagraph, DocxTable } from "../read-docx/docx-document";
import { paragraphsIn } from "../read-docx/read-docx";
import { fold, HEAD_LETTERS_MAX, innerWidth, type Line, linesOf, type Piece, piecesOf } from "./lines";

/** A piece of one of the letterhead's two columns, with the row of the table and the room it stands in. */
type Placed = { piece: Piece; row: number; width: number | null };

type PlacedLine = { line: Line; row: number; width: number | null };

/** An organ's name: its lines. */
export type Organ = Line[];

export type Letterhead = {
  /** All of its words as one line, and over how many lines they are put by hand. */
  nationalName: (PlacedLine & { lines: number }) | null;
  motto: Line | null;
  /** What stands right under the motto. */
  underMotto: Piece | null;
  superiors: Organ[];
  agency: Organ | null;
  underAgency: Piece | null;
  number: PlacedLine | null;
  /** "V/v …" under the number of a công văn, over its lines; empty when there is none. */
  about: Line[];
  date: PlacedLine | null;
};

const sounds = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{M}]+/gu, " ")
    .trim();
const says = (text: string, asked: string): boolean => sounds(text) === sounds(asked);

/** How an organ's name begins; other words carry the name on ("TỈNH MINH HỌA", "VÀ MÔI TRƯỜNG"). */
const ORGAN =
  /^(UBND|ỦY BAN|UỶ BAN|HĐND|HỘI ĐỒNG|SỞ|BAN|VĂN PHÒNG|PHÒNG|CHI CỤC|CỤC|TỔNG CỤC|THANH TRA|TRUNG TÂM|BỘ|CÔNG AN|ĐOÀN|VIỆN|TRƯỜNG|CHÍNH PHỦ|TỈNH ỦY|THÀNH ỦY)(\s|$)/;

function organsOf(lines: readonly Line[]): Organ[] {
  const organs: Organ[] = [];
  for (const line of lines) {
    const last = organs.at(-1);
    const above = last?.at(-1);
    const bold = (one: Line | undefined): boolean =>
      one?.runs.some((run) => run.text.trim() !== "" && run.bold) ?? false;
    const begins = ORGAN.test(line.text.trim().toLocaleUpperCase("vi")) && above?.paragraph !== line.paragraph;
    if (!last || begins || bold(above) !== bold(line)) organs.push([line]);
    else last.push(line);
  }
  return organs;
}

const lineOf = ({ piece, row, width }: Placed): PlacedLine[] =>
  piece.kind === "line" ? [{ line: piece.line, row, width }] : [];

const NUMBER = /^\s*số\s*:|^\s*số\s[^/]{0,20}\//iu;
const DATE = /ng[àa]y.*th[áa]ng.*n[ăa]m/i;
const isNumber = ({ text }: Line): boolean => text.length <= HEAD_LETTERS_MAX && NUMBER.test(text);
const isDate = ({ text }: Line): boolean => text.length <= HEAD_LETTERS_MAX && DATE.test(text);

/** Quốc hiệu, also where somebody broke it in two; else what stands over Tiêu ngữ in its place. */
function nationalNameOf(lines: readonly PlacedLine[]): Letterhead["nationalName"] {
  for (const [at, placed] of lines.entries()) {
    const next = lines[at + 1];
    if (says(placed.line.text, NATIONAL_NAME)) return { ...placed, lines: 1 };
    if (!next || !says(`${placed.line.text} ${next.line.text}`, NATIONAL_NAME)) continue;
    const [first, second] = [placed.line, next.line];
    const space = first.runs.slice(-1).map((run) => ({ ...run, text: " " }));
    const text = `${first.text} ${second.text}`;
    return { ...placed, line: { ...first, text, runs: [...first.runs, ...space, ...second.runs] }, lines: 2 };
  }
  const above = lines[lines.findIndex(({ line }) => says(line.text, MOTTO)) - 1];
  return above ? { ...above, lines: 1 } : null;
}

const ABOUT = /^\s*(v\/v|về việc)(?=[\s:]|$)/iu;

/** What a công văn is about: from "V/v" under its number on, in the same cell, without the box of a draft's mark. */
function aboutOf(below: readonly Placed[]): Line[] {
  const lines = below.flatMap(lineOf).map(({ line }) => line);
  const at = lines.findIndex(({ text }) => text.length <= HEAD_LETTERS_MAX && ABOUT.test(text));
  if (at < 0) return [];
  return lines.slice(at).filter(({ paragraph }) => !(paragraph.borders.left && paragraph.borders.right));
}

function letterheadOf(left: readonly Placed[], right: readonly Placed[]): Letterhead {
  const rightLines = right.flatMap(lineOf);
  const nationalName = nationalNameOf(rightLines);
  const mottoAt = right.findIndex(({ piece }) => piece.kind === "line" && says(piece.line.text, MOTTO));
  const motto = right[mottoAt]?.piece;
  const numberAt = left.findIndex(({ piece }) => piece.kind === "line" && isNumber(piece.line));
  const above = numberAt < 0 ? left : left.slice(0, numberAt);
  const organs = organsOf(above.flatMap(lineOf).map(({ line }) => line));
  const agencyAt = above.findLastIndex(({ piece }) => piece.kind === "line");
  return {
    nationalName,
    motto: motto?.kind === "line" ? motto.line : null,
    underMotto: (mottoAt < 0 ? undefined : right[mottoAt + 1]?.piece) ?? null,
    superiors: organs.slice(0, -1),
    agency: organs.at(-1) ?? null,
    underAgency: above[agencyAt + 1]?.piece ?? null,
    number: numberAt < 0 ? null : (left.slice(numberAt, numberAt + 1).flatMap(lineOf)[0] ?? null),
    about: numberAt < 0 ? [] : aboutOf(left.slice(numberAt + 1)),
    date: rightLines.find(({ line }) => isDate(line)) ?? null,
  };
}

function fromTable(table: DocxTable): Letterhead | null {
  const holds = (blocks: readonly DocxBlock[]): boolean =>
    blocks
      .flatMap(paragraphsIn)
      .some((paragraph) =>
        linesOf(paragraph).some(({ text }) => /c[ộo]ng h[òo]a|cộng hoà/i.test(text) || says(text, MOTTO)),
      );
  const column = table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }, index) => (holds(blocks) ? [index] : [])),
  )[0];
  if (column === undefined) return null;
  const side = (mine: (index: number) => boolean): Placed[] =>
    table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, index) => {
        const width = innerWidth(cell);
        const pieces = mine(index) ? piecesOf(cell.blocks.flatMap(paragraphsIn), width) : [];
        return pieces.map((piece): Placed => ({ piece, row, width }));
      }),
    );
  return letterheadOf(
    side((index) => index < column),
    side((index) => index >= column),
  );
}

/** The two halves of a line set with tabs instead of a table. */
function halves(line: Line): [left: Line | null, right: Line | null] {
  const parts: Line[] = [{ ...line, text: "", runs: [] }];
  for (const run of line.runs) {
    run.text.split("\t").forEach((text, index) => {
      if (index > 0) parts.push({ ...line, text: "", runs: [] });
      const part = parts.at(-1);
      if (!part) return;
      part.text += text;
      part.runs.push({ ...run, text });
    });
  }
  const said = parts.filter(({ text }) => text.trim() !== "");
  const [first, second] = said;
  if (first && second) return [first, said.at(-1) ?? second];
  if (!first) return [null, null];
  const right = says(first.text, NATIONAL_NAME) || says(first.text, MOTTO) || isDate(first);
  return right ? [null, first] : [first, null];
}

function fromParagraphs(paragraphs: readonly DocxParagraph[]): Letterhead {
  const left: Placed[] = [];
  const right: Placed[] = [];
  piecesOf(paragraphs, null).forEach((piece, row) => {
    if (piece.kind !== "line") {
      right.push({ piece, row, width: null });
      return;
    }
    const [one, other] = halves(piece.line);
    if (one) left.push({ piece: { kind: "line", line: one }, row, width: null });
    if (other) right.push({ piece: { kind: "line", line: other }, row, width: null });
  });
  return letterheadOf(left, right);
}

/** The letterhead among what stands above the title: a table of two columns, or lines set with tabs. */
export function findLetterhead(blocks: readonly DocxBlock[]): Letterhead {
  for (const block of blocks) {
    const found = block.kind === "table" ? fromTable(block) : null;
    if (found) return found;
  }
  return fromParagraphs(blocks.flatMap(paragraphsIn));
}
