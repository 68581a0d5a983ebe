import { describe, expect, test } from "vitest";
import { type Adjustment, applyAdjustments, blockingKeys } from "@/lib/indicators/adjust";
import { consolidate } from "@/lib/indicators/consolidate";
import { itemByKey } from "@/lib/indicators/walk";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeRatioRows, makeTemplate } from "@/tests/factories/make-template";

type Given = Parameters<typeof makeSubmission>[2];

const template = makeTemplate([...makeRatioRows(), makeItem("tien", "quantity")]);

/** Units by name with what each gave, and deltas by slug in order. */
function adjusted(units: Record<string, Given>, deltas: [slug: string, delta: string][] = []) {
  const submissions = Object.entries(units).map(([unit, given]) => makeSubmission(template, unit, given));
  const result = consolidate(template, makeSettings(Object.keys(units)), submissions);
  const list = deltas.map(([slug, delta]): Adjustment => ({ key: `BM1.${slug}`, delta, reason: "lý do", by: "ai" }));
  const made = applyAdjustments(itemByKey(template), result, list);
  const of = (slug: string) => {
    const found = made.get(`BM1.${slug}`);
    if (!found) throw new Error(slug);
    return found;
  };
  return { of, blocking: blockingKeys(made) };
}

const COMPLETE = { A: { tong: 20, xong: 15 }, B: { tong: 10, xong: 6 } };

describe("adjusted figures", () => {
  test("without adjustments every figure is as made", () => {
    const { of } = adjusted(COMPLETE);
    expect(of("tong").adjustedFigure).toBe("30");
    expect(of("ty-le")).toMatchObject({ figure: "70", adjustedFigure: "70", delta: null, resolved: false });
  });

  test("deltas on one row add up, and its ratio follows with the one division", () => {
    const { of } = adjusted(COMPLETE, [
      ["xong", "3"],
      ["xong", "-1"],
    ]);
    expect(of("xong")).toMatchObject({ figure: "21", adjustedFigure: "23", delta: "2" });
    expect(of("ty-le")).toMatchObject({ figure: "70", adjustedFigure: "76.67", adjustedNumerator: "23" });
  });

  test("decimals are exact", () => {
    const { of } = adjusted({ A: { tien: "0.1" } }, [
      ["tien", "0.2"],
      ["tien", "-0.3"],
    ]);
    expect(of("tien").adjustedFigure).toBe("0");
  });

  test("a row nobody gave gets its figure from the delta", () => {
    expect(adjusted({ A: {} }, [["tong", "4"]]).of("tong")).toMatchObject({ figure: null, adjustedFigure: "4" });
  });

  test("a whole brought to zero leaves the ratio without a figure", () => {
    expect(adjusted({ A: { tong: 5, xong: 0 } }, [["tong", "-5"]]).of("ty-le").adjustedFigure).toBeNull();
  });
});

describe("an incomplete pair", () => {
  const WITH_HALF = { ...COMPLETE, C: { xong: 4 } };

  test("stays out and blocks, whatever is adjusted on the part it gave", () => {
    expect(adjusted(WITH_HALF).blocking).toEqual(["BM1.ty-le"]);
    const { of, blocking } = adjusted(WITH_HALF, [["xong", "1"]]);
    expect(blocking).toEqual(["BM1.ty-le"]);
    expect(of("ty-le").adjustedFigure).toBe("73.33"); // 21 + 1 of 30: unit C's 4 is not in it
  });

  test("counts once the part it lacks is adjusted in", () => {
    const { of, blocking } = adjusted(WITH_HALF, [["tong", "5"]]);
    expect(blocking).toEqual([]);
    expect(of("ty-le")).toMatchObject({ adjustedNumerator: "25", adjustedDenominator: "35", adjustedFigure: "71.43" });
    expect(of("ty-le").resolved).toBe(true);
  });

  test("when one unit lacks each part, both must be adjusted in", () => {
    const units = { ...WITH_HALF, D: { tong: 8 } };
    expect(adjusted(units, [["tong", "5"]]).blocking).toEqual(["BM1.ty-le"]);
    expect(
      adjusted(units, [
        ["tong", "5"],
        ["xong", "7"],
      ]).of("ty-le"),
    ).toMatchObject({ adjustedNumerator: "32", adjustedDenominator: "43", resolved: true });
  });

  test("alone, it makes the ratio only with what was adjusted in", () => {
    const { of } = adjusted({ C: { xong: 4 } }, [["tong", "5"]]);
    expect(of("ty-le")).toMatchObject({ figure: null, adjustedFigure: "80" });
  });
});
