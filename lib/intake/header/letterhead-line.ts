import { foldAccents } from "../../indicators/fold";

/** What a line of a letterhead says; `rest` is what is left of it: words of an agency's name, or of nothing known. */
export type LetterheadLine = {
  nation: boolean;
  number: { number: string | null; symbol: string | null } | null;
  date: { place: string | null; date: string | null; year: number | null } | null;
  rest: string;
};

/** No line of a letterhead is longer; longer text is prose and is not looked at. */
const LETTERS_MAX = 300;

const NATION =
  /^(?:chu nghia )?viet nam$|cong hoa xa hoi(?: chu nghia(?: viet nam)?)?|doc lap\s?[-–—−]?\s?tu do\s?[-–—−]?\s?hanh phuc/g;
/** "Số: 78/BC-UBND", "Số:    /BC-SNV", "Số 05/BC-UBND", "Số: …/BC-SNV", "Số: BC-SNV". */
const NUMBER =
  /(?:^|\s)so(?:\s?[:.;]\s?(\d{1,6}[a-z]?|)[\s._…]*[/-]?|\s(\d{1,6}[a-z]?|)[\s._…]*\/)\s?([a-z]{2,}[a-z0-9]*(?:\s?[-–—./&]\s?[a-z0-9]+)*)/;
const DATE = /ngay([\s\d._…/]*)thang([\s\d._…]*)nam([\s\d._…]*)/;
const SHORT_DATE = /ngay\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/;

/** "(số liệu đến ngày 14/12/2026)", "từ ngày …": a window of figures, never where and when a document was signed. */
const WINDOW = /(?:^|[\s(])(?:den|tu|het)\s*$/;

/** Folded letter by letter, so that a place in it is the same place in the text. */
const folded = (text: string): string =>
  text
    .split("")
    .map((unit) => foldAccents(unit) || " ")
    .join("");

const digits = (text: string | undefined): number | null => {
  const found = (text ?? "").replace(/\D+/g, "");
  return found === "" ? null : Number(found);
};

/** The day as YYYY-MM-DD, when there is such a day. */
export function isoDate(day: number | null, month: number | null, year: number | null): string | null {
  if (day === null || month === null || year === null || year < 1900 || year > 2999) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return real ? moment.toISOString().slice(0, 10) : null;
}

function cut(text: string, start: number, length: number): string {
  return `${text.slice(0, start)} ${text.slice(start + length)}`.replace(/\s+/g, " ").trim();
}

function takeNumber(text: string): Pick<LetterheadLine, "number" | "rest"> {
  const match = NUMBER.exec(folded(text));
  if (!match) return { number: null, rest: text };
  const [whole, afterColon, plain, sign = ""] = match;
  const end = match.index + whole.length;
  const symbol = text
    .slice(end - sign.length, end)
    .replace(/\s*[-–—]\s*/g, "-")
    .replace(/\s*([./&])\s*/g, "$1");
  return {
    number: { number: afterColon || plain || null, symbol },
    rest: cut(text, match.index, whole.length),
  };
}

function takeDate(text: string): Pick<LetterheadLine, "date" | "rest"> {
  const plain = folded(text);
  const match = DATE.exec(plain) ?? SHORT_DATE.exec(plain);
  if (!match || WINDOW.test(plain.slice(0, match.index))) return { date: null, rest: text };
  const [day, month, year] = [digits(match[1]), digits(match[2]), digits(match[3])];
  const before = text.slice(0, match.index).replace(/[\s,.;:…_]+$/, "");
  const place = before.replace(/^[\s,.;:…_-]+/, "");
  return {
    date: { place: place === "" ? null : place, date: isoDate(day, month, year), year },
    rest: text.slice(match.index + match[0].length).trim(),
  };
}

/** Reads one line; words of Quốc hiệu and Tiêu ngữ are taken out wherever in the line they stand. */
export function readLetterheadLine(given: string): LetterheadLine {
  if (given.length > LETTERS_MAX) return { nation: false, number: null, date: null, rest: given };
  const nations = [...folded(given).matchAll(NATION)];
  let text = given;
  for (const match of nations.reverse()) text = cut(text, match.index, match[0].length);
  const { number, rest: afterNumber } = takeNumber(text);
  const { date, rest } = takeDate(afterNumber);
  return { nation: nations.length > 0, number, date, rest };
}
