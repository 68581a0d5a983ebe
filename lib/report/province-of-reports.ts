import type { Parse } from "../indicators/contract";
import { agencyInProse } from "./agency-name";
import type { DocumentSettings } from "./document-settings";
import { fallbackSettings } from "./fallback-settings";
import type { FrameInput } from "./report-frame";

type Header = Parse["header"];

/** What more than half of those who say something say; null when none does, or they do not agree. */
function mostSaid(said: readonly (string | null)[]): string | null {
  const given = said.filter((text) => text !== null && text !== "");
  return given.find((text) => given.filter((other) => other === text).length * 2 > given.length) ?? null;
}

const spelled = (agency: string | null): string | null =>
  agency
    ?.normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .toLocaleUpperCase("vi")
    .replace(/^UBND /, "ỦY BAN NHÂN DÂN ") ?? null;

/** A month is known by its last day alone: without one the period has no name. */
const periodKey = ({ period }: Header): string | null =>
  period === null || (period.kind === "M" && period.to === null) ? null : `${period.kind} ${period.year}`;

/** Of what period the reports are: of most of them, and which (by their place) name another one. */
export function commonPeriod(headers: readonly Header[]): { period: FrameInput["period"]; others: number[] } {
  const most = mostSaid(headers.map(periodKey));
  const given = headers.find((header) => most !== null && periodKey(header) === most)?.period;
  const others = headers.flatMap((header, at) => {
    const key = periodKey(header);
    return key === null || key === most ? [] : [at];
  });
  if (!given) return { period: null, others };
  const { kind, year, to } = given;
  // Where the last day is not said, only its year is printed.
  return { period: { kind, year, windowTo: to ?? `${year}-12-31` }, others };
}

/**
 * The letterhead of the province's report, from what the heads of its units' reports say: the agency most of them
 * name as their superior, and its place. What they do not say stays blank.
 */
export function letterheadOfReports(headers: readonly Header[]): { settings: DocumentSettings; agencyName: string } {
  const agency = mostSaid(headers.map(({ superior }) => spelled(superior)));
  if (agency === null) return { settings: fallbackSettings({ name: "" }), agencyName: "…" };
  const under = headers.filter(({ superior }) => spelled(superior) === agency);
  const place = mostSaid(under.map((header) => header.place?.normalize("NFC").trim() ?? null)) ?? "";
  const symbol = agency.startsWith("ỦY BAN NHÂN DÂN ") ? "BC-UBND" : "BC";
  return {
    settings: { ...fallbackSettings({ name: agency }), symbol, place },
    agencyName: agencyInProse(agency, [place]),
  };
}
