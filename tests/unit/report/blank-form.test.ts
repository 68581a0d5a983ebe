import { describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { foldWords } from "@/lib/indicators/fold";
import { allItems, formOf } from "@/lib/indicators/walk";
import { readDocx } from "@/lib/intake/docx/read-docx";
import { parseReport } from "@/lib/intake/parse-report";
import { buildBlankForm } from "@/lib/report/blank-form";
import { CLOSING_PATH, OPENING_PATH } from "@/lib/report/narrative-part";
import { communeReport } from "@/tests/support/commune-report";
import { bytesOf, textParts } from "@/tests/support/docx-mutation";
import { typedInRows, typedUnderHeadings } from "@/tests/support/fill-blank-form";
import { caseRows, realReports } from "@/tests/support/real-reports";

const blank = async (report: Parameters<typeof buildBlankForm>[0]) =>
  textParts(await renderDocx(buildBlankForm(report)));

describe("the blank form", () => {
  test.each(realReports())(
    "$name, typed in Word, is read back with every figure in its place",
    async ({ name, input }) => {
      const rows = caseRows(name);
      const items = allItems(input.template).filter(({ kind }) => kind !== "heading");
      // What a person would type: the real report's figures, found by the form and the printed row.
      const rawOf = new Map(
        items.flatMap((item, index) => {
          const form = formOf(input.template, item.key)?.code;
          const row = rows.find((one) => one.form === form && foldWords(one.label) === foldWords(item.label));
          return [[item.key, item.kind === "count" ? String(index + 3) : (row?.raw ?? "")] as const];
        }),
      );
      const asked = [...rawOf].filter(([, raw]) => raw !== "");
      let at = 0;
      const all = [...allItems(input.template)];
      const filled = typedInRows((printed) => {
        const item = all[at];
        // The letterhead, the headers and the signature are no rows of a form.
        if (printed.length !== 5 || printed[0] === "TT" || !item) return null;
        expect(printed[1]).toBe(item.label);
        at += 1;
        const raw = rawOf.get(item.key) ?? "";
        return raw === "" ? null : { 3: raw };
      })(await blank(input));
      expect(at).toBe(all.length);
      const parse = parseReport(readDocx(bytesOf(filled)));
      expect(parse.template).toBe(input.template.id);
      expect(parse.templateConfidence).toBeGreaterThan(0.95);
      const read = new Map(parse.cells.map(({ key, raw }) => [key, raw]));
      expect(asked.length).toBeGreaterThan(70);
      for (const [key, raw] of asked) expect(read.get(key), key).toBe(raw);
      expect(parse.header).toMatchObject({ agency: input.settings.agency, symbol: input.settings.symbol });
    },
  );

  test("text typed under a heading is read back under it", async () => {
    const [report] = realReports();
    if (!report) throw new Error("no report");
    const { template } = report.input;
    const parse = parseReport(
      readDocx(bytesOf(typedUnderHeadings((heading) => `Nội dung của phần ${heading}`)(await blank(report.input)))),
    );
    const written = template.outline.filter(
      ({ path, writes }) => writes && path !== OPENING_PATH && path !== CLOSING_PATH,
    );
    expect(written.length).toBeGreaterThan(10);
    for (const { path, heading } of written) {
      const blocks = parse.narrative.find((section) => section.path === path)?.blocks ?? [];
      const texts = blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
      expect(texts.join(), path).toMatch(/^Nội dung của phần /);
      expect(foldWords(texts.join()), path).toContain(foldWords(heading));
    }
  });

  test("a form with rows of one's own: named and filled in the free rows", async () => {
    const input = communeReport();
    let free = 0;
    const filled = typedInRows((printed) => {
      const empty = printed.length > 5 && printed.slice(1).every((text) => text === "");
      if (!empty) return null;
      free += 1;
      return free === 1 ? { 1: "Tín ngưỡng, tôn giáo", 2: "6", 3: "4", 4: "2" } : null;
    })(await blank(input));
    expect(free).toBe(6);
    const parse = parseReport(readDocx(bytesOf(filled)), { template: input.template });
    const [matrix] = parse.matrices;
    const named = matrix?.rows.filter(({ label }) => label !== "") ?? [];
    expect(named.at(-1)).toMatchObject({
      label: "Tín ngưỡng, tôn giáo",
      raw: { tong: "6", trucTiep: "4", trucTuyen: "2" },
    });
  });

  test("nothing is typed in it: no figure, no word but the opening and closing sentences", async () => {
    const [report] = realReports();
    if (!report) throw new Error("no report");
    const made = buildBlankForm(report.input);
    expect(made.appendices.flatMap(({ rows }) => rows).every(({ value, note }) => value === "" && note === "")).toBe(
      true,
    );
    expect(
      made.sections.flatMap(({ blocks }) => blocks).every((block) => JSON.stringify(block) === '{"type":"paragraph"}'),
    ).toBe(true);
    expect(made.mark).toBeNull();
  });
});
