import type { Cells } from "@/lib/indicators/cell";
import { LABEL_COLUMN } from "@/lib/indicators/matrix/matrix-items";
import type { Item } from "@/lib/indicators/template";
import type { EntryRules } from "./entry-rules";

/** The rows of a sheet by key. Rows people add to a matrix come and go: they are made when they are first asked for. */
export class SheetItems {
  readonly #items: Map<string, Item>;
  readonly #itemOf: NonNullable<EntryRules["itemOf"]>;
  /** Part → ratio rows made from it. */
  readonly #ratiosOf = new Map<string, string[]>();

  constructor(items: readonly Item[], itemOf: EntryRules["itemOf"]) {
    this.#items = new Map(items.map((item) => [item.key, item]));
    this.#itemOf = itemOf ?? (() => undefined);
    for (const item of items) {
      for (const part of [item.numerator, item.denominator]) {
        if (part) this.#ratiosOf.set(part, [...(this.#ratiosOf.get(part) ?? []), item.key]);
      }
    }
  }

  keys = (): string[] => [...this.#items.keys()];
  ratiosOf = (part: string): readonly string[] => this.#ratiosOf.get(part) ?? [];

  /** Undefined for a key that no row of this sheet can have. */
  find(key: string, cells: Cells): Item | undefined {
    const known = this.#items.get(key) ?? this.#itemOf(cells, key);
    if (known) this.#items.set(key, known);
    return known;
  }

  /** The name of an added row is part of the name of each of its cells: which cells have another name now. */
  renamedBy(key: string, cells: Cells): string[] {
    if (!key.endsWith(`.${LABEL_COLUMN}`)) return [];
    const row = key.slice(0, -LABEL_COLUMN.length);
    return this.keys().filter((other) => {
      const item = other.startsWith(row) ? this.#itemOf(cells, other) : undefined;
      if (item) this.#items.set(other, item);
      return item !== undefined;
    });
  }
}
