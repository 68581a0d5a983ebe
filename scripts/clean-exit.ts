type Step = () => Promise<void> | void;

const steps = new Set<Step>();
let leaving: Promise<void> | null = null;

/** Registers what must be ended before this process leaves (the last registered first); returns how to forget it. */
export function onExit(step: Step): () => void {
  steps.add(step);
  return () => void steps.delete(step);
}

/** Ends everything once, however often it is asked (Ctrl-C reaches us from the terminal and from npm). */
export function endAll(): Promise<void> {
  leaving ??= (async () => {
    for (const step of [...steps].toReversed()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  })();
  return leaving;
}

/** True once the end was asked for: what fails from then on fails because it was stopped, and is not worth a line. */
export const isLeaving = (): boolean => leaving !== null;

/** Leaves cleanly on Ctrl-C, on SIGTERM, when the terminal closes, and when the parent process is gone. */
export function leaveOnSignals(code: number): void {
  const leave = () => void endAll().then(() => process.exit(code));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  process.on("disconnect", leave);
}
