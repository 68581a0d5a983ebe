import { readFileSync } from "node:fs";
import { median } from "./median";

/** What one piece of work takes: the clock on the wall, and the processor alone (a busy machine waits, it computes the same). */
export type Taken = { wallMs: number; cpuMs: number };

/** One line of the table: a piece of work beside the least that the same answer could cost, both measured now. */
export type BenchLine = {
  what: string;
  budgetMs: number | null;
  taken: Taken;
  limit: { what: string; taken: Taken } | null;
};

const WARM_UPS = 10;
const RUNS = 21;

/** Medians over runs after warming up. `work` returns something that depends on all of it, so that none is left out. */
export function measure(work: () => unknown, runs = RUNS): Taken {
  let kept: unknown;
  for (let run = 0; run < WARM_UPS; run += 1) kept = work();
  const taken: Taken[] = [];
  for (let run = 0; run < runs; run += 1) {
    const clock = startClock();
    kept = work();
    taken.push(clock());
  }
  return medians(taken, kept);
}

/** As `measure`, of work that is waited for; in processes of its own it is warm from the start. */
export async function measureWaiting(work: () => Promise<unknown>, runs = RUNS, warmUps = WARM_UPS): Promise<Taken> {
  let kept: unknown;
  for (let run = 0; run < warmUps; run += 1) kept = await work();
  const taken: Taken[] = [];
  for (let run = 0; run < runs; run += 1) {
    const clock = startClock();
    kept = await work();
    taken.push(clock());
  }
  return medians(taken, kept);
}

function startClock(): () => Taken {
  const [startedAt, usedBefore, children] = [performance.now(), process.cpuUsage(), childrenCpuMs()];
  return () => {
    const used = process.cpuUsage(usedBefore);
    const cpuMs = (used.user + used.system) / 1000 + childrenCpuMs() - children;
    return { wallMs: performance.now() - startedAt, cpuMs };
  };
}

const TICK_MS = 10;

/** What ended child processes used, as Linux counts it (by hundredths of a second); 0 elsewhere. */
function childrenCpuMs(): number {
  if (process.platform !== "linux") return 0;
  // After the name in brackets: field 3 of proc(5) first, so that those of the children are 13 and 14 after it.
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

function medians(taken: readonly Taken[], kept: unknown): Taken {
  if (kept === undefined) throw new Error("the work returned nothing");
  return { wallMs: median(taken.map(({ wallMs }) => wallMs)), cpuMs: median(taken.map(({ cpuMs }) => cpuMs)) };
}
