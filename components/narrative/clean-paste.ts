import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { bulletsToLists } from "@/lib/narrative/bullets";
import { toRichDoc } from "@/lib/narrative/clean-doc";

/** Never part of a text: removed with all they hold. */
const NEVER = "script, style, link, meta, title, img, picture, svg, iframe, object, embed, video, audio, canvas, form";

/** Attributes that say something the editor keeps (bold, italic, spans of a table, its own copies). */
const KEPT = new Set(["style", "colspan", "rowspan", "data-pm-slice"]);

/**
 * HTML from Word, Excel or a page, parsed aside (nothing in it runs or loads), without what could act and
 * with lists and tables inside of table cells as paragraphs: a cell holds paragraphs only.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll(NEVER)) element.remove();
  for (const element of body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  for (const list of body.querySelectorAll("td :is(ul, ol), th :is(ul, ol)")) {
    list.replaceWith(...[...list.querySelectorAll("li")].map((item) => paragraph(`- ${item.textContent.trim()}`)));
  }
  for (const inner of body.querySelectorAll("td table, th table")) {
    inner.replaceWith(...[...inner.querySelectorAll("tr")].map((row) => paragraph(rowText(row))));
  }
  return body.innerHTML;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

const rowText = (row: Element): string =>
  [...row.querySelectorAll("td, th")].map((cell) => cell.textContent.trim()).join(" ");

/** Paragraphs that print their own bullet ("- ", "+ ", Word's "·") become lists; Word's hard spaces become spaces. */
export function cleanPastedSlice(slice: Slice, view: EditorView): Slice {
  const json: unknown[] = slice.content.toJSON() ?? [];
  const { content } = toRichDoc({ type: "doc", content: json });
  const blocks = bulletsToLists(content);
  const lists = (of: readonly { type: string }[]) => of.filter(({ type }) => type === "bulletList").length;
  const { schema } = view.state;
  if (lists(blocks) === lists(content)) {
    return new Slice(Fragment.fromJSON(schema, withSpaces(json)), slice.openStart, slice.openEnd);
  }
  return new Slice(Fragment.fromJSON(schema, withSpaces(blocks)), 0, 0);
}

const withSpaces = (nodes: unknown): unknown => JSON.parse(JSON.stringify(nodes).replace(/\u00A0/g, " "));
