import { expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "@/scripts/checks/tally";

const vitest = (change: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [{}] }],
  ...change,
});

test.each([
  ["all passed", vitest({}), true, { passed: 3, failed: 0 }],
  ["one failed", vitest({ numFailedTests: 1 }), false, { passed: 3, failed: 1 }],
  [
    "a file that could not be loaded",
    vitest({ testResults: [{ status: "failed", assertionResults: [] }] }),
    false,
    { failed: 1 },
  ],
  ["an error outside every test", vitest({}), false, { passed: 3, failed: 1 }],
  ["skipped tests are counted apart", vitest({ numPendingTests: 2 }), true, { passed: 3, failed: 0, skipped: 2 }],
])("unit and integration: %s", (_name, report, exitOk, expected) => {
  expect(tallyVitest(report, exitOk, "")).toMatchObject(expected);
});

const playwright = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

test.each([
  ["all passed", playwright({}), true, { passed: 5, failed: 0 }],
  ["one failed", playwright({ unexpected: 1 }), false, { passed: 5, failed: 1 }],
  ["a flaky test is a failed one", playwright({ flaky: 1 }), true, { failed: 1 }],
  ["the set-up failed", playwright({ expected: 0 }, [{}]), false, { passed: 0, failed: 1 }],
  ["it ended badly without saying why", playwright({}), false, { failed: 1 }],
])("browser: %s", (_name, report, exitOk, expected) => {
  expect(tallyPlaywright(report, exitOk, "")).toMatchObject(expected);
});
