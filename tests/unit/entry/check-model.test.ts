import { expect, test } from "vitest";
import { checkReport } from "@/components/entry/check/check-model";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { blankCell } from "@/lib/indicators/cell";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { CommentView, ReportContent, StoredCell } from "@/lib/workflow/views";

const template = findShipped("hai-cap-2025");
if (!template) throw new Error("hai-cap-2025 is not shipped");

const cell = (key: string, value: string): StoredCell => ({
  ...blankCell,
  state: "value",
  value,
  raw: value,
  key,
  version: 1,
  how: "typed",
  source: null,
  updatedAt: "2026-12-15T10:00:00.000Z",
  updatedBy: "Người nhập",
});
const comment = (anchorKind: CommentView["anchorKind"], anchor: string | null): CommentView => ({
  id: `${anchorKind} ${anchor}`,
  anchorKind,
  anchor,
  body: "Xem lại",
  by: "Người kiểm tra",
  unitName: "Sở Nội vụ",
  at: "2026-12-15T10:00:00.000Z",
  resolvedAt: null,
  resolvedBy: null,
});
const content: ReportContent = {
  cells: [cell("BM3.ho-so-so-da-giai-quyet", "10"), cell("BM3.ho-so-so-dung-han", "12")],
  sections: [
    {
      path: "II.1",
      heading: null,
      body: textToDoc(["Đã làm 20/32 TTHC (72,5%)"]),
      version: 1,
      source: null,
      updatedAt: "",
      updatedBy: "",
    },
  ],
  explanations: [],
};
const check = checkReport({
  reportId: "r1",
  template,
  sheet: { sheet: "unit", unitKind: "so", ownerKeys: [] },
  content,
  context: { narrated: readNarrative(template, content.sections.map(sectionOf), 2026) },
  comments: [comment("cell", "BM3.ho-so-so-dung-han"), comment("section", "II.1"), comment("report", null)],
});

test("a part above its whole is found and linked to both rows", () => {
  const found = [...check.errors, ...check.warnings].find(({ issue }) => issue.cells.includes("BM3.ho-so-so-dung-han"));
  expect(found?.links.map(({ href }) => href)).toContain("/bao-cao/r1?bieu=BM3&o=BM3.ho-so-so-dung-han");
});

test("what the narrative says against itself leads to its section", () => {
  const found = check.warnings.find(({ issue }) => issue.rule.startsWith("narrative:"));
  expect(found?.links.map(({ href }) => href)).toEqual(["/bao-cao/r1?muc=II.1"]);
});

test("blanks are counted by form, never as issues", () => {
  expect(check.filled).toBe(2);
  expect(check.blankForms.reduce((sum, { blank }) => sum + blank, 0)).toBe(check.expected - 2);
});

test("sections without text are named, written ones not", () => {
  const links = check.emptySections.map(({ href }) => href);
  expect(links).toContain("/bao-cao/r1?muc=I.1");
  expect(links).not.toContain("/bao-cao/r1?muc=II.1");
});

test("open comments lead to what they are about", () => {
  expect(check.remarks.map(({ link }) => link?.href ?? null)).toEqual([
    "/bao-cao/r1?bieu=BM3&o=BM3.ho-so-so-dung-han",
    "/bao-cao/r1?muc=II.1",
    null,
  ]);
});
