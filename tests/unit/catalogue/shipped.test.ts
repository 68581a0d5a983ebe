import { describe, expect, test } from "vitest";
import { LEAD_AGENCY_LABEL } from "@/lib/indicators/catalogue/lead-agencies";
import { findShipped, shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { keysOf } from "@/lib/indicators/rules/keys-of";
import { type Item, Template } from "@/lib/indicators/template";
import { printedMatrix, printedRows } from "./printed-forms";

const flat = (items: Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.children)]);
const listItems = (template: Template) =>
  template.forms.flatMap((form) =>
    form.kind === "list" ? flat(form.items).map((item) => ({ form: form.code, item })) : [],
  );
const itemOf = (templateId: string, key: string): Item => {
  const found = listItems(findShipped(templateId)!).find(({ item }) => item.key === key);
  if (!found) throw new Error(`${templateId} has no ${key}`);
  return found.item;
};
const bareNumber = (tt: string) => tt.replace(/[.,\s]+$/, "");

/** What a procedure went through in the period is counted by whoever did it, and added. */
const ACTS_ON_PROCEDURES = ["tthc-don-gian-hoa", "tthc-cong-bo-moi", "tthc-bai-bo-thay-the"];

/** Procedures and services stand on one shared list of the province: decision 7, never a sum over units. */
function isSharedList(templateId: string, item: Item): boolean {
  if (item.kind === "ratio")
    return (
      isSharedList(templateId, itemOf(templateId, item.numerator!)) &&
      isSharedList(templateId, itemOf(templateId, item.denominator!))
    );
  if (item.kind === "percent")
    return ["ty-le-tthc-co-quy-trinh-noi-bo", "ty-le-quy-trinh-dien-tu-hoa"].includes(item.concept ?? "");
  return ["Thủ tục", "TTHC", "DVC"].includes(item.printedUnit) && !ACTS_ON_PROCEDURES.includes(item.concept ?? "");
}

/** "Có = 1; Không = 0" as printed, read without the product's code. */
function printedCodes(printedUnit: string): Record<number, string> {
  const codes: Record<number, string> = {};
  for (const [, label, code] of printedUnit.matchAll(/([^=;]+?)\s*=\s*(\d+)\s*;?\s*/g))
    codes[Number(code)] = label!.trim();
  return codes;
}

describe.each(shippedTemplates.map((template) => [template.id, template] as const))("%s", (id, template) => {
  const rows = printedRows(id);
  const items = listItems(template);

  test("is valid, whole and strict", () => {
    expect(Template.parse(template)).toEqual(template);
  });

  test("has every printed row, in order, as printed, with its kind", () => {
    const got = items.map(({ form, item }) => [form, item.tt, item.label, item.printedUnit, item.kind]);
    expect(got).toEqual(rows.map((row) => [row.form, row.tt, row.label, row.unit, row.kind]));
  });

  test("has unique keys, each behind its form's code, and no concept twice", () => {
    const keys = items.map(({ item }) => item.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { form, item } of items) expect(item.key.startsWith(`${form}.`), item.key).toBe(true);
    const concepts = items.flatMap(({ item }) => item.concept ?? []);
    expect(new Set(concepts).size).toBe(concepts.length);
    for (const { item } of items) expect(item.concept === null, item.key).toBe(item.kind === "heading");
  });

  test("gives every ratio the parts the form names", () => {
    rows.forEach((row, at) => {
      const item = items[at]!.item;
      if (row.kind !== "ratio") {
        expect([item.numerator, item.denominator], item.key).toEqual([undefined, undefined]);
        return;
      }
      let wanted: [string, string];
      if (row.parts.includes("row below")) wanted = [items[at + 2]!.item.key, items[at + 1]!.item.key];
      else {
        const [top, bottom] = row.parts
          .split("/")
          .map((tt) => items.find((_, n) => rows[n]!.form === row.form && bareNumber(rows[n]!.tt) === tt.trim()));
        wanted = [top!.item.key, bottom!.item.key];
      }
      expect([item.numerator, item.denominator], item.label).toEqual(wanted);
      for (const key of wanted) expect(["count", "quantity"]).toContain(itemOf(id, key).kind);
    });
  });

  test("gives every choice its printed codes, in order", () => {
    for (const { item } of items) {
      if (item.kind !== "choice") expect(item.codes, item.key).toBeUndefined();
      else
        expect(Object.fromEntries(item.codes!.map(({ code, label }) => [code, label])), item.key).toEqual(
          printedCodes(item.printedUnit),
        );
    }
  });

  test("nests rows by their printed numbers where the form numbers them one under the other", () => {
    const check = (parent: Item) => {
      for (const child of parent.children) {
        const [above, below] = [bareNumber(parent.tt), bareNumber(child.tt)];
        if (/^\d/.test(above) && /^\d/.test(below))
          expect(below.split(".").length, child.key).toBe(above.split(".").length + 1);
        check(child);
      }
    };
    for (const form of template.forms) if (form.kind === "list") form.items.forEach(check);
  });

  test("says whose each figure is and how the province's is made", () => {
    for (const { item } of items) {
      expect(item.owner === null, item.key).toBe(item.scope === "unit");
      if (item.owner) expect(Object.keys(LEAD_AGENCY_LABEL)).toContain(item.owner);
      const own = item.scope === "province" || isSharedList(id, item) ? "owner" : undefined;
      const expected = {
        heading: "none",
        count: own ?? "sum",
        quantity: own ?? "sum",
        ratio: own ?? "ratioOfSums",
        percent: own ?? (item.asksParts ? "ratioOfSums" : "none"),
        choice: own ?? (item.codes?.length ? "tally" : "list"),
        text: own ?? "list",
      }[item.kind];
      expect(item.consolidate, item.key).toBe(expected);
    }
  });

  test("asks a ratio and its two parts of the same kinds of unit", () => {
    for (const { item } of items)
      for (const part of [item.numerator, item.denominator])
        if (part) expect(itemOf(id, part).reporters, `${item.key} of ${part}`).toEqual(item.reporters);
  });

  test("names only rows it has in totals and rules, and totals only its own descendants or siblings of one form", () => {
    const keys = new Set(items.map(({ item }) => item.key));
    for (const { form, item } of items)
      for (const part of item.totalOf ?? []) {
        expect(keys, `${item.key} of ${part}`).toContain(part);
        expect(part.startsWith(`${form}.`)).toBe(true);
      }
    for (const rule of template.rules) for (const key of keysOf(rule)) expect(keys, rule.id).toContain(key);
    expect(new Set(template.rules.map((rule) => rule.id)).size).toBe(template.rules.length);
  });

  test("has an outline in order, each path once, every section under one that is there", () => {
    const paths = template.outline.map((section) => section.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) {
      const above = path.split(".").slice(0, -1).join(".");
      if (above) expect(paths.indexOf(above), path).toBeLessThan(paths.indexOf(path));
    }
    expect(template.basis).toBe("");
  });
});

test("hai-cap-2025 is labelled provisional and takes scope and owner from its file", () => {
  const template = findShipped("hai-cap-2025")!;
  expect(template.title).toContain("Mẫu tạm, điều chỉnh từ mẫu trước");
  const rows = printedRows("hai-cap-2025");
  const got = listItems(template).map(({ item }) =>
    item.kind === "heading" ? ["", ""] : [item.scope, item.owner ?? ""],
  );
  expect(got).toEqual(rows.map((row) => [row.scope, row.owner]));
});

const totals: [string, string, string[]][] = [
  ["hai-cap-2025", "BM2 1.", ["1.1", "1.2"]],
  ["hai-cap-2025", "BM3 1.4", ["1.4.1", "1.4.2"]],
  ["hai-cap-2025", "BM4 1.5", ["1.5.1", "1.5.2", "1.5.3"]],
  ["hai-cap-2025", "BM6 2.1", ["2.2", "2.3", "2.4", "2.5"]],
  ["hai-cap-2025", "BM6 2.4", ["2.4.1", "2.4.2", "2.4.3"]],
  ["bnv-2022", "BM2 1.", ["1.1.", "1.2.", "1.3."]],
  ["bnv-2022", "BM3 1.4.", ["1.4.1.", "1.4.2.", "1.4.3."]],
  ["bnv-2022", "BM4 1.5.", ["1.5.1.", "1.5.2.", "1.5.3."]],
  ["bnv-2022", "BM6 2.1.", ["2.2.", "2.3.", "2.4.", "2.5."]],
  ["bnv-2022", "BM6 2.4.", ["2.4.1.", "2.4.2.", "2.4.3."]],
  ["bnv-2024-dvctt", "BM2 1.", ["1.1.", "1.2.", "1.3."]],
  ["bnv-2024-dvctt", "BM3 1.4.", ["1.4.1.", "1.4.2.", "1.4.3."]],
  ["bnv-2024-dvctt", "BM4 1.5.", ["1.5.1.", "1.5.2.", "1.5.3."]],
  ["bnv-2024-dvctt", "BM6 2.1.", ["2.2.", "2.3.", "2.4.", "2.5."]],
  ["bnv-2024-dvctt", "BM6 2.4.", ["2.4.1.", "2.4.2.", "2.4.3."]],
  ["dong-nai-2022", "BM4 1.3.", ["1.3.1.", "1.3.2."]],
  ["dong-nai-2022", "BM6 2.1.", ["2.2.", "2.3.", "2.4.", "2.5."]],
  ["dong-nai-2022", "BM6 2.4.", ["2.4.1.", "2.4.2.", "2.4.3."]],
];

test.each(totals)("%s: %s is the total of its printed parts", (id, whole, parts) => {
  const [form, tt] = whole.split(" ");
  const rows = listItems(findShipped(id)!).filter((row) => row.form === form);
  const byNumber = (printed: string) => rows.find(({ item }) => item.tt === printed)!.item;
  expect(byNumber(tt!).totalOf).toEqual(parts.map((part) => byNumber(part).key));
});

test("the six sets are shipped, and bnv-2024-dvctt holds the very forms 2, 4, 5, 6 of bnv-2022", () => {
  expect(shippedTemplates.map(({ id }) => id).sort()).toEqual(
    ["a-luoi-2023", "bnv-2022", "bnv-2024-dvctt", "dong-nai-2022", "hai-cap-2025", "ninh-thuan-2021"].sort(),
  );
  const formIn = (id: string, code: string) => findShipped(id)!.forms.find((form) => form.code === code);
  for (const code of ["BM2", "BM4", "BM5", "BM6"])
    expect(formIn("bnv-2024-dvctt", code)).toBe(formIn("bnv-2022", code));
});

const matrix = () => {
  const form = findShipped("a-luoi-2023")!.forms.find(({ code }) => code === "PL8");
  if (form?.kind !== "matrix") throw new Error("a-luoi-2023 has no matrix PL8");
  return form;
};

test("Phụ lục 8 has its printed columns and rows, in order, its total row, and takes more rows", () => {
  const printed = printedMatrix("a-luoi-2023-phu-luc-8");
  const form = matrix();
  expect(form.code).toBe(printed.form);
  expect(form.columns.map(({ label }) => label)).toEqual(printed.columns);
  expect(form.columns.map(({ key }) => key)).toEqual(
    "tong trucTiep trucTuyen thuBay truocHen dungHen treHen".split(" "),
  );
  expect(form.rows.map(({ tt, label }) => ({ tt, label }))).toEqual(printed.rows);
  expect(new Set(form.rows.map(({ key }) => key)).size).toBe(form.rows.length);
  expect([form.totalRow, form.totalLabel, form.openRows]).toEqual([true, printed.total, true]);
});

test("Phụ lục 8: tổng = trực tiếp + trực tuyến = trước hẹn + đúng hẹn + trễ hẹn, and makes the share of PL 3.3.2", () => {
  const form = matrix();
  expect(form.identities.map(({ left, op, right }) => [left, op, right])).toEqual([
    [["tong"], "=", ["trucTiep", "trucTuyen"]],
    [["tong"], "=", ["truocHen", "dungHen", "treHen"]],
  ]);
  expect(form.ties.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [["truocHen", "dungHen"], ["tong"]],
  ]);
  const share = itemOf("a-luoi-2023", form.ties[0]!.share);
  expect([share.tt, share.kind, share.asksParts]).toEqual(["3.3.2.", "percent", true]);
});

test("a heading that prints a unit takes a figure, as some reports give one", () => {
  for (const tt of ["3.2.", "5.2."]) {
    const found = listItems(findShipped("a-luoi-2023")!).find(({ item }) => item.tt === tt)!;
    expect(found.item.kind, tt).toBe("count");
  }
});

test("no other row is a total, besides the two of the long appendix", () => {
  const found = shippedTemplates.flatMap((template) =>
    listItems(template).flatMap(({ form, item }) => (item.totalOf ? [`${template.id} ${form} ${item.tt}`] : [])),
  );
  const longAppendix = ["ninh-thuan-2021 PL 3.1.3.", "ninh-thuan-2021 PL 4.1.4."];
  expect(found.sort()).toEqual([...totals.map(([id, whole]) => `${id} ${whole}`), ...longAppendix].sort());
  for (const key of ["PL.tthc-hieu-luc", "PL.dvsncl-tong"]) {
    const total = itemOf("ninh-thuan-2021", key);
    expect(total.totalOf).toEqual(total.children.filter((child) => child.kind === "count").map((child) => child.key));
    expect(total.totalOf).toHaveLength(3);
  }
});

/** A concept may be printed with its parts in one set and without them in another. */
const KIND_DIFFERS: Record<string, string> = {
  "ty-le-ho-so-so-dung-han": "the long appendix of 2021 prints the share without its two parts",
  "ty-le-ho-so-huyen-dung-han": "the long appendix of 2021 prints the share without its two parts",
  "ty-le-ho-so-xa-dung-han": "the long appendix of 2021 prints the share without its two parts",
};

test("a concept means the same wherever it is used: kind, time, scope, owner, codes", () => {
  const uses = new Map<string, Item[]>();
  for (const template of shippedTemplates)
    for (const { item } of listItems(template))
      if (item.concept) uses.set(item.concept, [...(uses.get(item.concept) ?? []), item]);
  for (const [concept, items] of uses) {
    const kinds = new Set(items.map((item) => item.kind));
    expect(kinds.size > 1, concept).toBe(concept in KIND_DIFFERS);
    for (const item of items) {
      expect([item.time, item.scope, item.owner], item.key).toEqual([items[0]!.time, items[0]!.scope, items[0]!.owner]);
      const coded = items.filter((other) => other.codes?.length);
      if (item.codes?.length) expect(item.codes, item.key).toEqual(coded[0]!.codes);
    }
  }
});

test("levels 3 and 4 never share a concept with một phần and toàn trình", () => {
  for (const template of shippedTemplates)
    for (const { item } of listItems(template)) {
      const online = /mức độ [34]/.test(item.label);
      if (online && item.concept) expect(item.concept, item.label).toMatch(/muc-do-/);
      if (/toàn trình|một phần$/.test(item.label) && item.concept) expect(item.concept).not.toMatch(/muc-do-/);
    }
});

test.each([
  ["hai-cap-2025", "BM4.bien-che-giao", "stock"],
  ["hai-cap-2025", "BM1.van-ban-chi-dao", "flow"],
  ["hai-cap-2025", "BM1.nhiem-vu-ke-hoach-xong", "yearToDate"],
  ["hai-cap-2025", "BM5.bo-nhiem-qua-thi-tuyen", "yearToDate"],
  ["bnv-2022", "BM4.bien-che-tinh-gian", "flow"],
  ["bnv-2022", "BM6.dvsn-thanh-cong-ty-co-phan", "yearToDate"],
])("%s: %s is a %s", (id, key, time) => {
  expect(itemOf(id, key).time).toBe(time);
});
