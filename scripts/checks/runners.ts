import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { inProject } from "../project";
import { runNode } from "../run-node";
import { oneCheck, type Tally, tallyPlaywright, tallyVitest } from "./tally";

/** Runs a program of node_modules as one check. */
export async function check(program: string[], args: string[]): Promise<Tally> {
  const { ok, output } = await runNode([inProject("node_modules", ...program), ...args], testSettings());
  return oneCheck(ok, output);
}

/** Runs one Vitest project and counts its tests. */
export async function vitest(project: string, minutesMax?: number): Promise<Tally> {
  const file = reportFile(`vitest-${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const program = inProject("node_modules", "vitest", "vitest.mjs");
  const { ok, output } = await runNode(
    [program, ...args, "--passWithNoTests", "--no-color"],
    testSettings(),
    minutesMax,
  );
  const report = readReport(file);
  return report === null ? oneCheck(ok, output) : tallyVitest(report, ok, output);
}

/** Runs the browser tests and counts them. */
export async function playwright(): Promise<Tally> {
  const file = reportFile("playwright.json");
  const program = inProject("node_modules", "@playwright", "test", "cli.js");
  const settings = { ...testSettings(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { ok, output } = await runNode([program, "test", "--reporter=list,json"], settings);
  const report = readReport(file);
  return report === null ? oneCheck(ok, output) : tallyPlaywright(report, ok, output);
}

/** The caller's shell must not decide what the tests see: above all not which database. */
function testSettings(): NodeJS.ProcessEnv {
  const dropped = [
    "DATABASE_URL",
    "MIGRATE_DATABASE_URL",
    "NEXTAUTH_SECRET",
    "NEXTAUTH_URL",
    "HOST",
    "PORT",
    "NODE_ENV",
  ];
  const kept = Object.entries(process.env).filter(([name]) => !dropped.includes(name));
  const colours = { FORCE_COLOR: "0", NO_COLOR: "1" };
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), ...colours };
}

function reportFile(name: string): string {
  const folder = inProject("test-results");
  mkdirSync(folder, { recursive: true });
  rmSync(inProject("test-results", name), { force: true });
  return inProject("test-results", name);
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
