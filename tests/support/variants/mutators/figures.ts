import { findShipped } from "@/lib/indicators/catalogue/shipped";
import type { Item } from "@/lib/indicators/template";
import { itemByKey } from "@/lib/indicators/walk";
import type { Random } from "../random";
import { figureRows, formRows, type ReportFile } from "../report-file";
import type { TrueFigure } from "../truth";
import { cellWithRole, setCellText, textOf } from "../word";
import type { Mutator } from "./mutator";

/** The item of the row in the shipped template the file follows. */
const itemsOf = (file: ReportFile): ReadonlyMap<string, Item> => {
  const template = findShipped(file.truth.templates[0] ?? "");
  return template ? itemByKey(template) : new Map();
};

const grouped = (whole: string, sign: string): string => whole.replace(/\B(?=(\d{3})+$)/g, sign);

type Writing = (value: number, item: Item, random: Random) => string;

/** A count of the same meaning; thousands as people write them. */
const countWays: Writing[] = [
  (value) => String(value),
  (value) => grouped(String(value), "."),
  (value) => grouped(String(value), ","),
  (value) => grouped(String(value), " "),
  (value) => grouped(String(value), "\u00a0"),
  (value) => (value < 10 ? `0${value}` : String(value)),
  (value) => ` ${value} `,
  (value) => `${value}.`,
];

const decimals = (value: number, comma: boolean): string => String(value).replace(".", comma ? "," : ".");
const percentWays: Writing[] = [
  (value) => decimals(value, true),
  (value) => decimals(value, false),
  (value) => `${decimals(value, true)}%`,
  (value) => `${decimals(value, false)} %`,
  (value) => `${decimals(value, true)} %`,
  (value) => `${Number.isInteger(value) ? `${value},0` : decimals(value, true)}%`,
];

const isShare = (kind: Item["kind"]): boolean => kind === "percent" || kind === "ratio";

/** Writes every figure again with the same meaning. */
function rewrite(file: ReportFile, random: Random, ways: { count: Writing[]; share: Writing[] }): void {
  const items = itemsOf(file);
  for (const { key, cell } of figureRows(file)) {
    const item = items.get(key);
    const figure = file.truth.figures.get(key);
    if (!item || !figure || figure.value === null || figure.parts !== null) continue;
    if (item.kind === "count") setCellText(cell, random.pick(ways.count)(figure.value, item, random));
    if (isShare(item.kind)) setCellText(cell, random.pick(ways.share)(figure.value, item, random));
  }
}

const unitOf = (item: Item): string =>
  (item.printedUnit === "%" ? "" : item.printedUnit || "trường hợp").split(",")[0]?.toLocaleLowerCase("vi") ?? "";

/** Figures said as in a sentence. */
const spokenCount: Writing[] = [
  (value, item) => `${value < 10 ? `0${value}` : value} ${unitOf(item)}`,
  (value, item) => `${value} ${unitOf(item)}.`,
  (value, item) => `${grouped(String(value), ".")} ${unitOf(item)}`,
];
const spokenShare: Writing[] = [
  (value) => `Đạt ${decimals(value, true)}%`,
  (value) => `đạt ${decimals(value, true)} %`,
];
const foreignUnit: Writing[] = [
  (value, _item, random) =>
    `${value < 10 ? `0${value}` : value} ${random.pick(["cuộc", "lượt", "đợt", "trường hợp", "đ/c"])}`,
];

/** Both parts written beside a count or a share, which keeps its value. */
function withParts(file: ReportFile, random: Random): void {
  const items = itemsOf(file);
  for (const { key, cell } of figureRows(file)) {
    const item = items.get(key);
    const figure = file.truth.figures.get(key);
    if (!item || !figure || figure.value === null || !random.chance(0.5)) continue;
    if (item.kind === "count") {
      const parts = { numerator: figure.value, denominator: figure.value + random.between(0, 3) };
      const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
      setCellText(cell, `${two(parts.numerator)}/${two(parts.denominator)}`);
      file.truth.figures.set(key, { ...figure, parts });
    } else if (isShare(item.kind)) {
      const parts = { numerator: random.between(1, 90), denominator: random.between(90, 99) };
      const shown = decimals(figure.value, true);
      const { numerator, denominator } = parts;
      const ways = [
        `${shown}% (${numerator}/${denominator})`,
        `${numerator}/${denominator} (${shown}%)`,
        `${shown}%\n(${numerator}/${denominator})`,
      ];
      setCellText(cell, random.pick(ways));
      file.truth.figures.set(key, { ...figure, parts });
    }
  }
}

const REMARKS = [
  "cấp tỉnh",
  "lũy kế từ đầu năm",
  "Kế hoạch số 10, 11",
  "trong đó 02 ở cấp xã",
  "có danh sách kèm theo",
];

/** A remark in brackets after the figure, on the same line or under it. */
function withRemarks(file: ReportFile, random: Random): void {
  const items = itemsOf(file);
  for (const { key, cell } of figureRows(file)) {
    const figure = file.truth.figures.get(key);
    const numeric = ["count", "percent", "ratio"].includes(items.get(key)?.kind ?? "");
    if (!figure || figure.value === null || figure.parts || !numeric || !random.chance(0.5)) continue;
    setCellText(cell, `${textOf(cell)}${random.pick([" ", "\n"])}(${random.pick(REMARKS)})`);
  }
}

const NOT_FIGURES: readonly [string, Partial<TrueFigure>][] = [
  ["Không phát sinh", { state: "none" }],
  ["không phát sinh.", { state: "none" }],
  ["-", { state: "none" }],
  ["–", { state: "none" }],
  ["Không", { loose: true }],
  ["Không có", { loose: true }],
  ["…", {}],
  [".....", {}],
  ["x", {}],
  ["/", { loose: true }],
  ["Chưa có số liệu", {}],
  ["Sở Tư pháp theo dõi", {}],
  ["Không thuộc nhiệm vụ của đơn vị", { state: "notApplicable" }],
];

/** Rows left blank get the words people write where they have no figure. */
function wordsInBlanks(file: ReportFile, random: Random): void {
  const items = itemsOf(file);
  for (const { key, row } of formRows(file)) {
    const kind = items.get(key)?.kind;
    const cell = cellWithRole(row, "figure");
    if (
      !cell ||
      textOf(cell).trim() !== "" ||
      !kind ||
      !["count", "percent", "ratio"].includes(kind) ||
      !random.chance(0.6)
    )
      continue;
    const [words, meaning] = random.pick(NOT_FIGURES);
    setCellText(cell, words);
    file.truth.figures.set(key, { key, state: "blank", value: null, text: null, parts: null, ...meaning });
  }
}

/** Codes of a choice as words. */
function codesAsWords(file: ReportFile, random: Random): void {
  const items = itemsOf(file);
  for (const { key, row } of formRows(file)) {
    const item = items.get(key);
    const cell = cellWithRole(row, "figure");
    if (item?.kind !== "choice" || !cell || (item.codes ?? []).length === 0) continue;
    const { code, label } = random.pick(item.codes ?? []);
    setCellText(
      cell,
      random.pick([
        label,
        label.toLocaleLowerCase("vi"),
        `${code}`,
        `0${code}`,
        `${label} = ${code}`,
        `${code} (${label})`,
      ]),
    );
    file.truth.figures.set(key, { key, state: "value", value: code, text: null, parts: null });
  }
}

/** Values for rows the agency left blank, so that every row of a form is tried. */
export function fillBlanks(file: ReportFile, random: Random): void {
  const items = itemsOf(file);
  for (const { key, row } of formRows(file)) {
    const item = items.get(key);
    const cell = cellWithRole(row, "figure");
    if (!item || !cell || file.truth.figures.get(key)?.state !== "blank") continue;
    if (!["count", "percent", "ratio", "quantity"].includes(item.kind) && item.kind !== "choice") continue;
    const codes = item.codes ?? [];
    if (item.kind === "choice" && codes.length === 0) continue;
    const value =
      item.kind === "choice"
        ? random.pick(codes).code
        : isShare(item.kind)
          ? random.pick([100, 98.5, 87.25, 99.9, 76.7, random.between(10, 99) + 0.25])
          : random.pick([random.between(0, 20), random.between(20, 400), random.between(400, 60_000)]);
    setCellText(cell, isShare(item.kind) ? decimals(value, true) : String(value));
    file.truth.figures.set(key, { key, state: "value", value, text: null, parts: null });
  }
}

export const figureMutators: Mutator[] = [
  {
    name: "numbers written otherwise",
    apply: (file, random) => rewrite(file, random, { count: countWays, share: percentWays }),
  },
  {
    name: "numbers with their unit",
    apply: (file, random) => rewrite(file, random, { count: spokenCount, share: spokenShare }),
  },
  {
    name: "numbers with another unit",
    apply: (file, random) => rewrite(file, random, { count: foreignUnit, share: percentWays }),
  },
  { name: "numbers with their parts", apply: withParts },
  { name: "numbers with a remark", apply: withRemarks },
  { name: "words where no figure is", apply: wordsInBlanks },
  { name: "codes as words", apply: codesAsWords },
];
