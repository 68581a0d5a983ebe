/** What a section of `npm test` found. A step without tests of its own (types, build) counts as one check. */
export type Tally = { passed: number; failed: number; skipped: number; output: string };

export const oneCheck = (ok: boolean, output: string): Tally => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  output,
});

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** Counts Vitest's JSON report; a file that could not even be loaded has no tests and counts as one failure. */
export function tallyVitest(report: unknown, exitOk: boolean, output: string): Tally {
  const read = report as VitestReport;
  const unloaded = read.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = read.numFailedTests + unloaded.length;
  // An error outside any test (in a hook, after the end) fails the run though every test passed.
  const outside = !exitOk && failed === 0 ? 1 : 0;
  const skipped = read.numPendingTests + read.numTodoTests;
  return { passed: read.numPassedTests, failed: failed + outside, skipped, output };
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Counts Playwright's JSON report. A flaky test is a failed one: nothing is retried to make it pass. */
export function tallyPlaywright(report: unknown, exitOk: boolean, output: string): Tally {
  const { stats, errors } = report as PlaywrightReport;
  const failed = stats.unexpected + stats.flaky + errors.length;
  const outside = !exitOk && failed === 0 ? 1 : 0;
  return { passed: stats.expected, failed: failed + outside, skipped: stats.skipped, output };
}
