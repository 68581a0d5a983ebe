import { describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { blankCell, type Cells } from "@/lib/indicators/cell";
import { judgeProposals } from "@/lib/indicators/proposals/judge-proposals";
import { proposeCells } from "@/lib/indicators/proposals/propose-cells";
import { buildUnitReport } from "@/lib/report/unit-report";
import { communeReport } from "@/tests/support/commune-report";
import { readReport } from "@/tests/support/read-report";
import { realReports } from "@/tests/support/real-reports";

/** What a report's own Word offers when it is put in again. */
async function offered(
  { template, cells }: { template: (typeof reports)[number]["input"]["template"]; cells: Cells },
  bytes: Uint8Array,
) {
  const parse = await readReport(bytes, "report.docx");
  const sheet = { sheet: "unit", unitKind: template.id.startsWith("a-luoi") ? "xa" : "so", ownerKeys: [] } as const;
  const { proposals, leftOver } = proposeCells({ template, source: template, parse, sheet, current: cells });
  return { rows: judgeProposals(template, proposals, (key) => cells[key] ?? blankCell), leftOver };
}

const reports = [...realReports(), { name: "a commune with a matrix", input: communeReport() }];

describe.each(reports)("$name", ({ input }) => {
  test("its own Word, put in again, has nothing new", async () => {
    const { rows, leftOver } = await offered(input, await renderDocx(buildUnitReport(input)));
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows
        .filter(({ verdict }) => verdict !== "same")
        .map(({ key, verdict, cell }) => [key, verdict, cell.raw, cell.note]),
    ).toEqual([]);
    expect(leftOver).toEqual([]);
  });
});

test("states, days, parts and notes printed in Ghi chú are said already", async () => {
  const [first] = reports;
  if (!first) throw new Error("no report");
  const entries = Object.entries(first.input.cells);
  const cells: Cells = Object.fromEntries(
    entries.map(([key, cell], at) => {
      if (cell.state !== "value") return [key, cell];
      if (at % 5 === 0) return [key, { ...blankCell, state: "none" as const, raw: "-" }];
      if (at % 5 === 1) return [key, { ...blankCell, state: "notApplicable" as const, raw: "Không thuộc nhiệm vụ" }];
      if (at % 5 === 2) return [key, { ...cell, asOf: "2024-12-05" }];
      if (at % 5 === 3) return [key, { ...cell, note: "Chưa tính xã Minh Họa", asOf: "2024-12-05" }];
      return [key, cell];
    }),
  );
  const input = { ...first.input, cells };
  const { rows } = await offered(input, await renderDocx(buildUnitReport(input)));
  expect(
    rows
      .filter(({ verdict }) => verdict !== "same")
      .map(({ key, verdict, cell }) => [key, verdict, cell.raw, cell.state, cell.note, cells[key]?.state]),
  ).toEqual([]);
});
