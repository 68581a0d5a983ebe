import type { ValidationContext } from "@/lib/indicators/context";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { sheetRatio } from "@/lib/indicators/sheet-ratio";
import type { Template } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { findItem, progress, type SheetContext } from "@/lib/indicators/walk";
import type { EntryRules } from "./entry-rules";

/**
 * The indicators' own functions for one sheet: the server judges with the same ones. `known`: what is known besides the
 * cells, as of now; where nothing is checked, nothing need be known.
 */
export const bindRules = (template: Template, sheet: SheetContext, known?: () => ValidationContext): EntryRules => ({
  ratioOf: (cells, key) => sheetRatio(template, cells, key),
  itemOf: (cells, key) => findItem(withOpenRows(template, cells), key),
  issuesOf: (cells) => validate(template, cells, known?.()),
  progressOf: (cells) => new Map(progress(template, cells, sheet).map((form) => [form.code, form])),
});
