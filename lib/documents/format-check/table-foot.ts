import type { DocxBlock } from "../read-docx/docx-document";

/**
 * A form alone keeps who sign in the last row of its table, one cell without lines of its own. Read as the page
 * shows it: the table, then what that row holds.
 */
export function withFootApart(block: DocxBlock): DocxBlock[] {
  if (block.kind === "paragraph") return [block];
  const foot = block.rows.at(-1)?.cells ?? [];
  const held = foot.length === 1 ? (foot[0]?.blocks ?? []) : [];
  if (block.rows.length < 2 || !held.some(({ kind }) => kind === "table")) return [block];
  return [{ ...block, rows: block.rows.slice(0, -1) }, ...held];
}
