import type { z } from "zod";
import type { ContractHeader } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import type { Line } from "../lines/line";
import { isCapitals, isRule } from "../lines/text";
import { type AgencyLine, beginsAgency, splitAgency } from "./agency-lines";
import type { Box } from "./boxes";
import { readLetterheadLine } from "./letterhead-line";
import { afterReportWords } from "./title";

type Header = z.infer<typeof ContractHeader>;

export type Letterhead = Pick<Header, "superior" | "agency" | "number" | "symbol" | "place" | "date"> & {
  /** The year of the date line, also where day and month are blank. */
  year: number | null;
  /** Quốc hiệu or Tiêu ngữ stands there. */
  nation: boolean;
  /** Lines that say none of these. */
  others: Line[];
};

/** Marks people stamp or type beside a letterhead; never words of a name. */
const MARK =
  /^\W*(?:du thao|hoa toc|thuong khan|khan|ban sao|sao y|v\/v|ve viec|kinh gui|mau so|bieu|phu luc|kem theo)/;

type Sorted = {
  number: ReturnType<typeof readLetterheadLine>["number"];
  date: ReturnType<typeof readLetterheadLine>["date"];
  names: (AgencyLine & { line: Line; overNumber: boolean })[];
  nation: boolean;
  others: Line[];
};

function sortLines(box: Box): Sorted {
  const sorted: Sorted = { number: null, date: null, names: [], nation: false, others: [] };
  for (const line of box) {
    if (isRule(line.text)) continue;
    const { nation, number, date, rest } = readLetterheadLine(line.text);
    const known = nation || number !== null || date !== null;
    const overNumber = sorted.number === null;
    sorted.nation ||= nation;
    sorted.number ??= number;
    sorted.date ??= date;
    if (isRule(rest)) continue;
    const name =
      !MARK.test(foldAccents(rest)) && afterReportWords(line) === null && rest.length < 150 && !/[;:]$/.test(rest);
    if (name && overNumber) sorted.names.push({ text: rest, bold: line.bold, line, overNumber });
    else if (!known || rest !== "") sorted.others.push(line);
  }
  return sorted;
}

/** Whether the words can be an agency's: capitals, or a beginning agencies have. */
const isName = ({ text }: AgencyLine): boolean => isCapitals(text) || beginsAgency(text);

/**
 * Reads the sides of a letterhead. The agency's side is the one with the number, else the first one without Quốc hiệu
 * that holds a name; when everything stands in one side, the order tells.
 */
export function readLetterhead(boxes: readonly Box[]): Letterhead {
  const sides = boxes.map(sortLines);
  const withNames = sides.filter(({ names }) => names.some(isName));
  const side =
    withNames.find(({ number }) => number !== null) ?? withNames.find(({ nation }) => !nation) ?? withNames[0];
  const names = side?.names ?? [];
  // Words before the first name are no part of it ("UBND" begins one, "Mẫu" does not).
  const from = names.findIndex(isName);
  const taken = from < 0 ? [] : names.slice(from);
  const number = sides.find((one) => one.number !== null)?.number;
  const date = sides.find((one) => one.date !== null)?.date;
  const left = sides.flatMap((one) => [
    ...one.others,
    ...one.names.filter((name) => !taken.includes(name)).map(({ line }) => line),
  ]);
  return {
    ...splitAgency(taken),
    number: number?.number ?? null,
    symbol: number?.symbol ?? null,
    place: date?.place ?? null,
    date: date?.date ?? null,
    year: date?.year ?? null,
    nation: sides.some(({ nation }) => nation),
    others: left,
  };
}
