import type { Item } from "@/lib/indicators/template";

/** A row of a form; a test states only what it is about. */
export function makeItem(key: string, overrides: Partial<Item> = {}): Item {
  return {
    key,
    concept: key,
    tt: "",
    label: key,
    printedUnit: "",
    kind: "count",
    time: "flow",
    reporters: [],
    scope: "unit",
    owner: null,
    consolidate: "sum",
    children: [],
    ...overrides,
  };
}
