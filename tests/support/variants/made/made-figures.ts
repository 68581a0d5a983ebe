import type { Item, MatrixForm, Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";
import type { Random } from "../random";
import type { TrueFigure, Truth } from "../truth";
import { trueBlank } from "../truth";

/** A figure with its writing in the file. */
export type MadeFigure = TrueFigure & { raw: string };

const grouped = (value: number, sign: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, sign);
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const withComma = (value: number): string => String(value).replace(".", ",");

/** A count as people write them: mixed inside one report. */
function writeCount(value: number, unit: string, random: Random): string {
  const way = random.below(12);
  if (value >= 1000) return way < 6 ? grouped(value, ".") : way < 9 ? String(value) : grouped(value, ",");
  if (way === 0 && unit !== "" && unit !== "%") return `${two(value)} ${unit.split(",")[0]?.toLocaleLowerCase("vi")}`;
  return way < 5 ? two(value) : String(value);
}

function writeShare(value: number, random: Random): string {
  return random.pick([
    withComma(value),
    `${withComma(value)}%`,
    `${value}%`,
    `${withComma(value)} %`,
    String(value),
    withComma(value),
  ]);
}

const share = (numerator: number, denominator: number): number => Math.round((numerator / denominator) * 10_000) / 100;

/** Values that agree with each other: totals are sums, parts are not above their whole. */
function valuesOf(template: Template, random: Random): Map<string, number> {
  const values = new Map<string, number>();
  const items = allItems(template).filter((item) => formOf(template, item.key)?.kind === "list");
  const large = random.between(30, 3000);
  for (const item of items) {
    if (item.kind === "count") {
      values.set(
        item.key,
        random.chance(0.15) ? 0 : random.chance(0.5) ? random.between(1, 60) : random.between(60, large),
      );
    }
    if (item.kind === "quantity") values.set(item.key, random.pick([215, 1250.5, 36.75, 980, 12_500.25]));
    if (item.kind === "percent") values.set(item.key, random.pick([100, 98.5, 99.9, 87.25, 4.47, 0, 76.7]));
  }
  for (const item of items) {
    const [numerator, denominator] = [item.numerator ?? "", item.denominator ?? ""].map((key) => values.get(key) ?? 0);
    if (item.kind !== "ratio" || numerator === undefined || !denominator) continue;
    const part = Math.min(numerator, denominator);
    values.set(item.numerator ?? "", part);
    values.set(item.key, share(part, denominator));
  }
  for (const item of [...items].reverse()) {
    if (item.totalOf)
      values.set(
        item.key,
        item.totalOf.reduce((sum, key) => sum + (values.get(key) ?? 0), 0),
      );
  }
  return values;
}

const TEXTS = ["Phiếu khảo sát tại Bộ phận một cửa", "Trực tuyến kết hợp phát phiếu", "Khảo sát qua mã QR"];

/** What an agency writes where it has no figure. */
const BLANKS: readonly [string, Partial<TrueFigure>][] = [
  ["", {}],
  ["", {}],
  ["", {}],
  ["", {}],
  ["-", { state: "none" }],
  ["Không phát sinh", { state: "none" }],
  ["Không", { loose: true }],
  ["Không có", { loose: true }],
];

function figureOf(item: Item, value: number | undefined, random: Random): MadeFigure {
  const blank: MadeFigure = { ...trueBlank(item.key), raw: "" };
  if (item.kind === "heading") return blank;
  if (random.chance(0.2)) {
    const [raw, meaning] = item.kind === "text" || item.kind === "choice" ? ["", {}] : random.pick(BLANKS);
    return { ...blank, ...meaning, raw };
  }
  const made = (read: number, raw: string): MadeFigure => ({ ...blank, state: "value", value: read, raw });
  if (item.kind === "text") {
    const raw = random.pick(TEXTS);
    return { ...blank, state: "value", text: raw, raw };
  }
  if (item.kind === "choice") {
    const codes = item.codes ?? [];
    if (codes.length === 0) return blank;
    const { code, label } = random.pick(codes);
    return made(code, random.pick([String(code), String(code), `0${code}`, label]));
  }
  if (value === undefined) return blank;
  if (item.kind === "count") return made(value, writeCount(value, item.printedUnit, random));
  if (item.kind === "quantity")
    return made(
      value,
      Number.isInteger(value) ? String(value) : `${grouped(Math.floor(value), ".")},${String(value).split(".")[1]}`,
    );
  return made(value, writeShare(value, random));
}

/** Figures for every row of the list forms, in order. */
export function madeFigures(template: Template, random: Random): MadeFigure[] {
  const values = valuesOf(template, random);
  return allItems(template)
    .filter((item) => formOf(template, item.key)?.kind === "list")
    .map((item) => figureOf(item, values.get(item.key), random));
}

export type MadeMatrix = {
  form: MatrixForm;
  rows: { label: string; values: Record<string, number>; raws: string[] }[];
};

const ADDED_FIELDS = ["Lao động - Thương binh", "Xây dựng", "Giáo dục và Đào tạo", "Tôn giáo"];

/** Dossiers by field: each total is the sum of both its divisions; the last row is the total of all. */
export function madeMatrix(form: MatrixForm, random: Random): MadeMatrix {
  const names = [...form.rows.map(({ label }) => label), ...random.shuffled(ADDED_FIELDS).slice(0, random.below(3))];
  const rows = names.map((label) => {
    const direct = random.between(0, 400);
    const online = random.between(0, 900);
    const late = random.chance(0.2) ? random.between(1, 4) : 0;
    const total = direct + online + late;
    const early = Math.floor(total / 2);
    const values = {
      tong: total,
      trucTiep: direct + late,
      trucTuyen: online,
      thuBay: random.below(9),
      truocHen: early,
      dungHen: total - early - late,
      treHen: late,
    };
    return { label, values };
  });
  const sums = Object.fromEntries(
    form.columns.map(({ key }) => [
      key,
      rows.reduce((sum, row) => sum + ((row.values as Record<string, number>)[key] ?? 0), 0),
    ]),
  );
  return {
    form,
    rows: [...rows, { label: form.totalLabel, values: sums }].map(({ label, values }) => ({
      label,
      values,
      raws: form.columns.map(({ key }) => writeCount((values as Record<string, number>)[key] ?? 0, "", random)),
    })),
  };
}

/** What of a matrix the reader must find; the total row under the empty name. */
export const matrixTruth = ({ form, rows }: MadeMatrix): Truth["matrices"][number] => ({
  form: form.code,
  rows: rows.map(({ label, values }) => ({ label: label === form.totalLabel ? "" : label, values })),
});
