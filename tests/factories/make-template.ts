import type { Form, Item, ItemKind, Template } from "@/lib/indicators/template";

type ItemOverrides = Partial<Omit<Item, "key" | "kind" | "children">> & { children?: Item[] };

/** A row of form BM1 whose key and concept come from its slug; a test states only what it is about. */
export function makeItem(slug: string, kind: ItemKind, overrides: ItemOverrides = {}): Item {
  const isShare = kind === "ratio" || kind === "percent";
  return {
    key: `BM1.${slug}`,
    concept: kind === "heading" ? null : slug,
    tt: "",
    label: slug,
    printedUnit: "",
    kind,
    time: "flow",
    reporters: [],
    scope: "unit",
    owner: null,
    consolidate: isShare ? "ratioOfSums" : kind === "choice" ? "tally" : kind === "text" ? "list" : "sum",
    ...overrides,
    children: overrides.children ?? [],
  };
}

/** A ratio of two counts with its rows: ty-le = xong / tong. */
export function makeRatioRows(overrides: ItemOverrides = {}): Item[] {
  return [
    makeItem("ty-le", "ratio", {
      tt: "2.",
      label: "Tỷ lệ hoàn thành",
      numerator: "BM1.xong",
      denominator: "BM1.tong",
      ...overrides,
    }),
    makeItem("tong", "count", { tt: "2.1.", label: "Số phải làm", ...overrides }),
    makeItem("xong", "count", { tt: "2.2.", label: "Số đã làm", ...overrides }),
  ];
}

export function makeTemplate(items: Item[], overrides: Partial<Template> = {}): Template {
  const form: Form = { kind: "list", code: "BM1", title: "Biểu thử", items };
  return {
    id: "mau-thu",
    title: "Mẫu thử",
    basis: "",
    effectiveFrom: null,
    effectiveTo: null,
    forUnits: [],
    outline: [],
    forms: [form],
    rules: [],
    ...overrides,
  };
}
