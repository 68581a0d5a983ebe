import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { bulletsToLists } from "@/lib/narrative/bullets";
import { toRichDoc } from "@/lib/narrative/clean-doc";

/** Word's own elements: conditional comments, `<o:p>` and the styles it sends along. */
const WORD_NOISE = /<!--[\s\S]*?-->|<!\[[^\]>]*\]>|<\/?o:[^>]*>|<style[\s\S]*?<\/style>|<xml[\s\S]*?<\/xml>/gi;

export const cleanPastedHtml = (html: string): string => html.replace(WORD_NOISE, "").replace(/&nbsp;|\u00A0/g, " ");

/** Paragraphs that print their own bullet ("- ", "+ ", Word's "·") become lists; other text is left alone. */
export function cleanPastedSlice(slice: Slice, view: EditorView): Slice {
  const doc = toRichDoc({ type: "doc", content: slice.content.toJSON() ?? [] });
  const blocks = bulletsToLists(doc.content);
  const found = blocks.filter(({ type }) => type === "bulletList").length;
  if (found === doc.content.filter(({ type }) => type === "bulletList").length) return slice;
  return new Slice(Fragment.fromJSON(view.state.schema, blocks), 0, 0);
}
