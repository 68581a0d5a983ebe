import { expect, test } from "vitest";
import { carryCells } from "@/lib/indicators/carry-cells";
import { aLuoi2023 } from "@/lib/indicators/catalogue/a-luoi-2023/template";
import { openRowKeys, openRows, placeInMatrix, withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { allItems, expectedItems, findItem, formOf, itemByKey, progress } from "@/lib/indicators/walk";
import { makeMatrix, makeMatrixTemplate, typeMatrix } from "../../factories/make-matrix";

const template = makeMatrixTemplate();
const form = makeMatrix();
const typed = (written: Record<string, string>, of: Template = template) => typeMatrix(of, written);
const findings = (written: Record<string, string>, of: Template = template) =>
  validate(of, typed(written, of)).map(({ rule, cells, expected, actual }) => [rule, cells[0], expected, actual]);

test("every cell of the printed rows and of the total row is a row of the template, in order", () => {
  const keys = allItems(template)
    .map(({ key }) => key)
    .filter((key) => key.startsWith("PL8."));
  expect(keys).toEqual(
    ["ho-tich", "dat-dai", "total"].flatMap((row) => ["tong", "trucTiep", "trucTuyen"].map((c) => `PL8.${row}.${c}`)),
  );
  expect(itemByKey(template).get("PL8.dat-dai.trucTuyen")).toMatchObject({
    label: "Đất đai – Trực tuyến",
    tt: "2",
    kind: "count",
    printedUnit: "Hồ sơ",
  });
  expect(itemByKey(template).get("PL8.total.tong")).toMatchObject({
    derived: true,
    totalOf: ["PL8.ho-tich.tong", "PL8.dat-dai.tong"],
  });
});

test.each([
  ["PL8.ho-tich.tong", { row: "ho-tich", column: "tong" }],
  ["PL8.total.tong", { row: "total", column: "tong" }],
  ["PL8.r1.tong", { row: "r1", column: "tong" }],
  ["PL8.r999.label", { row: "r999", column: "label" }],
  ["PL8.cong-an.trucTuyen", { row: "cong-an", column: "trucTuyen" }],
  ["PL8.ho-tich.label", null],
  ["PL8.total.label", null],
  ["PL8.ho-tich.khac", null],
  ["PL8.r1.khac", null],
  ["PL8.r1", null],
  ["PL8.r1.tong.tong", null],
  ["PL8.R1.tong", null],
  ["PL8.-r.tong", null],
  [`PL8.${"a".repeat(61)}.tong`, null],
  ["PL9.r1.tong", null],
])("the key %s names %j", (key, place) => {
  expect(placeInMatrix(form, key)).toEqual(place);
  expect(findItem(template, key) === undefined).toBe(place === null);
  expect(formOf(template, key)?.code ?? null).toBe(place === null ? null : "PL8");
});

test("a form without open rows and without a total row has none of their cells", () => {
  const closed = makeMatrix({ openRows: false, totalRow: false });
  expect(placeInMatrix(closed, "PL8.r1.tong")).toBeNull();
  expect(placeInMatrix(closed, "PL8.total.tong")).toBeNull();
  expect(openRowKeys(closed, typed({ "r1.tong": "3" }))).toEqual([]);
});

test("added rows stand behind the printed ones in the order they were added, numbered on; empty ones do not exist", () => {
  const cells = typed({ "r10.tong": "1", "r2.label": "Công an", "cong-an.tong": "2", "r3.tong": "" });
  expect(openRows(form, cells)).toEqual([
    { key: "r2", tt: "3", label: "Công an", open: "sheet" },
    { key: "r10", tt: "4", label: "(chưa ghi tên)", open: "sheet" },
    { key: "cong-an", tt: "5", label: "(chưa ghi tên)", open: "sheet" },
  ]);
  const own = withOpenRows(template, cells);
  expect(withOpenRows(template, { ...cells })).toBe(own);
  expect(withOpenRows(template, typed({ "ho-tich.tong": "3" }))).toBe(template);
  expect(itemByKey(own).get("PL8.r2.tong")?.label).toBe("Công an – Tổng số");
  expect(itemByKey(own).get("PL8.total.tong")?.totalOf).toHaveLength(5);
  expect(Template.parse(own)).toEqual(own);
});

test("printed cells are expected of the unit, the total row and added rows are not", () => {
  const context = { sheet: "unit", unitKind: "xa", ownerKeys: [] } as const;
  const keys = expectedItems(template, context).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith("PL8."))).toHaveLength(6);
  const cells = typed({ "ho-tich.tong": "3", "ho-tich.trucTiep": "-", "r1.tong": "2", "total.tong": "5" });
  const notTheirs = typed({ "dat-dai.tong": "Không thuộc nhiệm vụ" });
  expect(progress(template, { ...cells, ...notTheirs }, context)).toEqual([
    { code: "BM1", filled: 0, expected: 2 },
    { code: "PL8", filled: 2, expected: 5 },
  ]);
});

test("each row keeps its identity, an added one too, and the typed total is held to the rows", () => {
  expect(findings({ "ho-tich.tong": "10", "ho-tich.trucTiep": "7", "ho-tich.trucTuyen": "3" })).toEqual([]);
  expect(findings({ "ho-tich.tong": "10", "ho-tich.trucTiep": "7", "ho-tich.trucTuyen": "2" })).toEqual([
    ["theo-cach-nhan", "PL8.ho-tich.tong", "9", "10"],
  ]);
  expect(findings({ "r1.label": "Công an", "r1.tong": "4", "r1.trucTiep": "5" })).toEqual([
    ["theo-cach-nhan", "PL8.r1.tong", "5", "4"],
  ]);
  expect(
    findings({ "ho-tich.tong": "10", "dat-dai.tong": "5", "r1.tong": "1", "r1.label": "Khác", "total.tong": "15" }),
  ).toEqual([["total", "PL8.total.tong", "16", "15"]]);
  // Blank parts contradict nothing yet.
  expect(findings({ "ho-tich.tong": "10", "ho-tich.trucTiep": "7" })).toEqual([]);
  expect(findings({ "total.tong": "15", "ho-tich.tong": "10" })).toEqual([]);
});

test("a sentence names the cell by its row and column, an added row by its name", () => {
  const [issue] = validate(template, typed({ "r1.label": "Công an", "r1.tong": "4", "r1.trucTiep": "5" }));
  expect(issue?.message).toContain("dòng 3 “Công an – Tổng số” là 4".replace("dòng", "Dòng"));
  expect(issue?.message).toContain("phải bằng tổng các cột Trực tiếp, Trực tuyến là 5");
  expect(issue?.form).toBe("PL8");
});

const onTime = "PL.ty-le-ho-so-xa-dung-han";
/** Phụ lục 8 as a commune of A Lưới fills it: 245 of 245 before or on the day. */
const commune = {
  "ho-tich.tong": "200",
  "ho-tich.trucTiep": "150",
  "ho-tich.trucTuyen": "50",
  "ho-tich.truocHen": "190",
  "ho-tich.dungHen": "8",
  "ho-tich.treHen": "2",
  "chung-thuc.tong": "45",
  "chung-thuc.dungHen": "45",
};
const withShare = (raw: string) => {
  const share = findItem(aLuoi2023, onTime);
  if (!share) throw new Error("no share");
  return { ...typeMatrix(aLuoi2023, commune), ...typeMatrix(aLuoi2023, { [onTime.slice(3)]: raw }, "PL") };
};

test.each([
  ["99,18", []],
  ["99.18%", []],
  ["99%", []],
  ["243/245", []],
  ["99,18% (243/245)", []],
  ["-", []],
  ["100", [["ty-le-dung-han-theo-phu-luc-8", "99,18", "100"]]],
  ["98,5", [["ty-le-dung-han-theo-phu-luc-8", "99,18", "98,5"]]],
  ["245/245", [["ty-le-dung-han-theo-phu-luc-8", "243/245", "245/245"]]],
])("the on-time share of PL 3.3.2 typed as %s is held to the totals of Phụ lục 8", (raw, expected) => {
  const found = validate(aLuoi2023, withShare(raw)).map(({ rule, expected: wanted, actual }) => [rule, wanted, actual]);
  expect(found).toEqual(expected);
});

test("the share is not judged while Phụ lục 8 gives no whole", () => {
  const share = typeMatrix(aLuoi2023, { [onTime.slice(3)]: "100%" }, "PL");
  expect(validate(aLuoi2023, share)).toEqual([]);
});

test("an issue about the share leads to it and to the cells of the total row", () => {
  const [issue] = validate(aLuoi2023, withShare("100"));
  expect(issue?.cells).toEqual([onTime, "PL8.total.truocHen", "PL8.total.dungHen", "PL8.total.tong"]);
  expect(issue?.message).toContain("PL8 cộng các dòng là 243/245, tức 99,18");
});

test("another template's matrix hands over its printed rows, and its added rows with their names", () => {
  const then = makeMatrixTemplate({ code: "PL3", rows: [{ key: "dat-dai", tt: "1", label: "Đất đai" }] }, "nam-ngoai");
  const cells = typeMatrix(then, { "dat-dai.tong": "5", "r1.label": "Công an", "r1.tong": "2" }, "PL3");
  expect(Object.keys(carryCells(template, then, cells).cells).sort()).toEqual([
    "PL8.dat-dai.tong",
    "PL8.r1.label",
    "PL8.r1.tong",
  ]);
  expect(carryCells(template, makeMatrixTemplate({ concept: "khac" }, "khac"), cells).cells).toEqual({});
});
