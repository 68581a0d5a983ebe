import { docOf } from "./bullets";
import { RichBlock, type RichDoc } from "./rich-doc";

/** Limits of RichDoc's text. */
const MAX_PIECES = 400;
const MAX_PIECE_LENGTH = 20_000;

type Loose = { type?: unknown; text?: unknown; marks?: unknown; attrs?: unknown; content?: unknown };

/**
 * What the editor holds, as the allow-listed document: unknown marks and nodes lose their wrapping and
 * keep their words, attributes outside the list are dropped. Nothing outside RichDoc can be stored.
 */
export function toRichDoc(editorJson: unknown): RichDoc {
  const blocks = children(editorJson).flatMap(cleanBlock);
  return docOf(blocks.flatMap((block) => RichBlock.safeParse(block).data ?? asParagraphs(block)));
}

/** A block past the limits of the store (a table of 300 rows): its words survive as paragraphs. */
function asParagraphs(block: unknown): RichBlock[] {
  if (loose(block).type !== "paragraph") return children(block).flatMap(asParagraphs);
  const pieces = children(block);
  const out: RichBlock[] = [];
  for (let from = 0; from < pieces.length; from += MAX_PIECES) {
    const part = RichBlock.safeParse({ type: "paragraph", content: pieces.slice(from, from + MAX_PIECES) });
    if (part.success) out.push(part.data);
  }
  return out;
}

const loose = (node: unknown): Loose => (typeof node === "object" && node !== null ? node : {});
const children = (node: unknown): unknown[] => {
  const { content } = loose(node);
  return Array.isArray(content) ? content : [];
};

function cleanBlock(node: unknown): unknown[] {
  switch (loose(node).type) {
    case "paragraph":
      return [cleanParagraph(node)];
    case "bulletList":
    case "orderedList":
      return cleanList(node);
    case "table":
      return cleanTable(node);
    case "text":
      return [cleanParagraph({ content: [node] })];
    default: {
      const inner = children(node);
      if (inner.length === 0) return [];
      return inner.some((child) => loose(child).type === "text") ? [cleanParagraph(node)] : inner.flatMap(cleanBlock);
    }
  }
}

function cleanParagraph(node: unknown): unknown {
  const content = inlineText(node);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

function inlineText(node: unknown): unknown[] {
  return children(node).flatMap((child) => {
    const { type, text, marks } = loose(child);
    if (type === "hardBreak") return [{ type: "text", text: " " }];
    if (type !== "text") return inlineText(child);
    if (typeof text !== "string" || text === "") return [];
    const kept = Array.isArray(marks) ? marks.map((mark) => loose(mark).type) : [];
    const allowed = (["bold", "italic"] as const).filter((mark) => kept.includes(mark));
    const extra = allowed.length > 0 ? { marks: allowed.map((mark) => ({ type: mark })) } : {};
    return slices(text.normalize("NFC")).map((slice) => ({ type: "text", text: slice, ...extra }));
  });
}

function slices(text: string): string[] {
  const out: string[] = [];
  for (let from = 0; from < text.length; from += MAX_PIECE_LENGTH) out.push(text.slice(from, from + MAX_PIECE_LENGTH));
  return out;
}

function cleanList(node: unknown): unknown[] {
  const items = children(node).flatMap((item) => {
    const content = children(item).flatMap((part) =>
      loose(part).type === "bulletList" || loose(part).type === "orderedList"
        ? cleanList(part)
        : [cleanParagraph(part)],
    );
    return content.length > 0 ? [{ type: "listItem", content }] : [];
  });
  return items.length > 0 ? [{ type: "bulletList", content: items }] : [];
}

function cleanTable(node: unknown): unknown[] {
  const rows = children(node).map((row) => ({
    type: "tableRow",
    content: children(row).map((cell) => {
      const { type, attrs } = loose(cell);
      const paragraphs = children(cell).flatMap(cleanBlock).flatMap(paragraphsOf);
      return {
        type: type === "tableHeader" ? "tableHeader" : "tableCell",
        attrs: cleanSpan(attrs),
        content: paragraphs.length > 0 ? paragraphs : [{ type: "paragraph" }],
      };
    }),
  }));
  return rows.length > 0 ? [{ type: "table", content: rows }] : [];
}

/** Cells of a table hold paragraphs only: lists and tables inside become their paragraphs. */
const paragraphsOf = (block: unknown): unknown[] =>
  loose(block).type === "paragraph" ? [block] : children(block).flatMap(paragraphsOf);

function cleanSpan(attrs: unknown): { colspan: number; rowspan: number; colwidth: number[] | null } {
  const { colspan, rowspan, colwidth } = (attrs ?? {}) as Record<string, unknown>;
  const whole = (value: unknown, max: number) =>
    typeof value === "number" && Number.isInteger(value) ? Math.min(Math.max(value, 1), max) : 1;
  const widths = Array.isArray(colwidth) ? colwidth.filter((width): width is number => Number.isFinite(width)) : [];
  return { colspan: whole(colspan, 20), rowspan: whole(rowspan, 50), colwidth: widths.length > 0 ? widths : null };
}
