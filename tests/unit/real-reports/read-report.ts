import { readFileSync } from "node:fs";
import type { Cells } from "@/lib/indicators/cell";
import type { ValidationContext } from "@/lib/indicators/context";
import type { Issue } from "@/lib/indicators/issue";
import type { Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { readCase, typeCase } from "../../factories/read-case";

export type RealReport = { template: Template; cells: Cells; context: ValidationContext; issues: Issue[] };

/** A real report as printed: its figures typed cell by cell, its words as the editor stores them. */
export function readReport(template: Template, year: number, figures: string, words: string): RealReport {
  const url = new URL(`../../../prisma/seed/real/${words}.json`, import.meta.url);
  const sections: Parameters<typeof sectionOf>[0][] = JSON.parse(readFileSync(url, "utf8"));
  const cells = typeCase(readCase(figures, template));
  const context = { narrated: readNarrative(template, sections.map(sectionOf), year) };
  return { template, cells, context, issues: validate(template, cells, context) };
}

/** What a person has to correct or explain: everything but hints, as rule and first cell. */
export const findingsOf = ({ issues }: RealReport): string[] =>
  issues.filter(({ severity }) => severity !== "hint").map(({ rule, cells }) => `${rule} ${cells[0] ?? ""}`.trim());

export const hintsOf = ({ issues }: RealReport): string[] =>
  issues.filter(({ severity }) => severity === "hint").map(({ rule, cells }) => `${rule} ${cells[0] ?? ""}`.trim());
