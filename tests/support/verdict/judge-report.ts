import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { blankCell, type Cells } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { findItem } from "@/lib/indicators/walk";
import { passagesOfBlocks } from "@/lib/narrative/figures/passages";
import { readNarrative } from "@/lib/narrative/figures/read-narrative";
import type { WrittenReport } from "@/tests/factories/any-report";

export function templateOf({ templateId }: WrittenReport): Template {
  const template = findShipped(templateId);
  if (!template) throw new Error(templateId);
  return template;
}

/** The cells after every writing was typed into its box. */
export function typed(report: WrittenReport): Cells {
  const template = templateOf(report);
  return Object.fromEntries(
    Object.entries(report.writings).flatMap(([key, writing]) => {
      const item = findItem(template, key);
      return item ? [[key, { ...blankCell, ...parseCell(item, writing).cell }]] : [];
    }),
  );
}

/**
 * The verdict on a report, JSON in and JSON out: run as it is on the server, and bundled for the browser in a world
 * without Node. Text on both sides, because objects of two worlds are never equal.
 */
export function judgeReport(json: string): string {
  const report = JSON.parse(json) as WrittenReport;
  const template = templateOf(report);
  const sections = report.narrative.map(({ path, heading, blocks }) => ({
    path,
    heading,
    passages: passagesOfBlocks(blocks),
  }));
  return JSON.stringify(validate(template, typed(report), { narrated: readNarrative(template, sections, null) }));
}
