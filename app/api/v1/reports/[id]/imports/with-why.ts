import { REFUSAL_SENTENCE } from "@/lib/intake/refusal-words";
import type { ImportView, ListedImport } from "@/lib/workflow/import-view";

/** A reason stored by another version of the product. */
const UNKNOWN = "Tệp không đọc được. Hãy mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi tải lên lại.";

/** The sentence of a stored reason. */
export const whyRefused = (refusal: string): string =>
  Object.entries(REFUSAL_SENTENCE).find(([code]) => code === refusal)?.[1] ?? UNKNOWN;

/** An upload with the sentence people read when it was refused. */
export const withWhy = (view: ImportView): ListedImport => ({
  ...view,
  why: view.refusal === null ? null : whyRefused(view.refusal),
});
