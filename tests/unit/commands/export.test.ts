import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ContractCell, Parse } from "@/lib/indicators/contract";
import { exportReport } from "@/scripts/cchc/export";
import { formatCheck } from "@/scripts/cchc/format-check";
import { readReport } from "@/tests/support/read-report";
import { makeFolder, makeParse } from "./report-files";
import { runCommand } from "./run-command";

const CASES = ["snv-dong-nai-2022q1", "sxd-quang-binh-2024", "vpubnd-ninh-thuan-2021"] as const;
const caseFile = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/cases/${name}.docx`, import.meta.url));

async function exported(parse: unknown, to: "docx" | "xlsx"): Promise<{ path: string; bytes: Uint8Array }> {
  const folder = makeFolder({ "report.json": parse });
  const path = join(folder, `report.${to}`);
  const { code, out, err } = await runCommand(exportReport, join(folder, "report.json"), "--to", to, "--out", path);
  expect({ code, out, err }).toMatchObject({ code: 0, out: "" });
  return { path, bytes: readFileSync(path) };
}

/** What a figure says; where it stood and how sure the reading is are the file's own. */
const said = ({ form, key, tt, label, state, value, computed, text, parts, asOf, note }: ContractCell) => ({
  ...{ form, key, tt, label, state, value, computed, text, parts, asOf, note },
});

/** The decree has one end mark: one more, in the last section of a real report, becomes a full stop. */
const oneEndMark = (narrative: Parse["narrative"]): unknown =>
  JSON.parse(JSON.stringify(narrative.filter(({ path }) => path !== "closing")).replaceAll("./.", "."));

describe.each(CASES)("%s: read, written, read again", (name) => {
  let parse: Parse;
  beforeAll(async () => {
    parse = await readReport(caseFile(name), `${name}.docx`);
  });

  test.each(["docx", "xlsx"] as const)("%s: every figure, note, section and header field survives", async (to) => {
    const again = await readReport((await exported(parse, to)).bytes, `again.${to}`);
    expect(again.header).toEqual(parse.header);
    expect(again.template).toBe(parse.template);
    expect(again.cells.map(said)).toEqual(parse.cells.map(said));
    expect(again.matrices).toEqual(parse.matrices);
    expect(oneEndMark(again.narrative)).toEqual(oneEndMark(parse.narrative));
    expect(again.narrative.at(-1)).toEqual(parse.narrative.at(-1));
  });

  test("the document keeps every rule of the decree", async () => {
    const { path } = await exported(parse, "docx");
    const { code, out } = await runCommand(formatCheck, path);
    expect(out).toBe("");
    expect(code).toBe(0);
  });
});

const matrix: Parse["matrices"][number] = {
  form: "PL8",
  columns: ["tong", "trucTiep", "trucTuyen", "thuBay", "truocHen", "dungHen", "treHen"],
  rows: [
    {
      label: "Hộ tịch",
      values: { tong: 1204, trucTiep: 1000, trucTuyen: 204, thuBay: 3, truocHen: 900, dungHen: 304, treHen: 0 },
      raw: {
        tong: "1.204",
        trucTiep: "1.000",
        trucTuyen: "204",
        thuBay: "3",
        truocHen: "900",
        dungHen: "304",
        treHen: "0",
      },
    },
    {
      label: "Đất đai",
      values: { tong: 20, trucTiep: 20, trucTuyen: null, thuBay: null, truocHen: 12, dungHen: 8, treHen: 0 },
      raw: { tong: "20", trucTiep: "20", trucTuyen: "", thuBay: "", truocHen: "12", dungHen: "8", treHen: "0" },
    },
  ],
  // One more than the rows add up to: a total is written as typed.
  total: { tong: 1225, trucTiep: 1020, trucTuyen: 204, thuBay: 3, truocHen: 912, dungHen: 312, treHen: 0 },
};

const list = (count: number): Parse["narrative"][number]["blocks"][number] => ({
  type: "list",
  items: Array.from({ length: count }, (_, at) => (at % 3 === 2 ? `+ Nội dung ${at}` : `Nội dung ${at}`)),
});

/** A commune's report with everything a report can have. */
const whole = (): Parse =>
  makeParse(
    "a-luoi-2023",
    "ỦY BAN NHÂN DÂN XÃ A NGO",
    {},
    {
      header: {
        superior: null,
        agency: "ỦY BAN NHÂN DÂN XÃ A NGO",
        number: "5",
        symbol: "BC-UBND",
        place: "A Ngo",
        date: "2023-03-05",
        title: "BÁO CÁO Kết quả công tác cải cách hành chính quý I năm 2023",
        period: { kind: "Q1", year: 2023, from: null, to: null },
        signer: { authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH", name: "Trần Văn Bình" },
        recipients: ["Như trên", "Phòng Nội vụ huyện", "Lưu: VT"],
      },
      matrices: [matrix],
      narrative: [
        {
          path: "opening",
          heading: "",
          blocks: [{ type: "paragraph", text: "Thực hiện Công văn số 15/NV, xã báo cáo như sau:" }],
        },
        {
          path: "I",
          heading: "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
          blocks: [{ type: "paragraph", text: "Xã đã ban hành 05 văn bản." }, list(7)],
        },
        {
          path: "II",
          heading: "KẾT QUẢ THỰC HIỆN",
          blocks: [
            { type: "paragraph", text: "Kết quả như sau:" },
            {
              type: "table",
              rows: [
                ["Tháng", "Hồ sơ"],
                ["Tháng 01", "12"],
                ["Tháng 02", "30"],
              ],
            },
            { type: "paragraph", text: "Không có hồ sơ trễ hẹn." },
          ],
        },
        {
          path: "closing",
          heading: "",
          blocks: [{ type: "paragraph", text: "Trên đây là báo cáo quý I năm 2023 của xã." }],
        },
      ],
      unplaced: [{ what: "Kính gửi: Ủy ban nhân dân huyện A Lưới", source: null }],
    },
  );

test("a report with matrix, lists, a table, Kính gửi, stacked authorities and a number survives and keeps the decree", async () => {
  const parse = whole();
  const { path, bytes } = await exported(parse, "docx");
  expect((await runCommand(formatCheck, path)).out).toBe("");
  const again = await readReport(bytes, "again.docx");
  expect(again.header).toEqual({ ...parse.header, number: "05" });
  expect(again.matrices).toEqual(parse.matrices);
  expect(again.narrative.slice(0, -1)).toEqual(parse.narrative.slice(0, -1));
  expect(again.narrative.at(-1)?.blocks).toEqual([
    { type: "paragraph", text: "Trên đây là báo cáo quý I năm 2023 của xã./." },
  ]);
  expect(again.unplaced.map(({ what }) => what)).toEqual(["Kính gửi: Ủy ban nhân dân huyện A Lưới"]);
});

test("what is missing stays blank, Quốc hiệu and Tiêu ngữ stand there", async () => {
  const parse = makeParse("bnv-2022", null, { "BM1.van-ban-chi-dao": 7 });
  const { path, bytes } = await exported(parse, "docx");
  const checked = JSON.parse((await runCommand(formatCheck, path, "--json")).out) as {
    rules: { id: string; ok: boolean; actual: string }[];
  };
  const of = (id: string) => checked.rules.find((rule) => rule.id === id);
  expect(of("national-name.text")).toMatchObject({ ok: true, actual: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" });
  expect(of("motto.text")).toMatchObject({ ok: true });
  // A report must say what it is about; everything else may be left for people to write.
  expect(checked.rules.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["subject.type"]);
  const again = await readReport(bytes, "again.docx");
  expect(again.header).toEqual({ ...parse.header, title: "BÁO CÁO" });
});

test("a typed ratio that differs from its parts stands as typed; a note, two parts, words and none survive", async () => {
  const parse = makeParse("bnv-2022", "SỞ NỘI VỤ", {
    "BM1.nhiem-vu-ke-hoach": 24,
    "BM1.nhiem-vu-ke-hoach-xong": 20,
    "BM1.ty-le-hoan-thanh-ke-hoach": { state: "value", value: "91.67", raw: "91.67", note: "Theo kế hoạch cũ" },
    "BM1.van-ban-chi-dao": { state: "none", raw: "Không phát sinh" },
  });
  const again = await readReport((await exported(parse, "docx")).bytes, "again.docx");
  const at = (key: string) => again.cells.find((cell) => cell.key === key);
  const ratio = again.cells.find(({ value }) => value === 91.67);
  expect(ratio).toMatchObject({ note: "Theo kế hoạch cũ" });
  expect(ratio?.computed).not.toBe(91.67);
  expect(again.cells.filter(({ state }) => state === "none")).toHaveLength(1);
  expect(at("BM1.van-ban-chi-dao")?.state).toBe("none");
});

describe("refused in one line, nothing written", () => {
  test.each([
    ["no Parse", {}, /is no Parse/],
    [
      "a row the template does not have",
      {
        ...makeParse("bnv-2022", "X", {}),
        cells: [{ ...makeParse("bnv-2022", "X", {}).cells[0], key: "BM1.khong-co" }],
      },
      /has no row BM1\.khong-co/,
    ],
    ["no template", { ...makeParse("bnv-2022", "X", {}), template: null }, /names no template/],
  ])("%s", async (_what, parse, line) => {
    const folder = makeFolder({ "report.json": parse });
    const path = join(folder, "out.docx");
    const { code, out, err } = await runCommand(
      exportReport,
      join(folder, "report.json"),
      "--to",
      "docx",
      "--out",
      path,
    );
    expect({ code, out, lines: err.trim().split("\n").length }).toEqual({ code: 1, out: "", lines: 1 });
    expect(err).toMatch(line);
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    [["report.json"]],
    [["report.json", "--to", "pdf", "--out", "x"]],
    [["report.json", "--to", "docx"]],
    [[]],
  ])("wrong usage: %j", async (args) => {
    expect((await runCommand(exportReport, ...args)).code).toBe(2);
  });
});
