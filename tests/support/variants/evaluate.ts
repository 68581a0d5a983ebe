import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { IntakeRefused } from "@/lib/intake/refusal";
import { compare, type Score } from "./compare";
import { allMutators } from "./mutators/all";
import { otherDocuments } from "./other-documents";
import { readVariant } from "./read-variant";
import { addScore, emptyTally, type Tally, tallyTable } from "./tally";
import { type Base, bases, mixedVariant, twoReports, type Variant, variantOf, workbookVariant } from "./variants";

/**
 * How well reports are read, by kind of difference:
 * `npx tsx tests/support/variants/evaluate.ts --only "typing" --base real --seed 1 --examples 5`.
 */
const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "1" },
    made: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    base: { type: "string", default: "" },
    mixed: { type: "string", default: "0" },
    above: { type: "string" },
    examples: { type: "string", default: "3" },
    save: { type: "string" },
    workbooks: { type: "string", default: "0" },
    others: { type: "boolean", default: false },
    glued: { type: "boolean", default: false },
  },
});

const fits = (text: string, pattern: string): boolean => new RegExp(pattern, "i").test(text);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Every two of the files, as one. */
function* glued(all: readonly Base[]): Generator<Variant> {
  for (const [at, first] of all.entries()) yield twoReports(first, all[(at + 1) % all.length] ?? first);
  for (const one of all) yield twoReports(one, one);
}

function* chosen(all: readonly Base[], seed: number): Generator<Variant> {
  const mixed = Number(options.mixed);
  for (const base of all) {
    for (let round = 0; round < Number(options.rounds); round += 1) {
      if (mixed > 0) yield mixedVariant(base, mixed, seed + round);
      else
        for (const mutator of allMutators.filter(({ name }) => fits(name, options.only)))
          yield variantOf(base, mutator, seed + round);
    }
  }
}

const badness = ({ slips }: Score, above: number): number =>
  slips.reduce(
    (sum, { kind, confidence }) =>
      sum + (kind === "notFound" || kind === "state" ? 0.01 : kind === "missing" ? 1 : confidence >= above ? 20 : 3),
    0,
  );

function example(variant: Variant, score: Score): string {
  const kinds = [...new Set(score.slips.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${score.slips.filter((slip) => slip.kind === kind).length}`,
  );
  return [
    `## ${variant.mutator} | ${variant.base}: ${score.right}/${score.figures} right; ${kinds.join(", ")}; template ${score.template}${score.templateRight ? "" : " WRONG"}`,
    ...score.slips
      .filter(({ kind }) => kind !== "notFound" && kind !== "state")
      .sort((left, right) => right.confidence - left.confidence)
      .slice(0, 8)
      .map(
        ({ kind, key, expected, got, confidence }) =>
          `  ${kind} ${key}: expected ${expected}, got ${got} at ${confidence.toFixed(2)}`,
      ),
    ...score.headerSlips.map(({ field, expected, got }) => `  header ${field}: expected ${expected}, got ${got}`),
    ...score.sectionSlips.slice(0, 6).map((text) => `  section ${text}`),
  ].join("\n");
}

const seed = Number(options.seed);
const tallies = new Map<string, Tally>();
const examples: { bad: number; text: string }[] = [];
const failures: string[] = [];
const all = await bases(seed, Number(options.made));
async function* workbooks(count: number): AsyncGenerator<Variant> {
  for (const template of shippedTemplates)
    for (let at = 0; at < count; at += 1) yield workbookVariant(template, at, seed);
}

/** Files that are no report, or must not be read. */
function* others(report: Base | undefined): Generator<Variant> {
  for (const { name, bytes, refused } of report ? otherDocuments(report.file) : []) {
    const truth = { templates: [], figures: new Map(), header: {}, sections: [], matrices: [], refused };
    yield { mutator: "no report", base: name, bytes, truth };
  }
}

const wanted = all.filter(({ name }) => fits(name, options.base));
const books = Number(options.workbooks);
for await (const variant of books > 0
  ? workbooks(books)
  : options.others
    ? others(all[0])
    : options.glued
      ? glued(wanted)
      : chosen(wanted, seed)) {
  const name = Number(options.mixed) > 0 ? `mixed ${options.mixed}` : variant.mutator;
  const tally = tallies.get(name) ?? emptyTally();
  const sum = tallies.get("ALL") ?? emptyTally();
  tallies.set(name, tally);
  if (options.save) {
    mkdirSync(options.save, { recursive: true });
    const name = `${variant.base} ${variant.mutator}`.replace(/[^\p{L}\p{N}]+/gu, "-");
    writeFileSync(join(options.save, `${name}.${variant.mutator === "workbook" ? "xlsx" : "docx"}`), variant.bytes);
  }
  const fail = (words: string): void => {
    tally.failed += 1;
    sum.failed += 1;
    failures.push(`${variant.mutator} | ${variant.base}: ${words}`);
  };
  try {
    const { parse, above } = await readVariant(variant.bytes);
    const limit = options.above === undefined ? above : Number(options.above);
    const score = compare(variant.truth, parse);
    if (variant.truth.refused) fail("not refused");
    else {
      addScore(tally, score, limit);
      addScore(sum, score, limit);
      const soft = score.headerSlips.length + score.sectionSlips.length + (score.templateRight ? 0 : 5);
      examples.push({ bad: badness(score, limit) + soft, text: example(variant, score) });
    }
  } catch (error) {
    const code = error instanceof IntakeRefused ? error.code : null;
    if (code !== null && code === variant.truth.refused) for (const one of [tally, sum]) one.files += 1;
    else
      fail(
        code ??
          String(error instanceof Error ? (error.stack ?? error.message) : error)
            .split("\n")
            .slice(0, 3)
            .join(" "),
      );
  }
  tallies.delete("ALL");
  tallies.set("ALL", sum);
}
say(tallyTable(tallies));
for (const text of failures.slice(0, 20)) say(`FAILED ${text}`);
for (const { bad, text } of examples.sort((left, right) => right.bad - left.bad).slice(0, Number(options.examples)))
  if (bad > 0) say(text);
