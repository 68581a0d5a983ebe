import { z } from "zod";

/**
 * Rich text as allow-listed data, never HTML: paragraphs, bullet lists, small tables, bold and italic.
 * The shape is TipTap's own JSON, so the editor reads and writes it without a mapping.
 */
const Mark = z.strictObject({ type: z.enum(["bold", "italic"]) });
const Text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(20_000),
  marks: z.array(Mark).max(2).optional(),
});
const Paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(Text).max(400).optional() });
export type RichParagraph = z.infer<typeof Paragraph>;

export type RichListItem = { type: "listItem"; content: (RichParagraph | RichList)[] };
export type RichList = { type: "bulletList"; content: RichListItem[] };
const ListItem: z.ZodType<RichListItem> = z.lazy(() =>
  z.strictObject({
    type: z.literal("listItem"),
    content: z
      .array(z.union([Paragraph, List]))
      .min(1)
      .max(50),
  }),
);
const List: z.ZodType<RichList> = z.lazy(() =>
  z.strictObject({ type: z.literal("bulletList"), content: z.array(ListItem).min(1).max(300) }),
);

const span = z.strictObject({
  colspan: z.int().min(1).max(20).default(1),
  rowspan: z.int().min(1).max(50).default(1),
  colwidth: z.array(z.number()).nullable().default(null),
});
const TableCell = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: span.optional(),
  content: z.array(Paragraph).min(1).max(20),
});
const TableRow = z.strictObject({ type: z.literal("tableRow"), content: z.array(TableCell).max(20) });
const Table = z.strictObject({ type: z.literal("table"), content: z.array(TableRow).min(1).max(200) });
export type RichTable = z.infer<typeof Table>;

export const RichBlock = z.union([Paragraph, List, Table]);
export type RichBlock = z.infer<typeof RichBlock>;
export const RichDoc = z.strictObject({ type: z.literal("doc"), content: z.array(RichBlock).max(2000) });
export type RichDoc = z.infer<typeof RichDoc>;

export const emptyDoc: RichDoc = { type: "doc", content: [{ type: "paragraph" }] };
