import type { AdjustedItem } from "./adjust";
import { blankCell, type Cell, type Cells } from "./cell";
import { defaultRules } from "./default-rules";
import { rowShortName } from "./row-name";
import { judge } from "./rules/judge";
import { keysOf } from "./rules/keys-of";
import { ASK, type Rule, type Sheet } from "./rules/rule";
import type { Item, Template } from "./template";
import { formOf, itemByKey } from "./walk";

/** Figures of a run that contradict each other on paper: a total beside its parts, a part above its whole. */
export type FigureBreak = {
  /** The row to go to first. */
  keys: string[];
  /** What is there, what was expected, where the figures come from, and what to do; Vietnamese. */
  message: string;
};

type Made = ReadonlyMap<string, AdjustedItem>;

/** Relations between figures. Findings about one cell, and hints about reports, say nothing of a sum of reports. */
const RELATIONS: ReadonlySet<Rule["kind"]> = new Set<Rule["kind"]>(["linear", "partWhole", "zeroWhole"]);

const relations = new WeakMap<Template, readonly Rule[]>();

function relationsOf(template: Template): readonly Rule[] {
  const known = relations.get(template);
  if (known) return known;
  const rules = [...defaultRules(template), ...template.rules].filter(({ kind }) => RELATIONS.has(kind));
  relations.set(template, rules);
  return rules;
}

/**
 * The relations of the forms held against the figures of a run, adjustments included. Each unit's report may be right
 * and the province's page still wrong: a total that is the lead agency's over parts added from the units, a part that
 * fewer units gave than its whole. To be looked at before closing; `template` is the run's (`templateOfRun`).
 */
export function figureBreaks(template: Template, made: Made): FigureBreak[] {
  const items = itemByKey(template);
  const sheet: Sheet = { cells: cellsOf(items, made), items, formCode: (key) => formOf(template, key)?.code ?? null };
  return relationsOf(template).flatMap((rule): FigureBreak[] => {
    const issue = judge(rule, sheet);
    if (!issue || issue.severity === "hint") return [];
    const says = issue.message.slice(0, -ASK[issue.severity].length).trimEnd();
    const origin = originOf(items, made, [...new Set(keysOf(rule))]);
    return [{ keys: issue.cells, message: [says, ...origin].join(" ") }];
  });
}

/** The figures as they would be printed, in the cells a rule reads. */
function cellsOf(items: ReadonlyMap<string, Item>, made: Made): Cells {
  const cells: Record<string, Cell> = {};
  for (const { key, adjustedFigure, adjustedNumerator, adjustedDenominator } of made.values()) {
    const kind = items.get(key)?.kind;
    if ((kind === "count" || kind === "quantity") && adjustedFigure !== null) {
      cells[key] = { ...blankCell, state: "value", value: adjustedFigure };
    }
    if (kind === "percent" && adjustedNumerator !== null && adjustedDenominator !== null) {
      const parts = { numerator: adjustedNumerator, denominator: adjustedDenominator };
      cells[key] = { ...blankCell, state: "value", parts };
    }
  }
  return cells;
}

/** Rows named in a sentence about where figures come from. */
const NAMED_MAX = 6;

/** Why they may differ though every report is right, and what to do about it. */
function originOf(items: ReadonlyMap<string, Item>, made: Made, keys: readonly string[]): string[] {
  const given = keys.flatMap((key) => {
    const one = made.get(key);
    return one && one.adjustedFigure !== null ? [one] : [];
  });
  const sources = grouped(given, (one) =>
    one.madeBy === "owner" ? `lấy số của ${one.ownerName ?? "cơ quan chủ trì"}` : "cộng các đơn vị",
  );
  if (sources.size > 1) {
    return [
      `Các số lấy từ nguồn khác nhau: ${listed(items, sources)}.`,
      "Chọn cùng một nguồn cho các dòng này, hoặc điều chỉnh có lý do.",
    ];
  }
  const coverage = grouped(given, (one) => `có ${one.coverage.counted} đơn vị cho số liệu`);
  const uneven = coverage.size > 1 ? [`Số đơn vị khác nhau: ${listed(items, coverage)}.`] : [];
  return [...uneven, "Đề nghị đơn vị sửa hoặc bổ sung, hoặc điều chỉnh có lý do."];
}

function grouped(given: readonly AdjustedItem[], wordsOf: (one: AdjustedItem) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of given) groups.set(wordsOf(one), [...(groups.get(wordsOf(one)) ?? []), one.key]);
  return groups;
}

/** "dòng 1 lấy số của Sở Tư pháp; dòng 1.1, 1.2 cộng các đơn vị". */
const listed = (items: ReadonlyMap<string, Item>, groups: ReadonlyMap<string, readonly string[]>): string =>
  [...groups]
    .map(([words, keys]) => {
      const names = keys.slice(0, NAMED_MAX).map((key) => {
        const item = items.get(key);
        return item ? rowShortName(item) : key;
      });
      return `dòng ${names.join(", ")}${keys.length > NAMED_MAX ? ", …" : ""} ${words}`;
    })
    .join("; ");
