import { basename, extname } from "node:path";
import { shippedTemplates } from "../../lib/indicators/catalogue/shipped";
import { consolidate as consolidateReports } from "../../lib/indicators/consolidate";
import type { Consolidation, Submission } from "../../lib/indicators/consolidation";
import type { ConsolidateOutput, Parse } from "../../lib/indicators/contract";
import { templateOfRun } from "../../lib/indicators/matrix/gather-rows";
import { rowNumber } from "../../lib/indicators/row-name";
import type { Template } from "../../lib/indicators/template";
import { itemByKey } from "../../lib/indicators/walk";
import { commonPeriod } from "../../lib/report/province-of-reports";
import { OneLineError } from "../one-line-error";
import { type ExitCode, givenPath, printJson, readOptions, UsageError } from "./command";
import { consolidatedDocument } from "./consolidated-document";
import { consolidationJson } from "./consolidation-json";
import { askedTemplate, readCells, readParse, templateOf } from "./read-parse";
import { reportFiles } from "./report-files";
import { unitKindOf } from "./unit-kind";
import { writeFile } from "./write-file";

const USAGE = "cchc consolidate DIR [--template ID] [--json | --to xlsx|docx --out PATH]";

/** Σ of the reports of a folder, one file a unit. There is no lead agency here: every figure is made from the units. */
export async function consolidate(args: string[]): Promise<ExitCode> {
  const text = { type: "string" } as const;
  const options = { template: text, to: text, out: text, json: { type: "boolean", default: false } } as const;
  const { values, positionals } = readOptions(args, options, USAGE);
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageError(`DIR is missing. Usage: ${USAGE}`);
  if (more.length > 0) throw new UsageError(`Unexpected argument '${more[0]}'. Usage: ${USAGE}`);
  const target = targetOf(values);
  const asked = askedTemplate(values.template, USAGE);
  const reports: Report[] = [];
  // Each in the template it is in, not in the one asked for: they meet through what their rows mean.
  for (const file of reportFiles(givenPath(folder))) reports.push({ file, parse: await readParse(file) });
  const template = asked ?? commonTemplate(reports);
  const made = consolidateAll(template, reports);
  sayOtherPeriods(reports);
  if (target !== null) {
    const headers = reports.map(({ parse }) => parse.header);
    writeFile(target.out, await consolidatedDocument(target.to, { template, made, headers }));
    sayHowMany(template, made.units);
    return 0;
  }
  const ofRun = templateOfRun(template, made);
  const output = consolidationJson(ofRun, made);
  if (values.json) printJson(output);
  else print(ofRun, output);
  return 0;
}

type Report = { file: string; parse: Parse };

type Target = { to: "docx" | "xlsx"; out: string };

/** Where a document is asked for; null when lines or JSON are. */
function targetOf({ to, out, json }: { to?: string; out?: string; json: boolean }): Target | null {
  if (to === undefined && out === undefined) return null;
  if (json) throw new UsageError(`Either --json or --to. Usage: ${USAGE}`);
  if (to !== "xlsx" && to !== "docx") throw new UsageError(`--to is xlsx or docx. Usage: ${USAGE}`);
  if (out === undefined) throw new UsageError(`--out is missing. Usage: ${USAGE}`);
  return { to, out: givenPath(out) };
}

/** Figures of different periods are put together as asked, but not in silence. */
function sayOtherPeriods(reports: readonly Report[]): void {
  const { period, others } = commonPeriod(reports.map(({ parse }) => parse.header));
  const names = others.map((at) => basename(reports[at]?.file ?? ""));
  if (names.length === 0) return;
  const what =
    period === null ? "The reports are of different periods, so none is named" : "Of another period than most";
  process.stderr.write(`${what}: ${names.join(", ")}.\n`);
}

const sayHowMany = ({ id }: Template, units: readonly string[]): void => {
  process.stderr.write(`Units: ${units.length}. Template: ${id}.\n`);
};

/** The template most reports follow; of several the newest. */
function commonTemplate(reports: readonly Report[]): Template {
  const counts = new Map<string, number>();
  for (const { file, parse } of reports) {
    if (parse.template === null) continue;
    const { id } = templateOf(parse, file, null);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const template = shippedTemplates.find(({ id }) => most > 0 && counts.get(id) === most);
  if (!template) throw new OneLineError("No report names its template: say which with --template ID.");
  return template;
}

function consolidateAll(template: Template, reports: readonly Report[]): Consolidation {
  const names = unitNames(reports);
  const submissions = reports.map(({ file, parse }, at): Submission => {
    const source = parse.template === null ? template : templateOf(parse, file, null);
    const unitName = names[at] ?? file;
    const cells = readCells(source, parse, file);
    return { unitId: file, unitName, unitKind: unitKindOf(unitName), sheet: "unit", template: source, cells };
  });
  const expected = submissions.map(({ unitId, unitName, unitKind }) => ({ unitId, unitName, unitKind }));
  return consolidateReports(
    template,
    { expected, excluded: [], owners: {}, useUnitSum: [], kindsAreGuesses: true },
    submissions,
  );
}

/** The agency of the report's head, and the file's name where there is none or another file has the same. */
function unitNames(reports: readonly Report[]): string[] {
  const agencies = reports.map(({ parse }) => parse.header.agency?.trim() || null);
  return reports.map(({ file }, at) => {
    const stem = basename(file, extname(file));
    const agency = agencies[at];
    if (!agency) return stem;
    return agencies.filter((other) => other === agency).length > 1 ? `${agency} (${stem})` : agency;
  });
}

function print(template: Template, { units, items }: ConsolidateOutput): void {
  for (const { key, figure, coverage, problem } of items) {
    const item = itemByKey(template).get(key);
    if (!item || item.kind === "heading") continue;
    const counted = `${coverage.counted}/${coverage.expected}`;
    process.stdout.write(`${[key, rowNumber(item), figure ?? "–", counted, problem ?? ""].join("\t")}\n`);
  }
  sayHowMany(template, units);
}
