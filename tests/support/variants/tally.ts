import type { Score, Slip } from "./compare";

/** Sums over the files of one kind of difference. */
export type Tally = {
  files: number;
  failed: number;
  figures: number;
  right: number;
  /** Read right and sure enough to be taken as they are. */
  taken: number;
  missing: number;
  wrongBelow: number;
  wrongAbove: number;
  inventedBelow: number;
  inventedAbove: number;
  header: number;
  headerRight: number;
  sections: number;
  sectionsRight: number;
  templatesRight: number;
};

export const emptyTally = (): Tally => ({
  files: 0,
  failed: 0,
  figures: 0,
  right: 0,
  taken: 0,
  missing: 0,
  wrongBelow: 0,
  wrongAbove: 0,
  inventedBelow: 0,
  inventedAbove: 0,
  header: 0,
  headerRight: 0,
  sections: 0,
  sectionsRight: 0,
  templatesRight: 0,
});

/** Adds one file; `above` is the confidence from which a proposal is taken without a look at it. */
export function addScore(tally: Tally, score: Score, above: number): void {
  const count = (kinds: Slip["kind"][], high: boolean): number =>
    score.slips.filter((slip) => kinds.includes(slip.kind) && slip.confidence >= above === high).length;
  tally.files += 1;
  tally.figures += score.figures;
  tally.right += score.right;
  tally.taken += score.rightAt.filter((confidence) => confidence >= above).length;
  tally.missing += score.slips.filter(({ kind }) => kind === "missing").length;
  tally.wrongBelow += count(["wrong", "parts"], false);
  tally.wrongAbove += count(["wrong", "parts"], true);
  tally.inventedBelow += count(["invented"], false);
  tally.inventedAbove += count(["invented"], true);
  tally.header += score.header;
  tally.headerRight += score.header - score.headerSlips.length;
  tally.sections += score.sections;
  tally.sectionsRight += score.sections - score.sectionSlips.length;
  tally.templatesRight += score.templateRight ? 1 : 0;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : ((part / whole) * 100).toFixed(1));

const COLUMNS: readonly [string, (tally: Tally) => string][] = [
  ["files", ({ files }) => String(files)],
  ["figures", ({ figures }) => String(figures)],
  ["right%", (tally) => percent(tally.right, tally.figures)],
  ["taken%", (tally) => percent(tally.taken, tally.figures)],
  ["miss", ({ missing }) => String(missing)],
  ["wrong<", ({ wrongBelow }) => String(wrongBelow)],
  ["WRONG", ({ wrongAbove }) => String(wrongAbove)],
  ["inv<", ({ inventedBelow }) => String(inventedBelow)],
  ["INV", ({ inventedAbove }) => String(inventedAbove)],
  ["tmpl%", (tally) => percent(tally.templatesRight, tally.files)],
  ["head%", (tally) => percent(tally.headerRight, tally.header)],
  ["sect%", (tally) => percent(tally.sectionsRight, tally.sections)],
  ["failed", ({ failed }) => String(failed)],
];

/** One line per kind of difference. */
export function tallyTable(tallies: ReadonlyMap<string, Tally>): string {
  const wide = Math.max(...[...tallies.keys()].map((name) => name.length));
  const lines = [
    ["", ...COLUMNS.map(([name]) => name)],
    ...[...tallies].map(([name, tally]) => [name, ...COLUMNS.map(([, of]) => of(tally))]),
  ];
  return lines
    .map(([name = "", ...rest]) => `${name.padEnd(wide)} ${rest.map((text) => text.padStart(7)).join("")}`)
    .join("\n");
}
