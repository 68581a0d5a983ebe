import { z } from "zod";

/** Kinds of unit (design: data.md). `huyen` exists only in periods before 1/7/2025. */
export const UnitKind = z.enum(["so", "van-phong-ubnd", "ban-ql", "xa", "huyen", "truc-thuoc", "tinh"]);
export type UnitKind = z.infer<typeof UnitKind>;

/** What a row holds. A count may still have children: a group row that carries a figure itself. */
export const ItemKind = z.enum(["heading", "count", "quantity", "ratio", "percent", "choice", "text"]);
export type ItemKind = z.infer<typeof ItemKind>;

/** flow: in the period; yearToDate: lũy kế; stock: at the cut-off date. */
export const TimeKind = z.enum(["flow", "yearToDate", "stock"]);
export type TimeKind = z.infer<typeof TimeKind>;

/**
 * Whose figure the row is. `unit`: each unit's own. `province`: one figure for the whole province,
 * asked only from the lead agency. `both`: a unit gives its own, the lead agency also gives the
 * province's, on a separate sheet, so that the two are never the same cell.
 */
export const Scope = z.enum(["unit", "province", "both"]);
export type Scope = z.infer<typeof Scope>;

/** How the province's figure is made. There is deliberately no mean of ratios and no sum of codes. */
export const Consolidate = z.enum(["sum", "ratioOfSums", "owner", "tally", "share", "list", "none"]);
export type Consolidate = z.infer<typeof Consolidate>;

export const Code = z.strictObject({ code: z.int().nonnegative(), label: z.string().min(1) });
export type Code = z.infer<typeof Code>;

/**
 * Keys are authored and stable (`BM3.ho-so-so-dung-han`), never made from the printed number. A cell of a
 * matrix is `form.row.column` (`PL8.ho-tich.trucTiep`); see `MatrixForm`.
 */
export const ItemKey = z.string().regex(/^[A-Z0-9]+\.[a-z0-9-]+(\.[A-Za-z0-9-]+)*$/);

const itemFields = {
  key: ItemKey,
  /** Ties the same meaning across templates; null only for headings. */
  concept: z.string().nullable(),
  /** Printed number, any text or none; neither unique nor always there. */
  tt: z.string(),
  label: z.string().min(1),
  printedUnit: z.string(),
  emphasis: z.enum(["strong"]).optional(),
  kind: ItemKind,
  /** choice only. An empty list means free wording (the form prints no codes). */
  codes: z.array(Code).optional(),
  /** ratio only: keys of the two items. */
  numerator: ItemKey.optional(),
  denominator: ItemKey.optional(),
  /** percent only: the person may give both parts, needed to consolidate it. */
  asksParts: z.boolean().optional(),
  /** This figure is the exact total of these keys. */
  totalOf: z.array(ItemKey).optional(),
  /** The total row of a matrix: always computed from `totalOf`; what is typed is evidence, as with a ratio. */
  derived: z.literal(true).optional(),
  /** Cells of a matrix: the heading of their column, which names them beside cells of the same row. */
  column: z.string().optional(),
  /** A row only some units have, because they added it: those without it are not missing. */
  optional: z.literal(true).optional(),
  time: TimeKind,
  /** Kinds of unit that fill the row; empty means all. */
  reporters: z.array(UnitKind),
  scope: Scope,
  /** Lead agency key (so-noi-vu, so-tu-phap …) for `province` and `both`. */
  owner: z.string().nullable(),
  consolidate: Consolidate,
  /** share only: the code whose share of units is asked. */
  shareOf: z.int().optional(),
};

export type Item = z.infer<z.ZodObject<typeof itemFields>> & { children: Item[] };
export const Item: z.ZodType<Item> = z.lazy(() => z.strictObject({ ...itemFields, children: z.array(Item) }));

export const Term = z.strictObject({ key: ItemKey, times: z.int() });
export type Term = z.infer<typeof Term>;

/** A rule a template adds by hand; the default rules come from the structure (see default-rules.ts). */
export const LinearRule = z.strictObject({
  kind: z.literal("linear"),
  id: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  left: z.array(Term).min(1),
  op: z.enum(["=", "<=", ">="]),
  right: z.array(Term).min(1),
  tolerance: z.string().default("0"),
  /** When cells are blank: skip if any is missing, only if all are, or never (blank counts as 0). */
  missing: z.enum(["skipAny", "skipAll", "never"]),
});
export type LinearRule = z.infer<typeof LinearRule>;

const ruleFields = { id: z.string(), severity: z.enum(["error", "warning", "hint"]) };

/** These rows must be answered ("không phát sinh" and "không thuộc nhiệm vụ" are answers). */
export const RequiredRule = z.strictObject({
  kind: z.literal("required"),
  ...ruleFields,
  keys: z.array(ItemKey).min(1),
});
export type RequiredRule = z.infer<typeof RequiredRule>;

/** All of these rows are answered or none is: the two parts of a ratio. */
export const RequiredTogetherRule = z.strictObject({
  kind: z.literal("requiredTogether"),
  ...ruleFields,
  keys: z.array(ItemKey).min(2),
});
export type RequiredTogetherRule = z.infer<typeof RequiredTogetherRule>;

/** At most one of these rows is more than 0. */
export const ExclusiveRule = z.strictObject({
  kind: z.literal("exclusive"),
  ...ruleFields,
  keys: z.array(ItemKey).min(2),
});
export type ExclusiveRule = z.infer<typeof ExclusiveRule>;

/** None of the parts, which may overlap, is above the whole. Said once, however many are. */
export const EachAtMostRule = z.strictObject({
  kind: z.literal("eachAtMost"),
  ...ruleFields,
  parts: z.array(ItemKey).min(1),
  whole: ItemKey,
});
export type EachAtMostRule = z.infer<typeof EachAtMostRule>;

export const RuleSpec = z.discriminatedUnion("kind", [
  LinearRule,
  RequiredRule,
  RequiredTogetherRule,
  ExclusiveRule,
  EachAtMostRule,
]);
export type RuleSpec = z.infer<typeof RuleSpec>;

export const ListForm = z.strictObject({
  kind: z.literal("list"),
  code: z.string(),
  title: z.string(),
  items: z.array(Item),
});
export type ListForm = z.infer<typeof ListForm>;

/** Column keys are authored: the last part of a cell's key. `label` is kept for the name of an open row. */
export const MatrixColumn = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]*$/)
    .refine((key) => key !== "label"),
  label: z.string().min(1),
  kind: z.enum(["count", "quantity"]),
});
export type MatrixColumn = z.infer<typeof MatrixColumn>;

export const MatrixRow = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .refine((key) => key !== "total"),
  tt: z.string(),
  label: z.string().min(1),
  /**
   * A row somebody added; only in a template written out for one sheet, where it has a name to type, or for one
   * run, where it gathers the rows the units gave that name (matrix/open-rows.ts, matrix/gather-rows.ts).
   */
  open: z.enum(["sheet", "run"]).optional(),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

/** Σ of the left columns (= | ≤ | ≥) Σ of the right columns, in every row and in the total row. */
export const MatrixIdentity = z.strictObject({
  id: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  left: z.array(z.string()).min(1),
  op: z.enum(["=", "<=", ">="]),
  right: z.array(z.string()).min(1),
});
export type MatrixIdentity = z.infer<typeof MatrixIdentity>;

/** A share typed in a list form that the totals of this matrix make: Σ numerator columns / Σ denominator columns. */
export const MatrixTie = z.strictObject({
  id: z.string(),
  share: ItemKey,
  numerator: z.array(z.string()).min(1),
  denominator: z.array(z.string()).min(1),
});
export type MatrixTie = z.infer<typeof MatrixTie>;

/**
 * Fixed typed columns; printed rows, perhaps rows people add, perhaps a total row. Its cells are cells like
 * any other, under keys of three parts, so that saving, history, comments and rules need nothing of their own:
 * - `PL8.ho-tich.trucTiep`: a printed row, by its authored key;
 * - `PL8.r1.trucTiep`, `PL8.r1.label`: a row added by a person (`r` + number; a slug in a consolidation),
 *   whose name is the text of its cell `label`;
 * - `PL8.total.trucTiep`: the total row as typed, which is evidence: the total is always computed.
 * A row of which nothing is stored does not exist.
 */
export const MatrixForm = z.strictObject({
  kind: z.literal("matrix"),
  code: z.string(),
  title: z.string(),
  /** Ties the same matrix across templates. */
  concept: z.string(),
  /** Printed over the names of the rows: "Lĩnh vực". */
  rowHeading: z.string(),
  printedUnit: z.string(),
  columns: z.array(MatrixColumn).min(1),
  rows: z.array(MatrixRow),
  openRows: z.boolean(),
  totalRow: z.boolean(),
  totalLabel: z.string(),
  identities: z.array(MatrixIdentity),
  ties: z.array(MatrixTie),
  time: TimeKind,
  reporters: z.array(UnitKind),
  scope: Scope,
  owner: z.string().nullable(),
  consolidate: z.enum(["sum", "owner", "none"]),
});
export type MatrixForm = z.infer<typeof MatrixForm>;
export const Form = z.discriminatedUnion("kind", [ListForm, MatrixForm]);
export type Form = z.infer<typeof Form>;

/** path 'II.2.3'; level 1 for 'II', 2 for 'II.2', 3 for 'II.2.3'. */
export const OutlineSection = z.strictObject({
  path: z.string(),
  number: z.string(),
  heading: z.string(),
  level: z.int().min(1).max(3),
  /** Text is written here (a section with sub-sections may have none of its own). */
  writes: z.boolean(),
  hint: z.string().optional(),
});
export type OutlineSection = z.infer<typeof OutlineSection>;

/** A template version: immutable once published. */
export const Template = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Free text typed by people: never a citation of our own. */
  basis: z.string(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  forUnits: z.array(UnitKind),
  outline: z.array(OutlineSection),
  forms: z.array(Form),
  rules: z.array(RuleSpec),
});
export type Template = z.infer<typeof Template>;
