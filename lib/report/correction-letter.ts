import { blankCell, type Cells } from "../indicators/cell";
import { formatRatio } from "../indicators/format";
import { rowNumber } from "../indicators/row-name";
import { pairOf } from "../indicators/sheet-ratio";
import type { Template } from "../indicators/template";
import { allItems, formOf, itemByKey } from "../indicators/walk";
import type { RichBlock, RichTable } from "../narrative/rich-doc";
import { localDate } from "../workflow/deadline";
import { partsOfReason } from "../workflow/return-kind";
import type { PeriodView } from "../workflow/views";
import { printCell } from "./cell-words";
import type { DocumentSettings } from "./document-settings";
import { letterFrame } from "./letter-frame";
import type { LetterRequests } from "./letter-requests";
import { paragraphOf } from "./narrative-part";
import { dateWords, periodWords, timeWords } from "./printed-words";
import type { ReportDocument, ReportSection } from "./report-document";
import { formNumber } from "./report-frame";

export type CorrectionLetterInput = LetterRequests & {
  /** Of Sở Nội vụ, which writes. */
  settings: DocumentSettings;
  /** Sở Nội vụ as prose names it. */
  agencyName: string;
  /** The unit that is asked. */
  unitName: string;
  period: Pick<PeriodView, "kind" | "year" | "windowTo">;
  revision: { number: number; submittedAt: string };
  /** With the rows the unit added to a matrix. */
  template: Template;
  cells: Cells;
  /** Titles of the sections of the narrative by their paths. */
  sectionTitles: ReadonlyMap<string, string>;
  /** When the corrected report must be here, ISO; null when no date ahead is set: people write it in. */
  until: string | null;
  /** The unit was given more time than others of its kind. */
  extended: boolean;
  /** The present year, for blanks of dates. */
  year: number;
};

/** One thing asked about figures: the rows as printed, each with what stands there. */
type FigureRequest = { place: number; rows: { label: string; there: string }[]; asked: string };

const END_MARK = /\s*\.\s*\/\s*\.\s*$/;

/** People's words as a sentence of the letter: its one end mark is not theirs. */
function sentence(text: string): string {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim().replace(END_MARK, ".");
  return /[.;:!?…]$/.test(plain) ? plain : `${plain}.`;
}

const linesOf = (text: string): string[] =>
  text.split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [sentence(line)]));

/** "Biểu mẫu 3, dòng 2.1. Số TTHC…": the form and the row as printed. */
function rowWords(template: Template, key: string): string {
  const item = itemByKey(template).get(key);
  if (!item) return key;
  const number = rowNumber(item);
  const form = formOf(template, key);
  return `${form ? formNumber(form) : ""}, dòng ${number === "" ? `“${item.label}”` : `${number}. ${item.label}`}`;
}

function figureWords({ template, cells }: CorrectionLetterInput, key: string): string {
  const item = itemByKey(template).get(key);
  if (!item) return "";
  const cell = cells[key] ?? blankCell;
  // A typed ratio is what the unit is asked about, not the one worked out beside it.
  if ((item.kind === "ratio" || item.kind === "percent") && cell.value !== null) return formatRatio(cell.value);
  return printCell(item, cell, pairOf(item, cells), "-").value || "Để trống";
}

function requestOf(input: CorrectionLetterInput, keys: readonly string[], asked: string): FigureRequest {
  const { template } = input;
  return {
    place: allItems(template).findIndex(({ key }) => key === keys[0]),
    rows: keys.map((key) => ({ label: rowWords(template, key), there: figureWords(input, key) })),
    asked,
  };
}

/** Requests about figures in the order of the forms; a person's word before what the checks say of the same row. */
function figureRequests(input: CorrectionLetterInput): FigureRequest[] {
  const said = input.comments.flatMap(({ anchorKind, anchor, body }) =>
    anchorKind === "cell" && anchor !== null ? [requestOf(input, [anchor], sentence(body))] : [],
  );
  const found = input.issues.flatMap(({ cells, message }) =>
    cells.length > 0 ? [requestOf(input, cells, sentence(message))] : [],
  );
  return [...said, ...found].sort((one, other) => one.place - other.place);
}

const COLUMNS = ["TT", "Biểu mẫu, chỉ tiêu", "Số liệu báo cáo", "Nội dung đề nghị"] as const;
/** Shares of the page's width. */
const WIDTHS = [7, 38, 19, 36] as const;

type RichRow = RichTable["content"][number];

function cellOf(
  type: "tableHeader" | "tableCell",
  text: string,
  column: number,
  rowspan = 1,
): RichRow["content"][number] {
  return { type, attrs: { colspan: 1, rowspan, colwidth: [WIDTHS[column] ?? 1] }, content: [paragraphOf(text)] };
}

/** A request about several rows of a form has a line for each; its number and what is asked stand once beside them. */
function linesOfRequest({ rows, asked }: FigureRequest, at: number): RichRow[] {
  return rows.map(({ label, there }, index) => {
    const own = [cellOf("tableCell", label, 1), cellOf("tableCell", there, 2)];
    const first = index === 0;
    const [before, after] = [
      cellOf("tableCell", String(at + 1), 0, rows.length),
      cellOf("tableCell", asked, 3, rows.length),
    ];
    return { type: "tableRow", content: first ? [before, ...own, after] : own };
  });
}

const tableOf = (requests: readonly FigureRequest[]): RichTable => ({
  type: "table",
  content: [
    { type: "tableRow", content: COLUMNS.map((text, column) => cellOf("tableHeader", text, column)) },
    ...requests.flatMap(linesOfRequest),
  ],
});

function generalBlocks({ reason, comments }: CorrectionLetterInput): RichBlock[] {
  const general = comments.filter(({ anchorKind, anchor }) => anchorKind === "report" || anchor === null);
  return [partsOfReason(reason ?? "").words, ...general.map(({ body }) => body)].flatMap(linesOf).map(paragraphOf);
}

/** "- Mục II.2.1. Rà soát: …" for each section a person or a check speaks of. */
function narrativeBlocks({ comments, issues, sectionTitles }: CorrectionLetterInput): RichBlock[] {
  const said = comments.flatMap(({ anchorKind, anchor, body }) => {
    if (anchorKind !== "section" || anchor === null) return [];
    return [`Mục ${sectionTitles.get(anchor) ?? anchor}: ${sentence(body)}`];
  });
  const found = issues.flatMap(({ cells, message }) => (cells.length === 0 ? [sentence(message)] : []));
  return [...said, ...found].map((text) => paragraphOf(`- ${text}`));
}

function sectionsOf(input: CorrectionLetterInput): ReportSection[] {
  const requests = figureRequests(input);
  const parts: [heading: string, blocks: RichBlock[]][] = [
    ["Yêu cầu chung", generalBlocks(input)],
    ["Số liệu cần kiểm tra, hoàn thiện", requests.length > 0 ? [tableOf(requests)] : []],
    ["Nội dung thuyết minh cần hoàn thiện", narrativeBlocks(input)],
  ];
  const said = parts.filter(([, blocks]) => blocks.length > 0);
  // One part needs no heading: the opening sentence leads to it.
  const alone = said.length === 1;
  return said.map(([heading, blocks], at) => ({
    number: alone ? "" : `${at + 1}.`,
    heading: alone ? "" : heading,
    level: 2,
    blocks,
  }));
}

const dayWords = (iso: string): string => {
  const [year, month, day] = localDate(iso).split("-").map(Number);
  return dateWords({ year: year ?? null, month: month ?? null, day: day ?? null });
};

function untilWords({ until, extended, year }: CorrectionLetterInput): string {
  if (until === null) return `trước ${dateWords({ day: null, month: null, year })}`;
  return `trước ${timeWords(until)} ${dayWords(until)}${extended ? " (thời hạn đã được gia hạn)" : ""}`;
}

/**
 * Công văn đề nghị hoàn thiện báo cáo: Sở Nội vụ's letter to one unit with everything it must correct, from the reason
 * the report was sent back for, the open comments and the findings that were not explained. A công văn by the decree:
 * no tên loại, "V/v …" under the number. Number and day are văn thư's.
 */
export function buildCorrectionLetter(input: CorrectionLetterInput): ReportDocument {
  const { settings, agencyName, unitName, revision } = input;
  const report = `báo cáo kết quả công tác cải cách hành chính ${periodWords(input.period)}`;
  const again = partsOfReason(input.reason ?? "").kind === "document" ? ", ký ban hành văn bản thay thế" : "";
  return {
    ...letterFrame(settings, input.year, `hoàn thiện ${report}`),
    addressees: [unitName],
    opening: [
      paragraphOf(
        `${agencyName} đã kiểm tra ${report} của ${unitName} (lần gửi thứ ${revision.number}, ${dayWords(revision.submittedAt)}). Để bảo đảm số liệu tổng hợp của tỉnh đầy đủ, chính xác, ${agencyName} đề nghị ${unitName} kiểm tra, hoàn thiện các nội dung sau:`,
      ),
    ],
    sections: sectionsOf(input),
    closing: [
      paragraphOf(
        `Đề nghị ${unitName} hoàn thiện báo cáo${again}, gửi về ${agencyName} ${untilWords(input)} để tổng hợp theo quy định./.`,
      ),
    ],
  };
}
