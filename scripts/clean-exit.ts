type Step = () => Promise<void> | void;

const steps: Step[] = [];
let leaving: Promise<void> | null = null;

/** Registers what must be ended before this process leaves; the last registered is ended first. */
export function onExit(step: Step): void {
  steps.push(step);
}

/** Ends everything once, however often it is asked (Ctrl-C reaches us from the terminal and from npm). */
export function endAll(): Promise<void> {
  leaving ??= (async () => {
    for (const step of steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  })();
  return leaving;
}

/** Leaves cleanly on Ctrl-C, on SIGTERM, when the terminal closes, and when the parent process is gone. */
export function leaveOnSignals(code: number): void {
  const leave = () => void endAll().then(() => process.exit(code));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  process.on("disconnect", leave);
}
