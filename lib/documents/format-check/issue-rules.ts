import { isDocumentSymbol } from "@/lib/report/settings-rules";
import type { DecreeParts } from "./decree-parts";
import { printed, quoted } from "./lines";
import { wrongLook } from "./look";
import { broken, type FormatRule, kept, notThere, type Verdict } from "./verdict";

/** "Số: 125/BC-SNV", number and symbol; dots and spaces are room for the number. */
const NUMBER = /^số\s*:?\s*([^/]*)\/(.*)$/iu;
const BLANK = /^[\s.…_]*$/;

function numberParts({ letterhead: { number } }: DecreeParts) {
  if (!number) return null;
  const text = number.line.runs
    .map((run) => run.text)
    .join("")
    .trim();
  const [, count, symbol] = NUMBER.exec(text) ?? [];
  return { text, count, symbol };
}

function numberForm(parts: DecreeParts): Verdict {
  if (parts.form) return notThere("số, ký hiệu: biểu thống kê");
  const found = numberParts(parts);
  if (!found) return broken("Dưới tên cơ quan", "không có số, ký hiệu");
  const { text, count, symbol } = found;
  // Nothing after "Số:" is left for people to write.
  if (/^Số:[\s.…_/]*$/.test(text)) return kept("để trống");
  if (count === undefined || symbol === undefined) return broken("Số, ký hiệu", text);
  const numbered = BLANK.test(count) || /^\d+$/.test(count.trim());
  const symbolled = BLANK.test(symbol) || isDocumentSymbol(symbol.replace(/\s/g, ""));
  return /^Số:/.test(text) && numbered && symbolled ? kept(text) : broken("Số, ký hiệu", text);
}

/** Room before "/" when the number is still blank is no space around it. */
function numberSpaces(parts: DecreeParts): Verdict {
  const found = numberParts(parts);
  if (found?.count === undefined || found.symbol === undefined) return notThere("số, ký hiệu");
  const { text, count, symbol } = found;
  const known = !BLANK.test(count);
  const around = (known && /\s$/.test(count)) || (!BLANK.test(symbol) && /^\s|\s[-–]|[-–]\s/.test(symbol));
  return around ? broken("Số, ký hiệu", text) : kept(text);
}

function numberZero(parts: DecreeParts): Verdict {
  const count = numberParts(parts)?.count?.trim() ?? "";
  if (!/^\d+$/.test(count)) return notThere("số");
  const right = count.length === 1 ? false : !/^0/.test(count) || (count.length === 2 && count !== "00");
  return right ? kept(count) : broken("Số, ký hiệu", count);
}

/** Place, day, month and year; each of the figures may still be blank. */
const DATE = /^(?:(.*\S)\s*,)?\s*ngày([\s\d.…_]*)tháng([\s\d.…_]*)năm([\s\d.…_]*)$/u;

function dateParts({ letterhead: { date } }: DecreeParts) {
  if (!date) return null;
  const text = date.line.runs
    .map((run) => run.text)
    .join("")
    .trim();
  return { text, found: DATE.exec(text.replace(/^,\s*/, "")) };
}

function dateForm(parts: DecreeParts): Verdict {
  if (parts.form) return notThere("ngày tháng dưới Tiêu ngữ: biểu thống kê");
  const read = dateParts(parts);
  if (!read) return broken("Dưới Tiêu ngữ", "không có địa danh, ngày tháng");
  const year = read.found?.[4]?.trim() ?? "";
  const whole = read.found !== null && (BLANK.test(year) || /^\d{4}$/.test(year));
  return whole ? kept(read.text) : broken("Địa danh, ngày tháng", read.text);
}

const zeroed = (written: string | undefined, below: number): boolean => {
  const figure = written?.trim() ?? "";
  if (!/^\d+$/.test(figure)) return true;
  return figure === (Number(figure) < below ? String(Number(figure)).padStart(2, "0") : String(Number(figure)));
};

function dateZero(parts: DecreeParts): Verdict {
  const read = dateParts(parts);
  if (!read?.found) return notThere("ngày tháng");
  const [, , day, month] = read.found;
  return zeroed(day, 10) && zeroed(month, 3) ? kept() : broken("Địa danh, ngày tháng", read.text);
}

/** Số, ký hiệu; địa danh and date. */
export const ISSUE_RULES: readonly FormatRule[] = [
  {
    id: "number.type",
    expected: "cỡ 13, chữ đứng, ở giữa dưới tên cơ quan",
    judge: ({ letterhead: { number } }) => {
      if (!number) return notThere("số, ký hiệu");
      const align = number.width === null ? {} : ({ align: "center" } as const);
      const wrong = wrongLook(number.line, { size: [13, 13], bold: false, italic: false, ...align });
      return wrong === null ? kept() : broken("Số, ký hiệu", wrong);
    },
  },
  {
    id: "number.form",
    expected: "Số: …/ký hiệu, ví dụ “Số: 05/BC-SNV”; số để trống khi chưa ban hành",
    judge: numberForm,
  },
  { id: "number.spaces", expected: "không có dấu cách quanh “/” và “-”", judge: numberSpaces },
  { id: "number.zero", expected: "số nhỏ hơn 10 có số 0 phía trước", judge: numberZero },
  {
    id: "date.type",
    expected: "chữ nghiêng, cỡ 13–14, ở giữa dưới Tiêu ngữ",
    judge: ({ letterhead: { date } }) => {
      if (!date) return notThere("địa danh, ngày tháng");
      const align = date.width === null ? {} : ({ align: "center" } as const);
      const wrong = wrongLook(date.line, { size: [13, 14], bold: false, italic: true, ...align });
      return wrong === null ? kept() : broken("Địa danh, ngày tháng", `${wrong}: ${quoted(printed(date.line))}`);
    },
  },
  {
    id: "date.form",
    expected: "Địa danh, ngày … tháng … năm …; ngày, tháng để trống khi chưa ban hành",
    judge: dateForm,
  },
  {
    id: "date.zero",
    expected: "thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; không thêm trước tháng khác",
    judge: dateZero,
  },
  {
    id: "date.row",
    expected: "cùng một hàng với số, ký hiệu",
    judge: ({ letterhead: { number, date } }) => {
      if (!number || !date) return notThere("số hoặc ngày tháng");
      return number.row === date.row ? kept() : broken("Địa danh, ngày tháng", "không cùng hàng với số, ký hiệu");
    },
  },
];
