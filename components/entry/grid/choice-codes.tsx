"use client";

import { cn } from "@/components/ui/cn";
import type { Item } from "@/lib/indicators/template";
import { useEntry } from "../entry-context";
import type { RowView } from "../store/row-view";
import { writtenCell } from "../store/written-cell";

/** The printed codes under the box: to read beside it, or to press instead of typing. */
export function ChoiceCodes({ item, row, roomy = false }: Readonly<{ item: Item; row: RowView; roomy?: boolean }>) {
  const { store } = useEntry();
  const choose = (code: number) => {
    const { cell } = writtenCell(item, String(code), row.cell, row.cell.note);
    store.apply([{ key: item.key, cell }], "typed");
  };
  return (
    <div className={cn("flex flex-wrap gap-x-2 gap-y-0.5", roomy && "gap-1")}>
      {(item.codes ?? []).map(({ code, label }) => {
        const chosen = row.cell.state === "value" && row.cell.value === String(code);
        return (
          <button
            key={code}
            type="button"
            // The box itself takes the code from the keyboard; these would only lengthen the way with Tab.
            tabIndex={roomy ? undefined : -1}
            disabled={store.locked}
            aria-pressed={chosen}
            onClick={() => choose(code)}
            className={cn(
              "rounded-sm text-left text-xs enabled:hover:text-primary",
              chosen ? "font-semibold text-primary" : "text-muted",
              roomy && "min-h-8 border border-line px-2 max-md:min-h-11",
              roomy && chosen && "border-primary bg-primary-tint",
            )}
          >
            {code} = {label}
          </button>
        );
      })}
    </div>
  );
}
