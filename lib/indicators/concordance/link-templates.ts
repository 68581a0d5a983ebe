import { foldWords } from "../fold";
import type { Item, Template } from "../template";
import { allItems } from "../walk";
import { apart, conceptLinks } from "./concept-links";
import type { ConceptLink, Link } from "./link";

const isShare = ({ kind }: Item): boolean => kind === "ratio" || kind === "percent";

/** Rows that can hold the same figure: a share may be printed with its parts or without. */
const comparable = (a: Item, b: Item): boolean => a.kind === b.kind || (isShare(a) && isShare(b));

/** Rows that carry a figure, code or words, by concept. A concept that stands twice ties nothing. */
function byConcept(template: Template): Map<string, Item | null> {
  const found = new Map<string, Item | null>();
  for (const item of allItems(template)) {
    if (item.kind === "heading" || item.concept === null) continue;
    found.set(item.concept, found.has(item.concept) ? null : item);
  }
  return found;
}

/** Rows not linked yet, on both sides. */
class Open {
  readonly from: Map<string, Item>;
  readonly to: Map<string, Item>;
  readonly #conceptsFrom: Map<string, Item | null>;
  readonly #conceptsTo: Map<string, Item | null>;

  constructor(from: Template, to: Template) {
    const linkable = (template: Template) =>
      new Map(allItems(template).flatMap((item) => (item.kind === "heading" ? [] : [[item.key, item] as const])));
    this.from = linkable(from);
    this.to = linkable(to);
    this.#conceptsFrom = byConcept(from);
    this.#conceptsTo = byConcept(to);
  }

  fromOf = (concept: string): Item | undefined => this.#open(this.from, this.#conceptsFrom.get(concept));
  toOf = (concept: string): Item | undefined => this.#open(this.to, this.#conceptsTo.get(concept));
  hadFrom = (concept: string): boolean => this.#conceptsFrom.has(concept);
  hadTo = (concept: string): boolean => this.#conceptsTo.has(concept);

  take(link: Link): Link {
    for (const key of link.from) this.from.delete(key);
    for (const key of link.to) this.to.delete(key);
    return link;
  }

  #open(open: Map<string, Item>, item: Item | null | undefined): Item | undefined {
    return item ? open.get(item.key) : undefined;
  }
}

const known = new WeakMap<Template, WeakMap<Template, readonly Link[]>>();

/**
 * Every row of `from` and every row of `to` that is not a heading, each in exactly one link, in the order of `to` with
 * the dropped rows last. The same concept ties first, then the table of `concept-links.ts`, read in either direction.
 */
export function linkTemplates(from: Template, to: Template): readonly Link[] {
  const ofFrom = known.get(from) ?? new WeakMap<Template, readonly Link[]>();
  known.set(from, ofFrom);
  const links = ofFrom.get(to) ?? makeLinks(from, to);
  ofFrom.set(to, links);
  return links;
}

function makeLinks(from: Template, to: Template): readonly Link[] {
  const open = new Open(from, to);
  const links: Link[] = [];
  for (const item of allItems(to)) {
    const partner = item.concept === null ? undefined : open.fromOf(item.concept);
    const own = item.concept === null ? undefined : open.toOf(item.concept);
    if (own && partner && comparable(own, partner)) links.push(open.take(sameConcept(open, partner, own)));
  }
  for (const tie of conceptLinks) {
    const link = tied(open, tie, tie.older, tie.newer) ?? tied(open, tie, tie.newer, tie.older);
    if (link) links.push(open.take(link));
  }
  const place = new Map(allItems(to).map(({ key }, at) => [key, at]));
  const alone = [...open.to.values()].map((item) => lonely(open, item, "new"));
  const ordered = [...links, ...alone].sort(
    (a, b) => (place.get(a.to[0] ?? "") ?? 0) - (place.get(b.to[0] ?? "") ?? 0),
  );
  return [...ordered, ...[...open.from.values()].map((item) => lonely(open, item, "dropped"))];
}

function sameConcept(open: Open, from: Item, to: Item): Link {
  const apartParts = partsApart(open, from, to);
  if (apartParts) return apartParts;
  const kind = foldWords(from.label) === foldWords(to.label) ? "same" : "renamed";
  return { kind, from: [from.key], to: [to.key], by: "figure", approximate: false, note: null };
}

const IN_ONE_CELL = "Một mẫu hỏi tỷ lệ với hai số trong cùng ô, mẫu kia tách hai số thành hai dòng.";

/** A percent here, a ratio with two rows there: the two rows are the numbers of the cell, unless tied otherwise. */
function partsApart(open: Open, from: Item, to: Item): Link | null {
  const shared = { by: "parts", approximate: false, note: IN_ONE_CELL } as const;
  if (from.kind === "percent" && to.kind === "ratio") {
    const rows = partRows(to, open.to, open.hadFrom);
    return rows && { kind: "split", from: [from.key], to: [to.key, ...rows], ...shared };
  }
  if (from.kind === "ratio" && to.kind === "percent") {
    const rows = partRows(from, open.from, open.hadTo);
    return rows && { kind: "merged", from: [from.key, ...rows], to: [to.key], ...shared };
  }
  return null;
}

/** The rows of a ratio's numerator and denominator, when nothing else ties them. */
function partRows(
  { numerator = "", denominator = "" }: Item,
  open: ReadonlyMap<string, Item>,
  elsewhere: (concept: string) => boolean,
): string[] | null {
  const rows = [numerator, denominator].map((key) => open.get(key));
  const free = rows.every((row) => row !== undefined && (row.concept === null || !elsewhere(row.concept)));
  return free && numerator !== denominator ? [numerator, denominator] : null;
}

/** One tie in one direction. Of the rows of each kind of unit some may lack; the terms of a sum are all there or none. */
function tied(open: Open, tie: ConceptLink, there: readonly string[], here: readonly string[]): Link | null {
  const from = there.flatMap((concept) => open.fromOf(concept) ?? []);
  const to = here.flatMap((concept) => open.toOf(concept) ?? []);
  const whole = tie.by === "unitKind" || (from.length === there.length && to.length === here.length);
  const [first] = from;
  if (!whole || !first || to.length === 0 || ![...from, ...to].every((item) => comparable(first, item))) return null;
  const one = tie.approximate ? "approximate" : "renamed";
  const sizes = there.length - here.length;
  const codes = tie.codes?.map(([older, newer]) =>
    there === tie.older ? ([older, newer] as const) : ([newer, older] as const),
  );
  return {
    kind: sizes === 0 ? one : sizes < 0 ? "split" : "merged",
    from: from.map(({ key }) => key),
    to: to.map(({ key }) => key),
    by: tie.by ?? (sizes === 0 ? "figure" : "sum"),
    approximate: tie.approximate,
    ...(codes && { codes: new Map(codes) }),
    note: tie.note,
  };
}

/** A row without a counterpart, and why, where somebody might expect one. */
function lonely(open: Open, { key, concept }: Item, kind: "new" | "dropped"): Link {
  const other = kind === "new" ? open.hadFrom : open.hadTo;
  const warning = apart.find(({ concepts }) => {
    const [a, b] = concepts;
    return (a === concept && other(b)) || (b === concept && other(a));
  });
  const ends = { from: kind === "new" ? [] : [key], to: kind === "new" ? [key] : [] };
  return { kind, ...ends, by: "figure", approximate: false, note: warning?.note ?? null };
}
