import type { ReturnedTable } from "@/lib/narrative/returned-document";
import type { Comparison, FrameDifference } from "@/lib/report/comparison";
import { numberWords } from "@/lib/report/printed-words";
import type { ReportDocument } from "@/lib/report/report-document";
import { MOTTO, NATIONAL_NAME } from "../fixed-words";
import { plainWords, squeezed } from "./plain-words";

type Field = FrameDifference["field"];
export type FrameRead = { differences: FrameDifference[]; filledIn: Partial<Comparison["filledIn"]> };

/** One thing of the frame that says something else; "" on either side is nothing there. */
export function frameDifference(field: Field, before: string, after: string): FrameDifference[] {
  const [was, now] = [plainWords(before), plainWords(after)];
  if (squeezed(was) === squeezed(now)) return [];
  const change = was === "" ? "added" : now === "" ? "removed" : "changed";
  return [{ kind: "frame", field, change, was: was || null, now: now || null }];
}

const NUMBER = /^số\s*:/iu;
const DATE = /^(.*?)[\s,;]*ngày(.*?)tháng(.*?)năm(.*)$/iu;
/** Room left to write in: dots, dashes, underscores. */
const BLANKS = /[._…\s-]+/g;

const linesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split("\n"))
    .map(plainWords)
    .filter((line) => line !== "");

const digits = (text: string): string => text.replace(/\D/g, "").replace(/^0+/, "");

function numberRead({ header }: ReportDocument, line: string): FrameRead {
  const printed = numberWords(header).trim();
  const given = plainWords(line.replace(NUMBER, ""));
  if (header.number !== null && header.number.trim() !== "") {
    return { differences: frameDifference("number", printed, given), filledIn: {} };
  }
  const slash = given.indexOf("/");
  const [number, symbol] = slash < 0 ? [given, ""] : [given.slice(0, slash), given.slice(slash + 1)];
  const written = number.replace(BLANKS, " ").trim();
  const filledIn = written === "" ? {} : { number: written };
  // Without a symbol of its own the document leaves all of it to the writer.
  if (header.symbol.trim() === "") return { differences: [], filledIn: given === "" ? {} : { number: given } };
  return { differences: frameDifference("symbol", printed.replace(/^\//, ""), symbol), filledIn };
}

function dateRead({ header }: ReportDocument, line: string): FrameRead {
  const [, place = "", day = "", month = "", year = ""] = DATE.exec(line) ?? [];
  const placed = frameDifference("place", header.place, place);
  const [dayNow, monthNow, yearNow] = [digits(day), digits(month), digits(year)];
  const { date } = header;
  const now = `ngày ${plainWords(day)} tháng ${plainWords(month)} năm ${plainWords(year)}`;
  if (date.day === null || date.month === null) {
    const filled = dayNow !== "" || monthNow !== "";
    const otherYear = !filled && date.year !== null && yearNow !== String(date.year);
    const differences = otherYear ? frameDifference("date", `năm ${date.year}`, `năm ${plainWords(year)}`) : [];
    return { differences: [...placed, ...differences], filledIn: filled ? { date: now } : {} };
  }
  const same = dayNow === String(date.day) && monthNow === String(date.month) && yearNow === String(date.year ?? "");
  const was = `ngày ${date.day} tháng ${date.month} năm ${date.year ?? ""}`;
  return { differences: [...placed, ...(same ? [] : frameDifference("date", was, now))], filledIn: {} };
}

/** What stands under the number: the mark of a draft; of a công văn its subject, then the mark. */
function underNumber({ title, mark }: ReportDocument, now: string): FrameDifference[] {
  const subject = title.kind === null ? `V/v ${title.subject} ` : "";
  return frameDifference(title.kind === null ? "title" : "mark", `${subject}${mark ?? ""}`, now);
}

/**
 * The letterhead. Number and date filled in where there was room for them are what was to be done; anything else that
 * changed is a difference.
 */
export function compareLetterhead(made: ReportDocument, table: ReturnedTable): FrameRead {
  const cells = table.rows.flat();
  const left = linesOf(cells.filter(({ column }) => column === 0).map(({ text }) => text));
  const right = linesOf(cells.filter(({ column }) => column > 0).map(({ text }) => text));
  const numberAt = left.findIndex((line) => NUMBER.test(line));
  // Room left for the number parts the line in a PDF: "Số:" and, beneath, "/BC-UBND".
  const parted = numberAt >= 0 && !left[numberAt]?.includes("/") && left[numberAt + 1]?.startsWith("/") === true;
  const markFrom = numberAt + (parted ? 2 : 1);
  const agency = numberAt < 0 ? left : left.slice(0, numberAt);
  const dateAt = right.findIndex((line) => DATE.test(line));
  const nation = right.filter((_, at) => at !== dateAt).join(" ");
  const number = numberRead(made, numberAt < 0 ? "" : left.slice(numberAt, markFrom).join(" "));
  const date = dateRead(made, right[dateAt] ?? "");
  return {
    differences: [
      ...frameDifference("agency", `${made.header.superior ?? ""} ${made.header.agency}`, agency.join(" ")),
      ...frameDifference("nation", `${NATIONAL_NAME} ${MOTTO}`, nation),
      ...number.differences,
      ...underNumber(made, numberAt < 0 ? "" : left.slice(markFrom).join(" ")),
      ...date.differences,
    ],
    filledIn: { ...number.filledIn, ...date.filledIn },
  };
}
