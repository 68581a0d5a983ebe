import { describe, expect, test } from "vitest";
import { IntakeRefused } from "@/lib/intake/refusal";
import { readXlsx } from "@/lib/intake/xlsx/read-xlsx";
import { HOSTILE_WORKBOOKS } from "../../support/hostile-xlsx";
import { textsOf } from "../../support/plain-texts";
import { asParts } from "../../support/workbook-parts";

/** The code it was refused with, or the texts that were read. */
function fateOf(parts: ReadonlyMap<string, Uint8Array>): string | string[] {
  try {
    return textsOf(readXlsx(parts).blocks);
  } catch (error) {
    if (error instanceof IntakeRefused) return error.code;
    throw error;
  }
}

describe("a hostile workbook is refused or gives what it holds", () => {
  test.each(Object.entries(HOSTILE_WORKBOOKS))("%s", (_name, { parts, fate }) => {
    expect(fateOf(asParts(parts()))).toEqual(fate);
  });
});
