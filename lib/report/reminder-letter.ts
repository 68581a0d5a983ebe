import type { RichTable } from "../narrative/rich-doc";
import { timelinessOf } from "../workflow/deadline";
import type { SheetKind } from "../workflow/period";
import { partsOfReason } from "../workflow/return-kind";
import type { PeriodView, ReportHead } from "../workflow/views";
import type { DocumentSettings } from "./document-settings";
import { letterFrame } from "./letter-frame";
import { paragraphOf } from "./narrative-part";
import { dateFigures, dateWords, periodWords, timeWords } from "./printed-words";
import type { ReportDocument } from "./report-document";

/** A report Sở Nội vụ is still waiting for, in official order of the units. */
export type Awaited = { unitName: string; sheet: SheetKind; returned: boolean; dueAt: string; reason: string | null };

/**
 * Reports that were sent back and not sent again, and those that are overdue and were never sent; `writer`: the unit that
 * writes the letter and sends none to itself.
 */
export function awaitedReports(heads: readonly ReportHead[], writer: string): Awaited[] {
  return heads.flatMap((head) => {
    const { state, unit, sheet, dueAt, returnReason } = head;
    if (unit.id === writer) return [];
    const returned = state === "returned";
    if (!returned && timelinessOf(head) !== "overdue") return [];
    return [{ unitName: unit.name, sheet, returned, dueAt, reason: returned ? returnReason : null }];
  });
}

export type ReminderLetterInput = {
  /** Of Sở Nội vụ, which writes, and its name in prose. */
  settings: DocumentSettings;
  agencyName: string;
  period: Pick<PeriodView, "kind" | "year" | "windowTo">;
  awaited: readonly Awaited[];
  /** Of the letter's date, whose day and month văn thư writes in. */
  year: number;
};

const HEADINGS = ["TT", "Cơ quan, đơn vị", "Nội dung cần hoàn thiện"] as const;
/** Shares of the page's width. */
const WIDTHS = [7, 38, 55] as const;

const rowOf = (type: "tableHeader" | "tableCell", texts: readonly string[]): RichTable["content"][number] => ({
  type: "tableRow",
  content: texts.map((text, column) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: [WIDTHS[column] ?? 1] },
    content: [paragraphOf(text)],
  })),
});

/** People's words as a sentence in a cell: the letter has one end mark, and it is not theirs. */
function sentence(text: string): string {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return `${plain.replace(/[\s./]+$/, "")}.`;
}

function asked({ sheet, returned, dueAt, reason }: Awaited): string {
  const what = sheet === "province" ? "số liệu toàn tỉnh" : "báo cáo";
  if (!returned) return `Chưa gửi ${what} (hạn ${timeWords(dueAt)} ngày ${dateFigures(dueAt)}).`;
  const { kind, words } = partsOfReason(reason ?? "");
  const again = kind === "document" ? "Hoàn thiện, ký ban hành lại" : "Hoàn thiện, gửi lại";
  return words.trim() === "" ? `${again} ${what}.` : `${again} ${what}: ${sentence(words)}`;
}

/**
 * One công văn to every unit whose report of a period is overdue or was sent back: a table of units and what each has
 * to do. What is asked of a single unit in detail is its own letter's. Numbers and dates are left for văn thư.
 */
export function buildReminderLetter(input: ReminderLetterInput): ReportDocument {
  const { settings, agencyName, awaited, year } = input;
  const report = `báo cáo kết quả công tác cải cách hành chính ${periodWords(input.period)}`;
  const units = new Set(awaited.map(({ unitName }) => unitName)).size;
  const table: RichTable = {
    type: "table",
    content: [
      rowOf("tableHeader", HEADINGS),
      ...awaited.map((one, at) => rowOf("tableCell", [String(at + 1), one.unitName, asked(one)])),
    ],
  };
  return {
    ...letterFrame(settings, year, `gửi, hoàn thiện ${report}`),
    addressees: ["Các cơ quan, đơn vị có tên trong công văn"],
    opening: [
      paragraphOf(
        `Qua theo dõi, ${agencyName} chưa nhận được hoặc đã trả lại để hoàn thiện ${report} của ${units} cơ quan, đơn vị. Để tổng hợp báo cáo của tỉnh đúng thời hạn, ${agencyName} đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:`,
      ),
      table,
    ],
    sections: [],
    closing: [
      paragraphOf(
        `Đề nghị các cơ quan, đơn vị hoàn thiện, gửi báo cáo về ${agencyName} trước ${dateWords({ day: null, month: null, year })} để tổng hợp theo quy định./.`,
      ),
    ],
  };
}
