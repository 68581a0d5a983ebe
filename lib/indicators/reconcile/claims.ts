import type { Cells } from "../cell";
import type { ToldFigure } from "../context";
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal, formatRatio } from "../format";
import { computeRatio } from "../ratio";
import { rowShortName } from "../row-name";
import { judge } from "../rules/judge";
import { nameOf, type Rule, type RuleOf, type Sheet } from "../rules/rule";
import { statedBy } from "../rules/told";
import type { LinearRule } from "../template";
import { fittingDenominators, fittingNumerators } from "./fitting-parts";
import { figuresOfNote } from "./note-figures";

/** A value a claim asks of one cell. `decides`: no other value of that cell would do. */
export type Proposal = { key: string; value: string; decides: boolean };

/** Something that speaks for or against the figures: a relation between rows, a figure in the narrative, a note. */
export type Claim = {
  holds: (cells: Cells) => boolean;
  proposals: (cells: Cells) => Proposal[];
  /** Why the changed figures are right, once the claim holds. */
  because: (cells: Cells) => string;
};

const short = (sheet: Sheet, key: string): string => {
  const item = sheet.items.get(key);
  return item ? rowShortName(item) : key;
};

/** The claim of one relation; null for rules that are no evidence of a figure. */
export function claimOfRule(sheet: Sheet, rule: Rule): Claim | null {
  const on = (cells: Cells): Sheet => ({ ...sheet, cells });
  const holds = (cells: Cells) => judge(rule, on(cells)) === null;
  switch (rule.kind) {
    case "typedRatio":
      return rule.pair.from === "rows" ? typedRatioClaim(rule.key, rule.pair, holds) : null;
    case "linear":
      return { holds, proposals: (cells) => solve(cells, rule), because: (cells) => relationWords(on(cells), rule) };
    case "partWhole":
    case "zeroWhole": {
      if (rule.pair.from !== "rows") return null;
      const { numerator, denominator } = rule.pair;
      const because = (cells: Cells) =>
        `${shown(cells, numerator)} không lớn hơn ${shown(cells, denominator)}: một phần không vượt tổng.`;
      return { holds, proposals: () => [], because };
    }
    case "eachAtMost":
      return { holds, proposals: () => [], because: () => `Không dòng nào lớn hơn ${nameOf(sheet, rule.whole)}.` };
    default:
      return null;
  }
}

const shown = (cells: Cells, key: string): string => formatDecimal(figureAt(cells, key) ?? "0");

type Rows = Extract<RuleOf<"typedRatio">["pair"], { from: "rows" }>;

/** The typed ratio asks for the one whole number with which it is right; with several it asks for none. */
function typedRatioClaim(key: string, { numerator, denominator }: Rows, holds: Claim["holds"]): Claim {
  return {
    holds,
    proposals: (cells) => {
      const typed = cells[key];
      const [part, whole] = [figureAt(cells, numerator), figureAt(cells, denominator)];
      if (typed?.state !== "value" || part === null || whole === null) return [];
      const computed = computeRatio(part, whole);
      const proposed = (of: string, values: string[]): Proposal[] =>
        values.map((value) => ({ key: of, value, decides: values.length === 1 }));
      return [
        ...proposed(numerator, fittingNumerators(typed, whole)),
        ...proposed(denominator, fittingDenominators(typed, part)),
        ...(computed === null ? [] : proposed(key, [computed])),
      ];
    },
    because: (cells) => {
      const [part, whole] = [figureAt(cells, numerator), figureAt(cells, denominator)];
      const made = formatRatio(computeRatio(part, whole));
      return `${shown(cells, numerator)}/${shown(cells, denominator)} = ${made} %, khớp tỷ lệ đã ghi.`;
    },
  };
}

/** What one row of a sum must be for both sides to be equal. */
function solve(cells: Cells, rule: LinearRule): Proposal[] {
  const terms = [...rule.left, ...rule.right.map(({ key, times }) => ({ key, times: -times }))];
  if (rule.op !== "=" || terms.some(({ key }) => figureAt(cells, key) === null)) return [];
  const sum = addDecimals(terms.map(({ key, times }) => multiplyDecimals(figureAt(cells, key) ?? "0", String(times))));
  return terms.flatMap(({ key, times }): Proposal[] => {
    if (times !== 1 && times !== -1) return [];
    const now = figureAt(cells, key) ?? "0";
    const value = times === 1 ? subtractDecimals(now, sum) : addDecimals([now, sum]);
    return [{ key, value, decides: true }];
  });
}

function relationWords(sheet: Sheet, { left, op, right }: LinearRule): string {
  const side = (terms: LinearRule["left"]) => terms.map(({ key }) => shown(sheet.cells, key)).join(" + ");
  const sign = { "=": "=", "<=": "≤", ">=": "≥" }[op];
  const rows = [...left, ...right].map(({ key }) => short(sheet, key)).join(", ");
  return `Các dòng ${rows}: ${side(left)} ${sign} ${side(right)}.`;
}

/** A figure of the narrative; of several rows it may speak of, one that says it is enough. */
export function claimOfTold(sheet: Sheet, told: ToldFigure): Claim {
  const on = (cells: Cells): Sheet => ({ ...sheet, cells });
  return {
    holds: (cells) => {
      const stated = told.keys.flatMap((key) => statedBy(on(cells), key) ?? []);
      return stated.length === 0 || stated.some(({ agreesWithAll }) => agreesWithAll(told));
    },
    proposals: () => told.keys.map((key) => ({ key, value: told.value, decides: told.sure })),
    because: () => `Thuyết minh mục ${told.place.path} viết “${told.quote}”${sumOf(told)}.`,
  };
}

/** What a figure that nobody wrote was added from: "237 + 34 = 271". */
const sumOf = ({ relation, raw, value }: ToldFigure): string =>
  relation === ">=" ? ` (${raw} = ${formatDecimal(value)})` : "";

/** Numbers in the notes of a ratio and its parts: each is one of the parts, or speaks of something else. */
export function claimsOfNotes(cells: Cells, { ratio, numerator, denominator }: Rows): Claim[] {
  const parts = [numerator, denominator];
  return [ratio, numerator, denominator].flatMap((key) => {
    const note = cells[key]?.note ?? "";
    return figuresOfNote(note).map(
      (value): Claim => ({
        holds: (now) => parts.some((part) => compareDecimals(figureAt(now, part) ?? "-1", value) === 0),
        proposals: () => parts.map((part) => ({ key: part, value, decides: false })),
        because: () => `Ghi chú viết “${note}”.`,
      }),
    );
  });
}
