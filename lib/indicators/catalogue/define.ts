import type { Consolidate, Item, ListForm, OutlineSection, Scope, Term, TimeKind, UnitKind } from "../template";
import type { LeadAgency } from "./lead-agencies";

/**
 * Constructors for the shipped templates: one printed row is one call on one line. A row's slug is
 * its concept (the same meaning has the same slug in every template) and, behind the form's code,
 * its key. Every row states its time, its scope with the lead agency, and how it is consolidated.
 * The result is plain data; `tests/unit/catalogue` holds it to the schema and to the printed forms.
 */
type Owns = { scope: Scope; owner: LeadAgency | null };

/** Each unit's own figure; the province's is made from them. */
export const unit: Owns = { scope: "unit", owner: null };
/** A unit gives its own; the lead agency also gives the whole province's, on the separate sheet. */
export const both = (owner: LeadAgency): Owns => ({ scope: "both", owner });
/** One figure for the whole province, asked only from the lead agency. */
export const province = (owner: LeadAgency): Owns => ({ scope: "province", owner });

/** Kinds of unit that fill a row whose label names them ("do UBND cấp xã tiếp nhận"). */
export const SO: UnitKind[] = ["so", "van-phong-ubnd", "ban-ql", "truc-thuoc"];
export const HUYEN: UnitKind[] = ["huyen"];
export const XA: UnitKind[] = ["xa"];

type More = { totalOf?: string[]; reporters?: UnitKind[] };
/** A row whose references are still slugs; `listForm` puts the form's code in front. */
type Row = Omit<Item, "key" | "children"> & { slug: string; children: Row[] };

const row = (
  kind: Item["kind"],
  slug: string,
  tt: string,
  label: string,
  printedUnit: string,
  time: TimeKind,
  owns: Owns,
  consolidate: Consolidate,
  more: More,
  children: Row[],
): Row => ({
  slug,
  concept: slug,
  tt,
  label,
  printedUnit,
  kind,
  time,
  reporters: more.reporters ?? [],
  ...owns,
  consolidate,
  ...(more.totalOf && { totalOf: more.totalOf }),
  children,
});

/** A row that carries no figure; it has no concept, and its time and scope mean nothing. */
export const heading = (slug: string, tt: string, label: string, children: Row[]): Row => ({
  ...row("heading", slug, tt, label, "", "flow", unit, "none", {}, children),
  concept: null,
  emphasis: "strong",
});

type Plain = (
  slug: string,
  tt: string,
  label: string,
  printedUnit: string,
  time: TimeKind,
  owns: Owns,
  consolidate: Consolidate,
  more?: More,
  children?: Row[],
) => Row;

/** A whole number, 0 or more. */
export const count: Plain = (slug, tt, label, printedUnit, time, owns, consolidate, more = {}, children = []) =>
  row("count", slug, tt, label, printedUnit, time, owns, consolidate, more, children);

/** A decimal with its printed unit. */
export const quantity: Plain = (slug, tt, label, printedUnit, time, owns, consolidate, more = {}, children = []) =>
  row("quantity", slug, tt, label, printedUnit, time, owns, consolidate, more, children);

/** A share printed without its parts. Both parts are asked for: without them it cannot be consolidated. */
export const percent: Plain = (slug, tt, label, printedUnit, time, owns, consolidate, more = {}, children = []) => ({
  ...row("percent", slug, tt, label, printedUnit, time, owns, consolidate, more, children),
  asksParts: true,
});

/** A share computed from two rows of the same form. */
export const ratio = (
  slug: string,
  tt: string,
  label: string,
  printedUnit: string,
  numerator: string,
  denominator: string,
  time: TimeKind,
  owns: Owns,
  consolidate: Consolidate,
  more: More = {},
  children: Row[] = [],
): Row => ({
  ...row("ratio", slug, tt, label, printedUnit, time, owns, consolidate, more, children),
  numerator,
  denominator,
});

/** A printed code; no codes at all means the form asks for words. */
export const choice = (
  slug: string,
  tt: string,
  label: string,
  printedUnit: string,
  codes: Record<number, string>,
  time: TimeKind,
  owns: Owns,
  consolidate: Consolidate,
  more: More = {},
  children: Row[] = [],
): Row => ({
  ...row("choice", slug, tt, label, printedUnit, time, owns, consolidate, more, children),
  codes: Object.entries(codes).map(([code, name]) => ({ code: Number(code), label: name })),
});

/** A list form; slugs become keys (`BM3` + `ho-so-so-dung-han`). */
export function listForm(code: string, title: string, rows: Row[]): ListForm {
  const key = (slug: string) => `${code}.${slug}`;
  const item = ({ slug, children, numerator, denominator, totalOf, ...rest }: Row): Item => ({
    key: key(slug),
    ...rest,
    ...(numerator && { numerator: key(numerator) }),
    ...(denominator && { denominator: key(denominator) }),
    ...(totalOf && { totalOf: totalOf.map(key) }),
    children: children.map(item),
  });
  return { kind: "list", code, title, items: rows.map(item) };
}

/** Each key once: the side of a linear rule. */
export const terms = (...keys: string[]): Term[] => keys.map((key) => ({ key, times: 1 }));

/** A section of the narrative; its level is the depth of its path. `number` is printed without a full stop. */
export const section = (path: string, number: string, heading: string, writes = true): OutlineSection => ({
  path,
  number,
  heading,
  level: path.split(".").length,
  writes,
});

/** Written before the first heading and after the last section; documents print them without a heading. */
export const opening: OutlineSection = section("opening", "", "Mở đầu (căn cứ báo cáo)");
export const closing: OutlineSection = section("closing", "", "Kết thúc (“Trên đây là báo cáo …”)");
