import type { DocxRow, DocxTable } from "../read-docx/docx-document";
import { paragraphsIn } from "../read-docx/read-docx";
import type { DecreeParts } from "./decree-parts";
import { isFakeRule } from "./letterhead-rules";
import { inked, type Line, linesOf, type Piece, quoted } from "./lines";
import { type FormatRule, judged } from "./verdict";

type Fault = { where: string; actual: string };

/** A row this long may be taller than a page, where a row that cannot split would be cut. */
const UNSPLIT_LETTERS_MAX = 1200;
/** A number printed with a full stop behind it counts rows ("1.", "2.1."). */
const FIGURE = /^[-–]?\d(?:[\d.,\s]*\d)?\s*%?$/;

const linesOfRow = ({ cells }: DocxRow): Line[] =>
  cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn).flatMap(linesOf)).filter(({ text }) => text.trim() !== "");

/** A first column named TT counts the rows: its numbers are no figures. */
const countsRows = (header: DocxRow | undefined): boolean =>
  /^s?tt$/i.test(textOfRow({ cells: header?.cells.slice(0, 1) ?? [], repeats: true, unsplit: true }));

const figureLines = (row: DocxRow, counted: boolean): Line[] =>
  linesOfRow(counted ? { ...row, cells: row.cells.slice(1) } : row);

const textOfRow = (row: DocxRow): string =>
  linesOfRow(row)
    .map(({ text }) => text.trim())
    .join(" | ");

const eachTable = ({ tables }: DecreeParts, faults: (table: DocxTable, where: string) => Fault[]) =>
  judged(tables.flatMap(({ table, where }) => faults(table, where)));

/** A first row of words alone, over rows: a header that must repeat if the table runs over a page. */
function isHeader({ rows }: DocxTable): boolean {
  const [first] = rows;
  if (!first || rows.length < 3) return false;
  const texts = first.cells.map((cell) =>
    cell.blocks
      .flatMap(paragraphsIn)
      .map(({ text }) => text)
      .join(" ")
      .trim(),
  );
  return texts.every((text) => text !== "" && !FIGURE.test(text));
}

function typedRules({ letterhead, title, appendices }: DecreeParts): Fault[] {
  const heads: [where: string, lines: Line[], under: Piece | null][] = [
    ["Tiêu ngữ", letterhead.motto ? [letterhead.motto] : [], letterhead.underMotto],
    ["Cơ quan ban hành", letterhead.agency ?? [], letterhead.underAgency],
    ["Trích yếu", title.subject, title.under],
    ...appendices.map(({ label, title: own, basis, rule }): [string, Line[], Piece | null] => [
      label.text.trim(),
      basis ? [...own, basis] : own,
      rule,
    ]),
  ];
  return heads
    .filter(([, lines, under]) => isFakeRule(lines, under))
    .map(([where, , under]) => ({
      where,
      actual: under?.kind === "typed" ? "gõ dấu gạch liền nhau" : "gạch chân chữ",
    }));
}

/** Words of the body that a person underlined with signs. */
function typedInBody({ body }: DecreeParts): Fault[] {
  return body
    .flatMap(paragraphsIn)
    .filter(({ text }) => /_{3,}/.test(text))
    .map(({ text }) => ({ where: quoted(text), actual: "gõ dấu gạch liền nhau" }));
}

/** Tables, and how rules are drawn. */
export const TABLE_RULES: readonly FormatRule[] = [
  {
    id: "rule.drawn",
    expected: "đường kẻ vẽ bằng nét kẻ, không gạch chân, không gõ dấu gạch",
    judge: (parts) => judged([...typedRules(parts), ...typedInBody(parts)]),
  },
  {
    id: "table.header",
    expected: "hàng tiêu đề lặp lại ở mỗi trang",
    judge: (parts) =>
      eachTable(parts, (table, where) =>
        isHeader(table) && !table.rows[0]?.repeats ? [{ where, actual: "hàng tiêu đề không lặp lại" }] : [],
      ),
  },
  {
    id: "table.rows",
    expected: "hàng không bị cắt qua trang",
    judge: (parts) =>
      eachTable(parts, ({ rows }, where) =>
        rows.flatMap((row, index) => {
          const cut = !row.unsplit && textOfRow(row).length <= UNSPLIT_LETTERS_MAX;
          return cut ? [{ where: `${where}, hàng ${index + 1}`, actual: "hàng có thể bị cắt" }] : [];
        }),
      ),
  },
  {
    id: "table.figures",
    expected: "số căn phải hoặc căn giữa",
    judge: (parts) =>
      eachTable(parts, ({ rows }, where) =>
        rows.flatMap((row, index) =>
          figureLines(row, countsRows(rows[0]))
            .filter(({ text, paragraph }) => FIGURE.test(text.trim()) && !["right", "center"].includes(paragraph.align))
            .map(({ text }) => ({ where: `${where}, hàng ${index + 1}`, actual: `${text.trim()} căn trái` })),
        ),
      ),
  },
  {
    id: "table.type",
    expected: "cỡ chữ 11–13",
    judge: (parts) =>
      eachTable(parts, ({ rows }, where) =>
        rows.flatMap((row, index) =>
          linesOfRow(row)
            .flatMap(inked)
            .filter(({ size, raised }) => !raised && (size < 11 || size > 13))
            .map(({ size, text }) => ({ where: `${where}, hàng ${index + 1}`, actual: `cỡ ${size}: ${quoted(text)}` })),
        ),
      ),
  },
];
