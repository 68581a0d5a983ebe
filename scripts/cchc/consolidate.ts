import { basename, extname } from "node:path";
import { shippedTemplates } from "../../lib/indicators/catalogue/shipped";
import { consolidate as consolidateReports } from "../../lib/indicators/consolidate";
import type { Consolidation, Submission } from "../../lib/indicators/consolidation";
import type { ConsolidateOutput, Parse } from "../../lib/indicators/contract";
import { templateOfRun } from "../../lib/indicators/matrix/gather-rows";
import { rowNumber } from "../../lib/indicators/row-name";
import type { Template } from "../../lib/indicators/template";
import { itemByKey } from "../../lib/indicators/walk";
import { OneLineError } from "../one-line-error";
import { type ExitCode, givenPath, printJson, readOptions, UsageError } from "./command";
import { consolidationJson } from "./consolidation-json";
import { askedTemplate, readCells, readParse, templateOf } from "./read-parse";
import { reportFiles } from "./report-files";
import { unitKindOf } from "./unit-kind";

const USAGE = "cchc consolidate DIR [--template ID] [--json | --to xlsx|docx --out PATH]";

/** Σ of the reports of a folder, one file a unit. There is no lead agency here: every figure is made from the units. */
export async function consolidate(args: string[]): Promise<ExitCode> {
  const text = { type: "string" } as const;
  const options = { template: text, to: text, out: text, json: { type: "boolean", default: false } } as const;
  const { values, positionals } = readOptions(args, options, USAGE);
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageError(`DIR is missing. Usage: ${USAGE}`);
  if (more.length > 0) throw new UsageError(`Unexpected argument '${more[0]}'. Usage: ${USAGE}`);
  checkTarget(values);
  const asked = askedTemplate(values.template, USAGE);
  const reports: Report[] = [];
  // Each in the template it is in, not in the one asked for: they meet through what their rows mean.
  for (const file of reportFiles(givenPath(folder))) reports.push({ file, parse: await readParse(file) });
  const template = asked ?? commonTemplate(reports);
  const made = consolidateAll(template, reports);
  const ofRun = templateOfRun(template, made);
  const output = consolidationJson(ofRun, made);
  if (values.json) printJson(output);
  else print(ofRun, output);
  return 0;
}

type Report = { file: string; parse: Parse };

function checkTarget({ to, out, json }: { to?: string; out?: string; json: boolean }): void {
  if (to === undefined && out === undefined) return;
  if (json) throw new UsageError(`Either --json or --to. Usage: ${USAGE}`);
  if (to !== "xlsx" && to !== "docx") throw new UsageError(`--to is xlsx or docx. Usage: ${USAGE}`);
  if (out === undefined) throw new UsageError(`--out is missing. Usage: ${USAGE}`);
  throw new OneLineError("A consolidation cannot be written to Word or Excel from here yet; use --json.");
}

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
  process.stderr.write(`Units: ${units.length}. Template: ${template.id}.\n`);
}
