import { availableParallelism, loadavg } from "node:os";
import { consolidationLines } from "../tests/bench/consolidation";
import { documentLines } from "../tests/bench/documents";
import { intakeLines } from "../tests/bench/intake";
import type { BenchLine } from "../tests/bench/measure";
import { runCommand } from "./run-command";

const ms = (time: number): string => (time < 10 ? time.toFixed(1) : time.toFixed(0));

const HEAD = ["what", "ms", "cpu ms", "budget ms", "limit measured now", "ms", "cpu ms", "ratio (cpu)"];

function cellsOf({ what, budgetMs, taken, limit }: BenchLine): string[] {
  const beside = limit
    ? [limit.what, ms(limit.taken.wallMs), ms(limit.taken.cpuMs), (taken.cpuMs / limit.taken.cpuMs).toFixed(1)]
    : [];
  return [what, ms(taken.wallMs), ms(taken.cpuMs), budgetMs === null ? "" : `≤ ${budgetMs}`, ...beside];
}

function printTable(lines: readonly BenchLine[]): void {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows)
    console.log(
      HEAD.map((_, at) => (row[at] ?? "").padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

// `npm run bench`: measures, never judges; medians beside a limit measured in the same run, so that a busy or slow
// machine changes both.
await runCommand(async () => {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`);
  printTable([...consolidationLines(), ...(await intakeLines()), ...(await documentLines())]);
});
