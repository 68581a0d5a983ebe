import type { Parse } from "../indicators/contract";
import { foldWords } from "../indicators/fold";
import type { ImportHistory } from "./import-view";
import { periodDefaults } from "./period-defaults";
import type { ReportHead } from "./views";

type Header = Parse["header"];
type Report = {
  period: Pick<ReportHead["period"], "kind" | "year" | "windowTo">;
  unit: Pick<ReportHead["unit"], "name" | "shortName">;
};

/** `unknown`: the file does not say. */
export type Fit = "same" | "other" | "unknown";

/** Whether a file is this unit's report of this period, by its own header. */
export const fitOf = ({ period, agency }: Header, report: Report): { period: Fit; unit: Fit } => ({
  period: periodFit(period, report.period),
  unit: agency === null ? "unknown" : isAgency(agency, report.unit) ? "same" : "other",
});

function periodFit(told: Header["period"], { kind, year, windowTo }: Report["period"]): Fit {
  if (told === null) return "unknown";
  if (told.kind !== kind || told.year !== year) return "other";
  // Months of a year differ by their window alone.
  return kind !== "M" || told.to === null || told.to.slice(0, 7) === windowTo.slice(0, 7) ? "same" : "other";
}

const LEFT_OUT = ["ủy ban nhân dân", "ubnd"].map(foldWords);
const BELONGS_TO = ["tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã"].map(foldWords);

/** The name alone: letterheads add Ủy ban nhân dân before it and the place it belongs to after it, units mostly do not. */
function bareName(name: string): string {
  let words = ` ${foldWords(name)} `;
  for (const part of LEFT_OUT) words = words.replaceAll(` ${part} `, " ");
  const ends = BELONGS_TO.map((part) => words.indexOf(` ${part} `)).filter((at) => at > 0);
  return words.slice(0, Math.min(...ends, words.length)).trim();
}

const isAgency = (agency: string, { name, shortName }: Report["unit"]): boolean =>
  [name, shortName].some((known) => bareName(known) === bareName(agency));

/** The period a file tells of, by its own dates or else by the regime's; null when it names none. */
export function historyOf(told: Header["period"]): ImportHistory | null {
  if (told === null) return null;
  const { kind, year } = told;
  const month = told.to === null ? 12 : Number(told.to.slice(5, 7));
  const { title, windowFrom, windowTo } = periodDefaults(kind, year, month);
  return { kind, year, title, from: told.from ?? windowFrom, to: told.to ?? windowTo };
}
