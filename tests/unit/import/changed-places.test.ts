import { beforeAll, describe, expect, test } from "vitest";
import { cannotTake, changedWords } from "@/components/intake/review/changed-words";
import { reviewForms, reviewSections } from "@/components/intake/review/review-model";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { aLuoi2023 } from "@/lib/indicators/catalogue/a-luoi-2023/template";
import { blankCell, type Cells } from "@/lib/indicators/cell";
import { proposeCells } from "@/lib/indicators/proposals/propose-cells";
import { allItems } from "@/lib/indicators/walk";
import { parseReport } from "@/lib/intake/parse-report";
import { readFile } from "@/lib/intake/read-file";
import { returnedDocument } from "@/lib/intake/returned-document";
import { proposeSections } from "@/lib/narrative/proposals/propose-sections";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import { type ChangedPlaces, changedPlaces, itemKeyOf } from "@/lib/report/changed-places";
import { sectionPaths, type WrittenSection } from "@/lib/report/narrative-part";
import { buildUnitReport, type UnitReportInput } from "@/lib/report/unit-report";
import { realReports } from "@/tests/support/real-reports";

const ours = realReports()[0]!.input;
const nothing = { taken: new Set<string>(), kept: new Set<string>() };
const emptyDoc: RichDoc = { type: "doc", content: [] };

/** What the page shows of a file that is the report printed from `edited`, while the report is still `ours`. */
async function pageOf(edited: Partial<Pick<UnitReportInput, "cells" | "sections" | "settings">>) {
  const document = await readFile(await renderDocx(buildUnitReport({ ...ours, ...edited })), "bao-cao.docx");
  const { template, cells: current } = ours;
  const places = changedPlaces(compareWithMade(buildUnitReport(ours), returnedDocument(document)), {
    template,
    paths: sectionPaths(template.outline, ours.sections),
  });
  const parse = parseReport(document);
  const { proposals } = proposeCells({
    template,
    source: template,
    parse,
    sheet: { sheet: "unit", unitKind: "so", ownerKeys: [] },
    current,
  });
  const rows = reviewForms(template, proposals, (key) => current[key] ?? blankCell, nothing).flatMap(
    (form) => form.rows,
  );
  const sections = reviewSections(
    proposeSections(template.outline, parse.narrative).sections,
    (path) => ours.sections.find((one) => one.path === path)?.body ?? emptyDoc,
    nothing,
    new Set(places.passages.map(({ place }) => place)),
  );
  return { places, rows, sections, left: cannotTake(template, places, rows, sections) };
}

/** A row of plain counts with a figure, and a section of several paragraphs. */
const KEY = allItems(ours.template).find(
  ({ key, kind }) => kind === "count" && (ours.cells[key]?.value ?? "") !== "" && ours.cells[key]?.note === null,
)!.key;
/** A ratio, and the figure above its line. */
const RATIO = "BM7.ty-le-ho-so-muc-do-3-4";
const PART = allItems(ours.template).find(({ key }) => key === RATIO)!.numerator!;
const LONG = ours.sections.find(({ body }) => body.content.filter(({ type }) => type === "paragraph").length > 2)!;

const withCells = (change: Record<string, Partial<Cells[string]>>): Cells => ({
  ...ours.cells,
  ...Object.fromEntries(
    Object.entries(change).map(([key, cell]) => [key, { ...(ours.cells[key] ?? blankCell), ...cell }]),
  ),
});
const withSection = (content: RichDoc["content"]): WrittenSection[] =>
  ours.sections.map((one) => (one.path === LONG.path ? { ...one, body: { type: "doc", content } } : one));

describe("our own Word that came back", () => {
  let untouched: Awaited<ReturnType<typeof pageOf>>;
  beforeAll(async () => {
    untouched = await pageOf({});
  });

  test("untouched: ours, nothing differs", () => {
    expect(untouched.places).toEqual({ ours: true, cells: [], passages: [], others: [], notCompared: [] });
    expect(changedWords(untouched.places)).toBe("Tệp này không khác báo cáo hiện tại.");
  });

  test("one figure: its row alone, offered to be taken", async () => {
    const { places, rows, left } = await pageOf({ cells: withCells({ [KEY]: { value: "987", raw: "987" } }) });
    expect(places.cells.map(({ place }) => place)).toEqual([KEY]);
    expect([places.passages, places.others, left]).toEqual([[], [], []]);
    expect(places.cells[0]?.words).toContain("thành “987”");
    expect(rows.find(({ key }) => key === KEY)).toMatchObject({ verdict: "differs", taken: { value: "987" } });
    expect(changedWords(places)).toBe("Tệp này khác báo cáo hiện tại ở 1 ô.");
  });

  test("a ratio that follows its changed figure asks for nothing", async () => {
    const typed = withCells({ [RATIO]: blankCell });
    const followed = await pageOf({ cells: { ...typed, [PART]: { ...typed[PART]!, value: "745", raw: "745" } } });
    expect(followed.places.cells.map(({ place, part }) => [place, part])).toEqual([
      [RATIO, "figure"],
      [PART, "figure"],
    ]);
    expect(followed.rows.map(({ key }) => key)).not.toContain(RATIO);
    expect(followed.left).toEqual([]);
  });

  test("a paragraph taken out, a figure cleared, another signer: each told; what the file cannot give apart", async () => {
    const { places, sections, left } = await pageOf({
      sections: withSection(LONG.body.content.slice(0, -1)),
      cells: withCells({ [KEY]: blankCell }),
      settings: { ...ours.settings, signerName: "Lê Thị Hai" },
    });
    expect(places.cells.map(({ place }) => place)).toEqual([KEY]);
    expect(places.cells[0]?.words).toMatch(/thành để trống$/);
    expect(places.others).toEqual(["Người ký: “Nguyễn Văn An” thành “Lê Thị Hai”"]);
    expect(left).toEqual([places.cells[0]?.words, ...places.others]);
    // The report holds every word of the file there, and still differs from it.
    expect(places.passages.map(({ place }) => place)).toEqual([LONG.path]);
    const shorter = sections.find(({ path }) => path === LONG.path)!;
    expect(shorter).toMatchObject({ verdict: "differs", decision: "open" });
    // Once taken it asks no more.
    expect(reviewSections([shorter], () => shorter.body, nothing, new Set([LONG.path]))[0]).toMatchObject({
      verdict: "same",
      decision: "there",
    });
  });

  test("a report of another template is not ours", async () => {
    const other = realReports()[1]!.input;
    const document = await readFile(await renderDocx(buildUnitReport(other)), "bao-cao.docx");
    const comparison = compareWithMade(buildUnitReport(ours), returnedDocument(document));
    expect(changedPlaces(comparison, { template: ours.template, paths: [] }).ours).toBe(false);
  });
});

test("what is counted, in words", () => {
  const place = (at: string) => ({ place: at, words: at, part: "figure" as const });
  const places = (cells: string[], passages: string[], others: string[]): ChangedPlaces => ({
    ours: true,
    cells: cells.map(place),
    passages: passages.map(place),
    others,
    notCompared: [],
  });
  // A figure and its note are one ô.
  expect(changedWords(places(["a", "a"], ["I.1", "I.1"], []))).toBe("Tệp này khác báo cáo hiện tại ở 1 ô và 2 đoạn.");
  expect(changedWords(places(["a"], ["I.1"], ["x"]))).toBe(
    "Tệp này khác báo cáo hiện tại ở 1 ô, 1 đoạn và 1 chỗ ngoài số liệu và thuyết minh.",
  );
});

test("a figure of a matrix form is the cell of its row and column", () => {
  const form = aLuoi2023.forms.find((one) => one.kind === "matrix")!;
  if (form.kind !== "matrix") throw new Error("no matrix");
  const [row, column] = [form.rows[0]!, form.columns[1]!];
  const report = buildUnitReport({ ...ours, template: aLuoi2023, cells: {}, sections: [] });
  const appendix = report.appendices.findIndex(({ matrix }) => matrix !== undefined);
  const difference = {
    kind: "figure" as const,
    form: { appendix, title: report.appendices[appendix]!.title },
    row: { key: row.key, tt: row.tt, label: row.label },
    column: column.label,
    columnAt: 1,
    was: "",
    now: "3",
  };
  expect(itemKeyOf(aLuoi2023, difference)).toBe(`${form.code}.${row.key}.${column.key}`);
  expect(itemKeyOf(aLuoi2023, { ...difference, row: { ...difference.row, key: null } })).toBeNull();
});
