import { describe, expect, test } from "vitest";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { consolidate } from "@/lib/indicators/consolidate";
import { textToDoc } from "@/lib/narrative/plain-text";
import { changesOfRevisions, changesOfRuns } from "@/lib/report/content-changes";
import type { FrozenReport } from "@/lib/report/frozen-report";
import { makeCell } from "@/tests/factories/make-cells";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";
const section = (words: string) => ({ path: "I.1", heading: null, body: textToDoc([words]) });

describe("between two submissions", () => {
  test("rows as printed, and of a section only the words that differ", () => {
    const before = {
      cells: { [TASKS]: makeCell(20), [DONE]: makeCell(15) },
      sections: [section("Sở đã ban hành kế hoạch và giao 20 nhiệm vụ.")],
    };
    const after = {
      cells: { [TASKS]: makeCell(25), [DONE]: makeCell(15) },
      sections: [section("Sở đã ban hành kế hoạch và giao 25 nhiệm vụ.")],
    };
    const changes = changesOfRevisions(haiCap2025, before, after);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({ was: "20", now: "25" });
    expect(changes[0]?.place).toMatch(/^BM1 \S+ /);
    expect(changes[1]).toEqual({
      place: expect.stringMatching(/^Thuyết minh 1 /),
      was: "… kế hoạch và giao 20 nhiệm vụ.",
      now: "… kế hoạch và giao 25 nhiệm vụ.",
    });
  });

  test("nothing differs: nothing is said", () => {
    const same = { cells: { [TASKS]: makeCell(20) }, sections: [section("Như nhau.")] };
    expect(changesOfRevisions(haiCap2025, same, { ...same })).toEqual([]);
  });
});

describe("between two issued reports of one period", () => {
  const cells = { [TASKS]: makeCell(20), [DONE]: makeCell(15) };
  const unit = { ...makeSubmission(haiCap2025, "A", {}), cells };
  const result = consolidate(haiCap2025, makeSettings(["A"]), [unit]);
  const frozen = (more: Partial<FrozenReport>) =>
    ({ result, adjustments: [], sections: [], ...more }) as unknown as FrozenReport;
  const adjustment = { key: DONE, delta: "1", reason: "Sót một nhiệm vụ", by: "Lê Văn Cường" };

  test("an adjusted figure and the ratio it moves", () => {
    const after = frozen({ adjustments: [adjustment] as unknown as FrozenReport["adjustments"] });
    expect(changesOfRuns(haiCap2025, frozen({}), after).map(({ was, now }) => [was, now])).toEqual([
      ["75", "80"],
      ["15", "16"],
    ]);
    expect(changesOfRuns(haiCap2025, frozen({}), frozen({}))).toEqual([]);
  });

  test("a section that came is shown from its beginning, cut where it is long", () => {
    const after = frozen({ sections: [section("chữ ".repeat(80))] as unknown as FrozenReport["sections"] });
    const [change] = changesOfRuns(haiCap2025, frozen({}), after);
    expect(change?.was).toBe("");
    expect(change?.now.length).toBeLessThan(170);
    expect(change?.now.endsWith("…")).toBe(true);
  });
});
