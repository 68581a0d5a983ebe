import type { ToldFigure } from "../context";
import { addDecimals, compareDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal, formatRatio } from "../format";
import type { Issue } from "../issue";
import { computeRatio } from "../ratio";
import { type Pair, pairOf } from "../sheet-ratio";
import type { Item } from "../template";
import { typedRatioAgrees } from "../typed-ratio";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/**
 * What a row says, and whether a told figure says the same. A share may be typed and computed: `agrees` with either,
 * `agreesWithAll` with both.
 */
type Stated = {
  shown: string;
  agrees: (told: ToldFigure) => boolean;
  agreesWithAll: (told: ToldFigure) => boolean;
  value: string | null;
};

const isShare = (item: Item | undefined): boolean => item?.kind === "ratio" || item?.kind === "percent";

/** A told figure and a row agree: a percentage as precisely as it was written, a count exactly. */
export function statedBy(sheet: Sheet, key: string): Stated | null {
  const item = sheet.items.get(key);
  if (item === undefined) return null;
  if (!isShare(item)) {
    const figure = figureAt(sheet.cells, key);
    if (figure === null) return null;
    const agrees = ({ relation, value }: ToldFigure) => {
      const order = compareDecimals(figure, value);
      return relation === "=" ? order === 0 : order >= 0;
    };
    return { shown: formatDecimal(figure), agrees, agreesWithAll: agrees, value: figure };
  }
  const pair = pairOf(item, sheet.cells);
  const made = computeRatio(pair.numerator, pair.denominator);
  const typed = sheet.cells[key]?.state === "value" ? (sheet.cells[key]?.value ?? null) : null;
  if (made === null && typed === null) return null;
  const sayings = [
    ...(made === null ? [] : [pair]),
    ...(typed === null ? [] : [{ numerator: typed, denominator: "100" }]),
  ];
  const says = (told: ToldFigure) => (parts: Pair) => typedRatioAgrees(told, parts.numerator, parts.denominator);
  const agrees = (told: ToldFigure) => sayings.some(says(told));
  const agreesWithAll = (told: ToldFigure) => sayings.every(says(told));
  return { shown: typed === null ? formatRatio(made) : formatDecimal(typed), agrees, agreesWithAll, value: null };
}

/**
 * The narrative against the form of the same report. Only figures whose words leave no doubt about the row; where a
 * label stands several times (a row for each tier), the one this unit has filled. Figures that together make the
 * row's are its parts.
 */
export function judgeTold(sheet: Sheet, rule: RuleOf<"told">): Issue | null {
  const given = rule.keys.filter((key) => statedBy(sheet, key) !== null);
  const [key, ...more] = given;
  const stated = key === undefined ? null : statedBy(sheet, key);
  if (key === undefined || stated === null || more.length > 0) return null;
  const against = rule.figures.filter((told) => told.sure && !stated.agrees(told));
  if (against.length === 0 || areItsParts(against, stated.value)) return null;
  const words = against.map(wordsOf).join("; ");
  return issueOf(sheet, {
    rule: "told",
    severity: "warning",
    cells: [key],
    says: `${nameOf(sheet, key)} ghi ${stated.shown}, nhưng thuyết minh ${words}.`,
    ask: "Sửa biểu hoặc thuyết minh cho khớp; nếu hai số nói về việc khác nhau thì ghi giải trình.",
    expected: [...new Set(against.map(expectedBy))].join("; "),
    actual: stated.shown,
  });
}

const wordsOf = ({ relation, source, place, quote, value }: ToldFigure): string =>
  `(${source === "table" ? "bảng, " : ""}mục ${place.path}) viết “${quote}”${relation === ">=" ? `, tức ít nhất ${formatDecimal(value)}` : ""}`;

const expectedBy = ({ relation, value }: ToldFigure): string => (relation === ">=" ? "≥ " : "") + formatDecimal(value);

const areItsParts = (told: readonly ToldFigure[], figure: string | null): boolean =>
  figure !== null &&
  told.length > 1 &&
  told.every(({ relation }) => relation === "=") &&
  compareDecimals(addDecimals(told.map(({ value }) => value)), figure) === 0;
