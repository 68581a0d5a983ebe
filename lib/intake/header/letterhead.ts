import type { z } from "zod";
import type { ContractHeader } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import { isCapitals, isRule } from "../lines/text";
import { type AgencyLine, beginsAgency, splitAgency } from "./agency-lines";
import type { Box } from "./boxes";
import { type LetterheadLine, readLetterheadLine } from "./letterhead-line";
import { afterReportWords } from "./title";

type Header = z.infer<typeof ContractHeader>;

export type Letterhead = Pick<Header, "superior" | "agency" | "number" | "symbol" | "place" | "date"> & {
  /** The year of the date line, also where day and month are blank. */
  year: number | null;
};

/** Marks people stamp or type beside a letterhead; never words of a name. */
const MARK =
  /^\W*(?:du thao|hoa toc|thuong khan|khan|ban sao|sao y|v\/v|ve viec|kinh gui|mau so|bieu|phu luc|kem theo)/;

/** What the lines of one side say; `names` are those over the number that say nothing else. */
type Side = Pick<LetterheadLine, "number" | "date" | "nation"> & { names: AgencyLine[] };

const canBeName = (text: string): boolean =>
  text.length < 150 && !isRule(text) && !/[;:]$/.test(text) && !MARK.test(foldAccents(text));

function readSide(box: Box): Side {
  const side: Side = { number: null, date: null, nation: false, names: [] };
  for (const line of box) {
    const { nation, number, date, rest } = readLetterheadLine(line.text);
    if (side.number === null && canBeName(rest) && afterReportWords(line) === null) {
      side.names.push({ text: rest, bold: line.bold });
    }
    side.nation ||= nation;
    side.number ??= number;
    side.date ??= date;
  }
  return side;
}

/** Whether the words can be an agency's: capitals, or a beginning agencies have. */
const isName = ({ text }: AgencyLine): boolean => isCapitals(text) || beginsAgency(text);

/**
 * Reads the sides of a letterhead. The agency's side is the one with the number, else the first one without Quốc hiệu
 * that holds a name; when everything stands in one side, the order tells.
 */
export function readLetterhead(boxes: readonly Box[]): Letterhead {
  const sides = boxes.map(readSide);
  const named = sides.filter(({ names }) => names.some(isName));
  const begun = named.filter(({ names }) => names.some(({ text }) => beginsAgency(text)));
  const own =
    named.find(({ number }) => number !== null) ??
    begun.find(({ nation }) => !nation) ??
    begun[0] ??
    named.find(({ nation }) => !nation) ??
    named[0];
  // Words before the first name are no part of it ("UBND" begins one, "Mẫu" does not).
  const names = own?.names.slice(own.names.findIndex(isName)) ?? [];
  const number = sides.find((side) => side.number !== null)?.number;
  const date = sides.find((side) => side.date !== null)?.date;
  return {
    ...splitAgency(names),
    number: number?.number ?? null,
    symbol: number?.symbol ?? null,
    place: date?.place ?? null,
    date: date?.date ?? null,
    year: date?.year ?? null,
  };
}
