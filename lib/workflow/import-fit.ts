import { bearsNameOf, bearsSymbolOf } from "../indicators/agency-name";
import type { Parse } from "../indicators/contract";
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
export const fitOf = (header: Header, report: Report): { period: Fit; unit: Fit } => ({
  period: periodFit(header.period, report.period),
  unit: unitFit(header, report.unit),
});

/** The letters of the symbol stand in for a name that was mistyped, as they do where a file looks for its unit. */
function unitFit(header: Header, unit: Report["unit"]): Fit {
  if (bearsNameOf(header, unit) || bearsSymbolOf(header, unit)) return "same";
  return header.agency === null ? "unknown" : "other";
}

function periodFit(told: Header["period"], { kind, year, windowTo }: Report["period"]): Fit {
  if (told === null) return "unknown";
  if (told.kind !== kind || told.year !== year) return "other";
  // Months of a year differ by their window alone.
  return kind !== "M" || told.to === null || told.to.slice(0, 7) === windowTo.slice(0, 7) ? "same" : "other";
}

/** The period a file tells of, by its own dates or else by the regime's; null when it names none. */
export function historyOf(told: Header["period"]): ImportHistory | null {
  if (told === null) return null;
  const { kind, year } = told;
  const month = told.to === null ? 12 : Number(told.to.slice(5, 7));
  const { title, windowFrom, windowTo } = periodDefaults(kind, year, month);
  return { kind, year, title, from: told.from ?? windowFrom, to: told.to ?? windowTo };
}
