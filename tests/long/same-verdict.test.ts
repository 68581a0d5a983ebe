import fc from "fast-check";
import { expect, test } from "vitest";
import { anyReport } from "@/tests/factories/any-report";
import { threeVerdicts } from "@/tests/support/verdict/three-verdicts";

const REPORTS = 10_000;
const AT_ONCE = 1_000;

test(`server, browser and command line say the same of ${REPORTS} random reports`, async () => {
  let compared = 0;
  for (const reports of Array.from({ length: REPORTS / AT_ONCE }, () => fc.sample(anyReport, AT_ONCE))) {
    for (const { report, server, browser, commandLine } of await threeVerdicts(reports)) {
      expect(browser, JSON.stringify(report)).toBe(server);
      expect(commandLine, JSON.stringify(report)).toBe(server);
      compared += 1;
    }
  }
  expect(compared).toBe(REPORTS);
});
