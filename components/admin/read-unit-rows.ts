import { readDay } from "@/components/ui/read-day";
import { foldAccents } from "@/lib/indicators/fold";
import { UnitKind } from "@/lib/indicators/template";
import { UnitRow, unitRowProblems } from "@/lib/workflow/unit-input";
import { changesOf, type KnownUnit, type UnitChange } from "./unit-changes";

/** Columns of the file, in the order of the sample; the first three must be there. */
export const UNIT_COLUMNS = [
  { key: "code", title: "Mã", needed: true },
  { key: "name", title: "Tên đơn vị", needed: true },
  { key: "kind", title: "Loại", needed: true },
  { key: "shortName", title: "Tên viết tắt", needed: false },
  { key: "reportsToCode", title: "Báo cáo cho (mã)", needed: false },
  { key: "orderNo", title: "Thứ tự", needed: false },
  { key: "agencyCode", title: "Mã định danh", needed: false },
  { key: "phone", title: "Điện thoại", needed: false },
  { key: "validFrom", title: "Hiệu lực từ", needed: false },
  { key: "validTo", title: "Hiệu lực đến", needed: false },
] as const;
type ColumnKey = (typeof UNIT_COLUMNS)[number]["key"];

export type ReadUnitRow = Readonly<{
  /** Line in the file as a person counts: the heading is 1. */
  line: number;
  typed: Readonly<Partial<Record<ColumnKey, string>>>;
  /** Null when the row has errors. */
  row: UnitRow | null;
  isNew: boolean;
  /** What the row gives a unit that exists, field by field; none for a new unit. */
  changes: readonly UnitChange[];
  errors: readonly string[];
}>;

export type ReadUnits = Readonly<{ rows: readonly ReadUnitRow[]; problem: string | null }>;

const fold = (text: string) =>
  foldAccents(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What people write for each kind; the code itself is read too. */
const KIND_WORDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(so|ban nganh|so ban nganh|nganh)\b/, "so"],
  [/^(van phong|vp)/, "van-phong-ubnd"],
  [/^(ban ql|ban quan ly)/, "ban-ql"],
  [/^(xa|phuong|thi tran|dac khu|ubnd (cap )?xa)/, "xa"],
  [/^(huyen|ubnd (cap )?huyen)/, "huyen"],
  [/^(truc thuoc|don vi truc thuoc|chi cuc|trung tam)/, "truc-thuoc"],
];

function readKind(text: string): UnitKind | null {
  const code = UnitKind.safeParse(text.trim().toLowerCase());
  if (code.success) return code.data;
  return KIND_WORDS.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null;
}

const unreadable: UnitRow = {
  code: "",
  name: "",
  shortName: null,
  kind: "so",
  reportsToCode: null,
  orderNo: null,
  agencyCode: null,
  phone: null,
  validFrom: null,
  validTo: null,
};

type Typed = Readonly<Partial<Record<ColumnKey, string>>>;

/** One line of the file as a row, or everything wrong in it. What the schema says in words stays as it is. */
function readRow(typed: Typed): { row: UnitRow | null; errors: string[] } {
  const text = (key: ColumnKey) => typed[key]?.trim() ?? "";
  const errors: string[] = [];
  const kind = readKind(text("kind"));
  if (kind === null) {
    errors.push(`Loại “${text("kind")}” không đọc được: ghi so, van-phong-ubnd, ban-ql, xa hoặc truc-thuoc.`);
  } else if (kind === "tinh") errors.push("Không thêm tỉnh bằng tệp.");
  const orderNo = text("orderNo") === "" ? null : Number(text("orderNo"));
  const day = (key: "validFrom" | "validTo"): string | null => {
    if (text(key) === "") return null;
    const read = readDay(text(key));
    if (read === null) errors.push(`Ngày “${text(key)}” không đọc được: ghi như 01/07/2025.`);
    return read;
  };
  const row = UnitRow.safeParse({
    code: text("code"),
    name: text("name"),
    shortName: text("shortName"),
    kind: kind ?? "so",
    reportsToCode: text("reportsToCode") || null,
    orderNo,
    agencyCode: text("agencyCode"),
    phone: text("phone"),
    validFrom: day("validFrom"),
    validTo: day("validTo"),
  });
  if (!row.success) errors.push(...new Set(row.error.issues.map((issue) => issue.message)));
  return errors.length === 0 && row.success ? { row: row.data, errors } : { row: null, errors };
}

/**
 * What the file says, row by row, with everything wrong in each row. Columns are found by their headings, in any
 * order and with or without accents. `units` are those that already exist: rows with their codes change them.
 */
export function readUnitRows(table: readonly (readonly string[])[], units: readonly KnownUnit[]): ReadUnits {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const [head, ...body] = table;
  if (!head || body.length === 0) return { rows: [], problem: "Tệp không có dòng nào sau dòng tiêu đề." };
  const placeOf = (title: string, key: string) =>
    head.findIndex((cell) => [fold(title), fold(key)].includes(fold(cell)));
  const at = new Map<ColumnKey, number>(UNIT_COLUMNS.map(({ key, title }) => [key, placeOf(title, key)]));
  const missing = UNIT_COLUMNS.filter(({ key, needed }) => needed && at.get(key) === -1).map(({ title }) => title);
  if (missing.length > 0) {
    return { rows: [], problem: `Dòng tiêu đề thiếu cột: ${missing.join(", ")}. Hãy dùng tệp mẫu rồi nhập lại.` };
  }
  const read = body.map((cells) => {
    const typed: Partial<Record<ColumnKey, string>> = {};
    for (const [key, index] of at) if (index >= 0) typed[key] = cells[index] ?? "";
    return { typed, ...readRow(typed) };
  });
  // Rows are compared among themselves even when some cannot be read: a superior may stand in a wrong row, and an
  // unreadable row keeps its place so that line numbers stay true.
  const codes = new Set([...known.keys(), ...read.map(({ typed }) => (typed.code ?? "").trim().toLowerCase())]);
  const comparable = read.map(({ row }, index) => row ?? { ...unreadable, code: `#${index}` });
  const among = new Map<number, string[]>();
  for (const { row, message } of unitRowProblems(comparable, codes)) {
    among.set(row, [...(among.get(row) ?? []), message]);
  }
  const rows = read.map(({ typed, row, errors }, index) => {
    const all = [...errors, ...(among.get(index) ?? [])];
    const before = known.get((typed.code ?? "").trim().toLowerCase());
    const changes = row && before ? changesOf(before, row) : [];
    return { line: index + 2, typed, row: all.length === 0 ? row : null, errors: all, isNew: !before, changes };
  });
  return { rows, problem: null };
}

/** The sample to download: semicolons and a byte order mark, so that Excel in Vietnam opens it in columns. */
export const unitSampleCsv = (): string =>
  `\uFEFF${[
    UNIT_COLUMNS.map((column) => column.title),
    ["so-xay-dung", "Sở Xây dựng", "so", "Sở Xây dựng", "", "3", "", "", "", ""],
    ["xa-tan-lap", "UBND xã Tân Lập", "xa", "Tân Lập", "", "101", "", "0200 000 000", "01/07/2025", ""],
  ]
    .map((cells) => cells.join(";"))
    .join("\r\n")}\r\n`;
