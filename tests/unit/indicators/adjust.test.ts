import { describe, expect, test } from "vitest";
import { type Adjustment, applyAdjustments, blockingKeys, lackingUnits } from "@/lib/indicators/adjust";
import { consolidate } from "@/lib/indicators/consolidate";
import { itemByKey } from "@/lib/indicators/walk";
import { makeSettings, makeSubmission } from "@/tests/factories/make-submission";
import { makeItem, makeRatioRows, makeTemplate } from "@/tests/factories/make-template";

type Given = Parameters<typeof makeSubmission>[2];

const template = makeTemplate([...makeRatioRows(), makeItem("tien", "quantity")]);

/** Units by name with what each gave, and deltas by slug in order, each with the units it supplies ("C D"). */
function adjusted(units: Record<string, Given>, deltas: [slug: string, delta: string, supplies?: string][] = []) {
  const submissions = Object.entries(units).map(([unit, given]) => makeSubmission(template, unit, given));
  const result = consolidate(template, makeSettings(Object.keys(units)), submissions);
  const list = deltas.map(
    ([slug, delta, supplies = ""]): Adjustment => ({
      key: `BM1.${slug}`,
      delta,
      reason: "lý do",
      by: "ai",
      supplies: supplies.split(" ").flatMap((unit) => (unit === "" ? [] : [{ unitId: unit, unit }])),
    }),
  );
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

  test("is not supplied by a delta on the part it lacks that was made for another reason", () => {
    const { of, blocking } = adjusted(WITH_HALF, [["tong", "5"]]);
    expect(blocking).toEqual(["BM1.ty-le"]);
    // 21 of 30 + 5: the delta moves the province's figure; unit C's 4 is not in it
    expect(of("ty-le")).toMatchObject({ adjustedNumerator: "21", adjustedDenominator: "35", resolved: false });
  });

  test("counts once an adjustment supplies the part it lacks", () => {
    const { of, blocking } = adjusted(WITH_HALF, [["tong", "5", "C"]]);
    expect(blocking).toEqual([]);
    expect(of("ty-le")).toMatchObject({ adjustedNumerator: "25", adjustedDenominator: "35", adjustedFigure: "71.43" });
    expect(of("ty-le").resolved).toBe(true);
  });

  test("what it left blank may be supplied as nothing", () => {
    const { of, blocking } = adjusted({ ...COMPLETE, D: { tong: 5 } }, [["xong", "0", "D"]]);
    expect(blocking).toEqual([]);
    expect(of("ty-le")).toMatchObject({ adjustedNumerator: "21", adjustedDenominator: "35" });
  });

  test("when two units lack the part, both must be supplied; until then what supplies one stays out of the ratio", () => {
    const units = { ...WITH_HALF, E: { xong: 2 } };
    const { of, blocking } = adjusted(units, [["tong", "5", "C"]]);
    expect(blocking).toEqual(["BM1.ty-le"]);
    expect(of("ty-le")).toMatchObject({ adjustedNumerator: "21", adjustedDenominator: "30", adjustedFigure: "70" });
    expect(of("tong").adjustedFigure).toBe("35");
    expect(adjusted(units, [["tong", "9", "C E"]]).of("ty-le")).toMatchObject({
      adjustedNumerator: "27",
      adjustedDenominator: "39",
      resolved: true,
    });
  });

  test("a delta that supplies a unit which lacks nothing here never resolves, nor enters the ratio", () => {
    const { of, blocking } = adjusted(WITH_HALF, [["tong", "5", "C A"]]);
    expect(blocking).toEqual(["BM1.ty-le"]);
    expect(of("ty-le").adjustedDenominator).toBe("30");
  });

  test("when one unit lacks each part, both must be supplied", () => {
    const units = { ...WITH_HALF, D: { tong: 8 } };
    expect(adjusted(units, [["tong", "5", "C"]]).blocking).toEqual(["BM1.ty-le"]);
    expect(
      adjusted(units, [
        ["tong", "5", "C"],
        ["xong", "7", "D"],
      ]).of("ty-le"),
    ).toMatchObject({ adjustedNumerator: "32", adjustedDenominator: "43", resolved: true });
  });

  test("alone, it makes the ratio only with what was supplied", () => {
    const { of } = adjusted({ C: { xong: 4 } }, [["tong", "5", "C"]]);
    expect(of("ty-le")).toMatchObject({ figure: null, adjustedFigure: "80" });
  });

  test("is named at the row it lacks, and nowhere else", () => {
    const units = { ...WITH_HALF, D: { tong: 8 } };
    const submissions = Object.entries(units).map(([unit, given]) => makeSubmission(template, unit, given));
    const result = consolidate(template, makeSettings(Object.keys(units)), submissions);
    expect([...lackingUnits(itemByKey(template), result)]).toEqual([
      ["BM1.tong", [{ unitId: "C", unit: "C" }]],
      ["BM1.xong", [{ unitId: "D", unit: "D" }]],
    ]);
  });
});
