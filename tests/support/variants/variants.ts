import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import type { Template } from "@/lib/indicators/template";
import { madeReport } from "./made/made-report";
import { madeWorkbook } from "./made/made-workbook";
import { allMutators, mutatorGroups } from "./mutators/all";
import { fillBlanks } from "./mutators/figures";
import type { Mutator } from "./mutators/mutator";
import { randomFrom, seedOf } from "./random";
import { realFiles } from "./real-files";
import { blocksOf, bodyOf, copyReport, type ReportFile, reportBytes } from "./report-file";
import type { Truth } from "./truth";
import { element, isElement } from "./xml-tree";

/** A report that variants are made of. */
export type Base = { name: string; kind: "real" | "filled" | "made"; file: ReportFile };

/** The three real reports, the same with a figure in every blank row, and made-up ones on every shipped template. */
export async function bases(seed: number, madePerTemplate: number): Promise<Base[]> {
  const real = await realFiles();
  const filled = real.map(copyReport);
  for (const [at, file] of filled.entries()) fillBlanks(file, randomFrom(seedOf(seed, "filled", at)));
  const made: Base[] = [];
  for (const template of shippedTemplates) {
    for (let at = 0; at < madePerTemplate; at += 1) {
      const name = `made ${template.id} ${at}`;
      made.push({ name, kind: "made", file: await madeReport(template, randomFrom(seedOf(seed, name))) });
    }
  }
  const nameOf = ({ truth }: ReportFile): string => truth.templates[0] ?? "";
  return [
    ...real.map((file): Base => ({ name: `real ${nameOf(file)}`, kind: "real", file })),
    ...filled.map((file): Base => ({ name: `filled ${nameOf(file)}`, kind: "filled", file })),
    ...made,
  ];
}

/** One file to read: which differences, on which report. */
export type Variant = { mutator: string; base: string; bytes: Buffer; truth: Truth };

const variant = (mutator: string, base: string, file: ReportFile): Variant => ({
  mutator,
  base,
  bytes: reportBytes(file),
  truth: file.truth,
});

export function variantOf(base: Base, mutator: Mutator, seed: number): Variant {
  const file = copyReport(base.file);
  mutator.apply(file, randomFrom(seedOf(seed, base.name, mutator.name)));
  return variant(mutator.name, base.name, file);
}

export const mutatorNamed = (name: string): Mutator => {
  const found = allMutators.find((mutator) => mutator.name === name);
  if (!found) throw new Error(`no mutator is called ${name}`);
  return found;
};

/** Several differences at once, one of each of some groups, in an order in which they do not hide from each other. */
export function mixedVariant(base: Base, count: number, seed: number): Variant {
  const random = randomFrom(seedOf(seed, base.name, "mixed", count));
  const groups = Object.values(mutatorGroups).slice(1);
  const chosen = new Set(random.shuffled(groups).slice(0, count));
  const mutators = groups.filter((group) => chosen.has(group)).map((group) => random.pick(group));
  const file = copyReport(base.file);
  for (const mutator of mutators) mutator.apply(file, random);
  return variant(mutators.map(({ name }) => name).join(" + "), base.name, file);
}

/** Two reports one behind the other in one file, as when somebody glues them: it must be refused. */
export function twoReports(first: Base, second: Base): Variant {
  const file = copyReport(first.file);
  const body = bodyOf(file);
  const behind = blocksOf(copyReport(second.file)).filter(({ name }) => name !== "w:sectPr");
  const end = body.children.findIndex((part) => isElement(part) && part.name === "w:sectPr");
  const pageBreak = element("w:p", {}, [element("w:r", {}, [element("w:br", { "w:type": "page" })])]);
  body.children.splice(end < 0 ? body.children.length : end, 0, pageBreak, ...behind);
  file.truth.refused = "severalReports";
  return variant("two reports", `${first.name} + ${second.name}`, file);
}

/** A workbook of made-up figures on one of the shipped templates. */
export async function workbookVariant(template: Template, at: number, seed: number): Promise<Variant> {
  const base = `workbook ${template.id} ${at}`;
  return { mutator: "workbook", base, ...(await madeWorkbook(template, randomFrom(seedOf(seed, base)))) };
}
