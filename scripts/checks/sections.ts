import { OneLineError } from "../one-line-error";
import { removeAbandoned } from "../postgres/abandoned";
import { dataFolder } from "../project";
import { oneCheck, type Tally } from "./tally";

export type Section = { title: string; run: () => Promise<Tally> };

/**
 * Runs the sections in order, all of them whatever fails before, prints a line for each and everything a failed one
 * said, and ends with `N passed, N failed`. Sets exit code 1 on any failure.
 */
export async function runSections(sections: readonly Section[]): Promise<void> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const started = Date.now();
  for (const section of sections) {
    const before = Date.now();
    const tally = await section.run().catch(toFailure);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    if (tally.failed > 0) console.log(`\n${tally.output.trim()}\n`);
    console.log(line(section.title, tally, Date.now() - before));
  }
  await removeAbandoned(dataFolder(), "test-");
  const skipped = total.skipped > 0 ? `, ${total.skipped} SKIPPED (see the lines above)` : "";
  console.log(`Took ${Math.round((Date.now() - started) / 1000)} s${skipped}.`);
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

function line(title: string, tally: Tally, milliseconds: number): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} SKIPPED` : "";
  const mark = tally.failed > 0 ? "FAILED" : "ok";
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${mark.padEnd(7)}${title.padEnd(28)}${tally.passed} passed, ${tally.failed} failed${skipped} (${seconds} s)`;
}

function toFailure(error: unknown): Tally {
  if (error instanceof OneLineError) return oneCheck(false, error.message);
  return oneCheck(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
