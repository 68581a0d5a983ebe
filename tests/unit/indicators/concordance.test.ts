import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryCells } from "@/lib/indicators/carry-cells";
import { findShipped, shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { apart, conceptLinks } from "@/lib/indicators/concordance/concept-links";
import { fromSheet } from "@/lib/indicators/concordance/figure-source";
import type { Link } from "@/lib/indicators/concordance/link";
import { linkTemplates } from "@/lib/indicators/concordance/link-templates";
import { linkedFigure } from "@/lib/indicators/concordance/linked-figure";
import { prefillMap } from "@/lib/indicators/concordance/prefill-map";
import { conceptRegistry } from "@/lib/indicators/concordance/registry";
import { otherWordings } from "@/lib/indicators/concordance/wordings";
import { figureAt } from "@/lib/indicators/figure";
import { foldWords } from "@/lib/indicators/fold";
import { computeRatio } from "@/lib/indicators/ratio";
import { pairOf } from "@/lib/indicators/sheet-ratio";
import type { Item, Template, UnitKind } from "@/lib/indicators/template";
import { allItems, itemByKey } from "@/lib/indicators/walk";
import { anySheet } from "@/tests/factories/any-sheet";

const shipped = (id: string): Template => {
  const template = findShipped(id);
  if (!template) throw new Error(id);
  return template;
};
const pairs = shippedTemplates.flatMap((from) =>
  shippedTemplates
    .filter((to) => to !== from)
    .map((to): [string, Template, Template] => [`${from.id} → ${to.id}`, from, to]),
);
const figureRows = (template: Template): Item[] => allItems(template).filter(({ kind }) => kind !== "heading");
const registry = conceptRegistry(shippedTemplates);

describe.each(pairs)("links %s", (_name, from, to) => {
  const links = linkTemplates(from, to);

  test("every row of both templates stands in exactly one link", () => {
    const sorted = (keys: readonly string[]) => [...keys].sort();
    expect(sorted(links.flatMap((link) => link.from))).toEqual(sorted(figureRows(from).map(({ key }) => key)));
    expect(sorted(links.flatMap((link) => link.to))).toEqual(sorted(figureRows(to).map(({ key }) => key)));
  });

  test("the kind says how many rows there are, and an approximate link says why", () => {
    for (const link of links) {
      expect(shapeOf(link), JSON.stringify(link)).toContain(link.kind);
      if (link.approximate) expect(link.note, link.to.join()).not.toBeNull();
      if (link.kind === "approximate") expect(link.approximate).toBe(true);
      if (link.kind === "same" || link.kind === "renamed") expect(link.approximate).toBe(false);
    }
  });

  test("the way back is the same links, split and merged, new and dropped changed about", () => {
    const about = { split: "merged", merged: "split", new: "dropped", dropped: "new" } as Partial<
      Record<Link["kind"], string>
    >;
    const plain = ({ kind, from: f, to: t, by, approximate }: Link) =>
      JSON.stringify([kind, [...f].sort(), [...t].sort(), by, approximate]);
    const back = links.map(({ kind, ...link }) =>
      plain({ ...link, kind: (about[kind] ?? kind) as Link["kind"], from: link.to, to: link.from }),
    );
    expect(back.sort()).toEqual(linkTemplates(to, from).map(plain).sort());
  });

  test("rows tied as the same have one concept, kinds that can hold the same figure, and one time", () => {
    for (const link of links.filter(({ kind }) => kind === "same" || kind === "renamed")) {
      const [theirs, ours] = [itemByKey(from).get(link.from[0] ?? ""), itemByKey(to).get(link.to[0] ?? "")];
      if (!theirs || !ours) throw new Error(JSON.stringify(link));
      const share = ["ratio", "percent"];
      expect(theirs.concept).toBe(ours.concept);
      expect(theirs.time, ours.key).toBe(ours.time);
      expect(theirs.kind === ours.kind || (share.includes(theirs.kind) && share.includes(ours.kind))).toBe(true);
    }
  });

  test("what is carried over is what the linked figures say, by sheets of any content", () => {
    const kinds: UnitKind[] = ["so", "xa", "huyen"];
    fc.assert(
      fc.property(anySheet(from), fc.constantFrom(...kinds), (cells, unitKind) => {
        const carried = carryCells(to, from, cells, unitKind);
        const source = fromSheet(from, cells, unitKind);
        for (const item of figureRows(to)) {
          const linked = linkedFigure(to, item, source);
          if (linked.figure === null || linked.state !== "value") continue;
          const { numerator, denominator } = pairOf(item, carried.cells);
          const share = item.kind === "ratio" || item.kind === "percent";
          const shown = (share ? computeRatio(numerator, denominator) : null) ?? figureAt(carried.cells, item.key);
          if (!(item.kind === "ratio" && numerator === null)) expect(shown, item.key).toBe(linked.figure);
          expect(carried.approximate[item.key] !== undefined, item.key).toBe(linked.approximate);
        }
      }),
      { numRuns: 4 },
    );
  });
});

function shapeOf({ from, to, by }: Link): Link["kind"][] {
  if (from.length === 0) return ["new"];
  if (to.length === 0) return ["dropped"];
  if (by === "unitKind") return to.length > 1 ? ["split"] : from.length > 1 ? ["merged"] : ["split", "merged"];
  if (from.length > 1) return ["merged"];
  return to.length > 1 ? ["split"] : ["same", "renamed", "approximate"];
}

describe("the registry of concepts", () => {
  test("every wording of a concept in the shipped templates was read and listed", () => {
    const found = [...registry.values()].filter(({ otherLabels }) => otherLabels.length > 0);
    expect(Object.fromEntries(found.map(({ id, otherLabels }) => [id, otherLabels]))).toEqual(otherWordings);
  });

  test("a concept stands once in a template, with one kind of figure everywhere", () => {
    for (const { id, kind, places } of registry.values()) {
      expect(new Set(places.map(({ templateId }) => templateId)).size, id).toBe(places.length);
      const kinds = new Set(places.map((place) => (place.kind === "percent" ? "ratio" : place.kind)));
      expect([...kinds], id).toEqual([kind === "percent" ? "ratio" : kind]);
    }
  });

  test("rows of different templates with the same words are one concept, or tied, or set apart", () => {
    const tied = new Set(
      conceptLinks.flatMap(({ older, newer }) => older.flatMap((a) => newer.map((b) => [a, b].sort().join("|")))),
    );
    const set = new Set(apart.map(({ concepts }) => [...concepts].sort().join("|")));
    const concepts = [...registry.values()];
    for (const a of concepts) {
      for (const b of concepts) {
        const together = a.places.some((one) => b.places.some((other) => one.templateId === other.templateId));
        if (a.id >= b.id || together || foldWords(a.label) !== foldWords(b.label)) continue;
        expect(tied.has(`${a.id}|${b.id}`) || set.has(`${a.id}|${b.id}`), `${a.label}: ${a.id}, ${b.id}`).toBe(true);
      }
    }
  });

  test("the tables name only concepts of the shipped templates, each tie once", () => {
    const named = [
      ...conceptLinks.flatMap(({ older, newer }) => [...older, ...newer]),
      ...apart.flatMap(({ concepts }) => concepts),
    ];
    for (const concept of named) expect(registry.has(concept), concept).toBe(true);
    const ties = conceptLinks.map(({ older, newer }) => [...older, ...newer].sort().join());
    expect(new Set(ties).size).toBe(ties.length);
    for (const { concepts } of apart) {
      expect(
        conceptLinks.some(
          ({ older, newer }) => [...older, ...newer].filter((one) => concepts.includes(one)).length > 1,
        ),
        concepts.join(),
      ).toBe(false);
    }
  });
});

const linkTo = (from: string, to: string, key: string) =>
  linkTemplates(shipped(from), shipped(to)).find((link) => link.to.includes(key) || link.from.includes(key));

describe("what changed between the sets", () => {
  test.each([
    [
      "mức độ 4 → toàn trình",
      "bnv-2022",
      "bnv-2024-dvctt",
      "BM7.tthc-muc-do-4",
      "approximate",
      ["BM7.dvctt-toan-trinh"],
    ],
    [
      "mức độ 3 → một phần",
      "ninh-thuan-2021",
      "bnv-2024-dvctt",
      "PL.ty-le-ho-so-xu-ly-muc-do-3",
      "approximate",
      ["BM7.ty-le-ho-so-truc-tuyen-mot-phan"],
    ],
    [
      "BM1 4.2 is a count in 2022 and a percent in 2024: not the same",
      "bnv-2022",
      "bnv-2024-dvctt",
      "BM1.don-vi-hoan-thanh-ket-luan-thanh-tra",
      "dropped",
      [],
    ],
    ["huyện rows are dropped", "bnv-2022", "hai-cap-2025", "BM2.vbqppl-cap-huyen", "dropped", []],
    [
      "xã counts do not continue huyện counts",
      "bnv-2022",
      "hai-cap-2025",
      "BM1.xa-da-kiem-tra",
      "new",
      ["BM1.xa-da-kiem-tra"],
    ],
    [
      "a row of sở and huyện became one of sở and xã",
      "bnv-2022",
      "hai-cap-2025",
      "BM5.ky-luat-lanh-dao-so-huyen",
      "approximate",
      ["BM5.ky-luat-lanh-dao-so-xa"],
    ],
    [
      "a percent became a ratio with its two rows",
      "ninh-thuan-2021",
      "bnv-2022",
      "PL.ty-le-ho-so-xa-dung-han",
      "split",
      ["BM3.ty-le-ho-so-xa-dung-han", "BM3.ho-so-xa-dung-han", "BM3.ho-so-xa-da-giai-quyet"],
    ],
    [
      "one row of a unit is three by kind of unit",
      "dong-nai-2022",
      "bnv-2022",
      "BM3.ho-so-don-vi-dung-han",
      "split",
      ["BM3.ho-so-so-dung-han", "BM3.ho-so-huyen-dung-han", "BM3.ho-so-xa-dung-han"],
    ],
  ])("%s", (_name, from, to, key, kind, keys) => {
    expect(linkTo(from, to, key)).toMatchObject({ kind, to: keys });
  });
});

describe("prefill", () => {
  const map = prefillMap(shipped("bnv-2022"), shipped("hai-cap-2025"), { sameYear: true, unitKind: "so" });

  test.each([
    ["a stock may start the new period", "BM4.bien-che-giao", { use: "start", approximate: false }],
    ["lũy kế of the same year is a floor", "BM1.nhiem-vu-ke-hoach-xong", { use: "floor" }],
    ["happenings of another period are only to compare", "BM2.vbqppl-tong", { use: "compare" }],
    [
      "what is nearly the same is only to compare, stock or not",
      "BM7.dvctt-toan-trinh",
      { use: "compare", approximate: true },
    ],
  ])("%s", (_name, key, expected) => {
    expect(map.get(key)).toMatchObject(expected);
  });

  test("no ratio, no total of a matrix, no part of a divided figure, nothing new", () => {
    for (const key of ["BM3.ty-le-ho-so-so-dung-han", "BM7.ho-so-dvctt-toan-trinh", "BM1.xa-da-kiem-tra"]) {
      expect(map.has(key), key).toBe(false);
    }
    const aLuoi = shipped("a-luoi-2023");
    const own = prefillMap(aLuoi, aLuoi, { sameYear: true });
    expect([...own.keys()].filter((key) => itemByKey(aLuoi).get(key)?.derived)).toEqual([]);
  });

  test("lũy kế of last year is no floor", () => {
    const other = prefillMap(shipped("bnv-2022"), shipped("hai-cap-2025"), { sameYear: false });
    expect(other.get("BM1.nhiem-vu-ke-hoach-xong")?.use).toBe("compare");
  });

  test("a row for each kind of unit is prefilled for that kind alone", () => {
    const ofCommune = prefillMap(shipped("dong-nai-2022"), shipped("bnv-2022"), { sameYear: true, unitKind: "xa" });
    expect(ofCommune.has("BM3.ho-so-xa-dung-han")).toBe(true);
    expect(ofCommune.has("BM3.ho-so-so-dung-han")).toBe(false);
  });
});
