import { beforeAll, describe, expect, it } from "vitest";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { plainWords } from "@/lib/documents/compare/plain-words";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { readFile } from "@/lib/intake/read-file";
import { returnedDocument } from "@/lib/intake/returned-document";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import type { ReportDocument } from "@/lib/report/report-document";
import { formTablesOf, numbersFrom, withBlock, withCell, withRows } from "@/tests/support/edit-returned";
import { sampleDocuments } from "@/tests/support/sample-documents";

type Sample = { name: string; made: ReportDocument; returned: ReturnedDocument };

const samples: Sample[] = [];

beforeAll(async () => {
  for (const [name, made] of sampleDocuments()) {
    const returned = returnedDocument(await readFile(await renderDocx(made), "bao-cao.docx"));
    samples.push({ name, made, returned });
  }
});

const ROUNDS = 6;

/** Every sample, some edits each, always the same ones. */
function eachRound(check: (sample: Sample, next: (max: number) => number) => void): void {
  for (const [index, sample] of samples.entries()) {
    const next = numbersFrom(index + 11);
    for (let round = 0; round < ROUNDS; round += 1) check(sample, next);
  }
}

/** A row of a list form, by chance. */
function someRow({ made, returned }: Sample, next: (max: number) => number, wide: boolean) {
  const lists = made.appendices.flatMap(({ rows, matrix }, appendix) =>
    matrix ? [] : rows.flatMap((row, at) => (row.heading || row.wide !== wide ? [] : [{ row, at, appendix }])),
  );
  const chosen = lists[next(lists.length - 1)]!;
  const block = formTablesOf(returned, made)[chosen.appendix]!;
  return { ...chosen, block, name: { key: chosen.row.key, tt: chosen.row.tt, label: chosen.row.label } };
}

/** A paragraph of a section with more than three words, by chance. */
function somePassage({ made, returned }: Sample, next: (max: number) => number) {
  const own = new Set(
    made.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === "paragraph" ? [plainWords((block.content ?? []).map(({ text }) => text).join(""))] : [],
      ),
    ),
  );
  const lines = returned.blocks.flatMap((block, at) =>
    block.type === "line" && own.has(plainWords(block.text)) && block.text.split(" ").length > 3
      ? [{ at, text: plainWords(block.text) }]
      : [],
  );
  return lines[next(lines.length - 1)]!;
}

describe("one edit by hand is found, exactly, and nothing else", () => {
  it("a figure", () => {
    eachRound((sample, next) => {
      const { row, at, appendix, block, name } = someRow(sample, next, false);
      const now = String(1_600_000 + next(999_999));
      const edited = withBlock(
        sample.returned,
        block,
        withCell(at + 1, 3, () => now),
      );
      expect(compareWithMade(sample.made, edited).differences).toEqual([
        {
          kind: "figure",
          form: { appendix, title: sample.made.appendices[appendix]!.title },
          row: name,
          column: null,
          columnAt: null,
          was: plainWords(row.value),
          now,
        },
      ]);
    });
  });

  it("a note", () => {
    eachRound((sample, next) => {
      const { row, at, block, name } = someRow(sample, next, false);
      const edited = withBlock(
        sample.returned,
        block,
        withCell(at + 1, 4, () => "Viết tay vào đây"),
      );
      expect(compareWithMade(sample.made, edited).differences).toEqual([
        expect.objectContaining({ kind: "note", row: name, was: plainWords(row.note), now: "Viết tay vào đây" }),
      ]);
    });
  });

  it("one word of a paragraph", () => {
    eachRound((sample, next) => {
      const { at, text } = somePassage(sample, next);
      const words = text.split(" ");
      words[next(words.length - 1)] = "ĐÃ-SỬA";
      const now = words.join(" ");
      const edited = withBlock(sample.returned, at, () => [{ type: "line", text: now }]);
      const { differences } = compareWithMade(sample.made, edited);
      expect(differences).toEqual([
        expect.objectContaining({ kind: "passage", role: "text", change: "changed", was: text, now }),
      ]);
    });
  });

  it("a paragraph taken out, one put in", () => {
    eachRound((sample, next) => {
      const { at, text } = somePassage(sample, next);
      const without = withBlock(sample.returned, at, () => []);
      expect(compareWithMade(sample.made, without).differences).toEqual([
        expect.objectContaining({ kind: "passage", role: "text", change: "removed", was: text, now: null }),
      ]);
      const words = "Đoạn này do người nhận tự viết thêm vào văn bản.";
      const added = withBlock(sample.returned, at, (block) => [block, { type: "line", text: words }]);
      const { differences } = compareWithMade(sample.made, added);
      expect(differences).toEqual([
        expect.objectContaining({ kind: "passage", role: "text", change: "added", was: null, now: words }),
      ]);
      const [found] = differences;
      const section = sample.made.sections[found?.kind === "passage" ? (found.section ?? -1) : -1]!;
      expect(JSON.stringify(section.blocks).normalize("NFC")).toContain(JSON.stringify(text.slice(0, 40)).slice(1, -1));
    });
  });

  it("a row taken out, one put in, one renamed", () => {
    eachRound((sample, next) => {
      const { row, at, block, name } = someRow(sample, next, false);
      const without = withBlock(
        sample.returned,
        block,
        withRows((rows) => rows.filter((_, index) => index !== at + 1)),
      );
      expect(compareWithMade(sample.made, without).differences).toEqual([
        expect.objectContaining({ kind: "row", change: "removed", row: name, now: null }),
      ]);
      const cells = ["99.9", "Chỉ tiêu tự thêm", "Việc", "7", ""];
      const extra = cells.map((text, column) => ({ column, columnSpan: 1, text }));
      const added = withBlock(
        sample.returned,
        block,
        withRows((rows) => [...rows.slice(0, at + 2), extra, ...rows.slice(at + 2)]),
      );
      expect(compareWithMade(sample.made, added).differences).toEqual([
        expect.objectContaining({ kind: "row", change: "added", now: "99.9 | Chỉ tiêu tự thêm | Việc | 7" }),
      ]);
      const renamed = withBlock(
        sample.returned,
        block,
        withCell(at + 1, 1, (text) => `${text} (sửa)`),
      );
      expect(compareWithMade(sample.made, renamed).differences).toEqual([
        expect.objectContaining({ kind: "row", change: "changed", row: name }),
      ]);
      expect(row.heading).toBe(false);
    });
  });
});
