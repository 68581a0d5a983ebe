import fc from "fast-check";
import { expect, test } from "vitest";
import { anyReport } from "@/tests/factories/any-report";
import { threeVerdicts } from "@/tests/support/verdict/three-verdicts";

const REPORTS = 100;

test(`server, browser and command line say the same of ${REPORTS} random reports`, { timeout: 180_000 }, async () => {
  const verdicts = await threeVerdicts(fc.sample(anyReport, REPORTS));
  for (const { report, server, browser, commandLine } of verdicts) {
    expect(browser, JSON.stringify(report)).toBe(server);
    expect(commandLine, JSON.stringify(report)).toBe(server);
  }
  const severities = new Set(
    verdicts.flatMap(({ server }) => [...server.matchAll(/"severity":"(\w+)"/g)].map((found) => found[1])),
  );
  expect([...severities].sort()).toEqual(["error", "hint", "warning"]);
});
