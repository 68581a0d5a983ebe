import { foldAccents } from "../indicators/fold";
import { lettersOff } from "../indicators/matching/letters-off";
import type { ReturnedDocument } from "../narrative/returned-document";
import { periodWords } from "./printed-words";
import type { ReportHeader } from "./report-document";
import type { NamedPeriod } from "./report-frame";

type Head = ReturnedDocument["head"];

const wordsOf = (agency: string): string[] =>
  foldAccents(agency)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<!\S)ubnd(?!\S)/g, "uy ban nhan dan")
    .trim()
    .split(" ");

/** A letter off is a typing error; in words of two letters ("sở", "bộ") it is another word. */
const sameWord = (one: string, other: string): boolean =>
  one === other || (Math.max(one.length, other.length) > 2 && lettersOff(one, other, 1) <= 1);

/** The words of each side without a counterpart on the other: words that are equal find each other first. */
function unmatched(one: readonly string[], other: readonly string[]): [string[], string[]] {
  let [left, right] = [[...one], [...other]];
  for (const same of [(a: string, b: string) => a === b, sameWord]) {
    const rest: string[] = [];
    for (const word of left) {
      const at = right.findIndex((now) => same(word, now));
      if (at < 0) rest.push(word);
      else right = right.toSpliced(at, 1);
    }
    left = rest;
  }
  return [left, right];
}

function sameAgency(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (lettersOff(left.join(""), right.join(""), 1) <= 1) return true;
  return unmatched(left, right).some((words) => words.length === 0);
}

/**
 * Whether the agency read in a letterhead is another one. Accents, case, "UBND" written out or not, and a letter off in
 * a word are overlooked, and so is a word left out or added; another agency has a word that is not there put for one
 * that is gone ("TỈNH MINH HỌA" and "XÃ BÌNH MINH", "SỞ NỘI VỤ" and "SỞ Y TẾ"). Nothing read: nothing to say.
 */
function isOtherAgency({ superior, agency }: Pick<ReportHeader, "superior" | "agency">, read: Head): boolean {
  const { agency: now } = read;
  if (now === null || wordsOf(now).join("") === "") return false;
  const names = [agency, ...(superior === null ? [] : [superior, `${superior} ${agency}`])];
  return !names.some((name) => sameAgency(name, now));
}

type ReadPeriod = NonNullable<Head["period"]>;

/** A month is read without its number. */
const readWords = ({ kind, year }: ReadPeriod): string =>
  kind === "M" ? `tháng của năm ${year}` : periodWords({ kind, year, windowTo: "" });

/** What the province's report is, to tell it from another document. */
type ExpectedDocument = { settings: Pick<ReportHeader, "superior" | "agency">; period: NamedPeriod | null };

/**
 * Why a file held against the province's report is another document, in words for people; null where its letterhead and
 * its title say nothing against it. The period is another one where the title names another year or another kind of
 * period; two months of one year are not told apart.
 */
export function otherDocument({ settings, period }: ExpectedDocument, head: Head): string | null {
  if (isOtherAgency(settings, head)) {
    return `Tệp này là báo cáo của ${head.agency}, không phải báo cáo của tỉnh này.`;
  }
  const read = head.period;
  if (read === null || period === null || (read.kind === period.kind && read.year === period.year)) return null;
  return `Tệp này là báo cáo ${readWords(read)}, còn lần tổng hợp này là của ${periodWords(period)}.`;
}
