import { beforeAll, describe, expect, test } from "vitest";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { IntakeRefused } from "@/lib/intake/refusal";
import { compare } from "@/tests/support/variants/compare";
import { otherDocuments } from "@/tests/support/variants/other-documents";
import { readVariant } from "@/tests/support/variants/read-variant";
import { addScore, emptyTally, type Tally } from "@/tests/support/variants/tally";
import {
  type Base,
  bases,
  mutatorNamed,
  twoReports,
  type Variant,
  variantOf,
  workbookVariant,
} from "@/tests/support/variants/variants";

/** The differences reports are known to have; all the others are tried in tests/long. */
const DIFFERENCES = [
  "numbers written otherwise",
  "words where no figure is",
  "reworded in every way",
  "rows in another order",
  "rows left out",
  "without sở, ngành, numbered anew",
  "label and figure only",
  "Kỳ trước before",
  "NFD",
  "typing 2 %",
  "letterhead tabbed paragraphs",
  "split, no header",
  "labels cut in two rows",
  "automatic numbers",
];
const SEED = 1;

let all: Base[];
beforeAll(async () => {
  all = await bases(SEED, 1);
}, 60_000);
const ofKind = (kind: Base["kind"]): Base[] => all.filter((base) => base.kind === kind);

async function tallyOf(variants: readonly Variant[]): Promise<Tally> {
  const tally = emptyTally();
  for (const { bytes, truth } of variants) {
    const { parse, above } = await readVariant(bytes);
    addScore(tally, compare(truth, parse), above);
  }
  return tally;
}

/** Why a file is refused; null for one that is read. */
const refusalOf = (bytes: Uint8Array): Promise<string | null> =>
  readVariant(bytes).then(
    () => null,
    (error: unknown) => (error instanceof IntakeRefused ? error.code : String(error)),
  );

describe("the three real reports, every row filled, with one kind of difference", () => {
  test.each(DIFFERENCES)(
    "%s: 98 % of the figures right, none wrong that is taken unseen, none invented",
    async (name) => {
      const mutator = mutatorNamed(name);
      const tally = await tallyOf(ofKind("filled").map((base) => variantOf(base, mutator, SEED)));
      const { wrongAbove, inventedAbove, inventedBelow, templatesRight } = tally;
      expect({ wrongAbove, inventedAbove, inventedBelow, templatesRight }).toEqual({
        wrongAbove: 0,
        inventedAbove: 0,
        inventedBelow: 0,
        templatesRight: 3,
      });
      expect(tally.figures).toBeGreaterThan(100);
      expect(tally.right / tally.figures).toBeGreaterThanOrEqual(0.98);
    },
  );
});

describe("reports nobody has seen", () => {
  test("one on each shipped template, made up: every figure, field of the letterhead and section right", async () => {
    const tally = await tallyOf(ofKind("made").map((base) => variantOf(base, mutatorNamed("as it is"), SEED)));
    expect(tally.figures).toBeGreaterThan(500);
    expect({ ...tally }).toMatchObject({
      right: tally.figures,
      headerRight: tally.header,
      sectionsRight: tally.sections,
      templatesRight: 6,
      inventedAbove: 0,
      inventedBelow: 0,
    });
  });

  test("a workbook of the forms: every figure right", async () => {
    const tally = await tallyOf([await workbookVariant(haiCap2025, 0, SEED)]);
    expect(tally).toMatchObject({ right: tally.figures, inventedAbove: 0, inventedBelow: 0, templatesRight: 1 });
  });
});

describe("files that are refused", () => {
  test("two reports in one file: of two agencies, and the same twice", async () => {
    const [first, second] = ofKind("real");
    if (!first || !second) throw new Error("no real reports");
    expect(await refusalOf(twoReports(first, second).bytes)).toBe("severalReports");
    expect(await refusalOf(twoReports(second, second).bytes)).toBe("severalReports");
  });

  test("what is no report on the reform, and what is stamped secret", async () => {
    const [first] = ofKind("real");
    if (!first) throw new Error("no real report");
    for (const { name, bytes, refused } of otherDocuments(first.file)) {
      expect([name, await refusalOf(bytes)]).toEqual([name, refused]);
    }
  });
});
