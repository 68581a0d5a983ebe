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
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [startedAt, usedBefore] = [performance.now(), process.cpuUsage()];
    kept = work();
    const used = process.cpuUsage(usedBefore);
    wall.push(performance.now() - startedAt);
    cpu.push((used.user + used.system) / 1000);
  }
  if (kept === undefined) throw new Error("the work returned nothing");
  return { wallMs: median(wall), cpuMs: median(cpu) };
}
