import { z } from "zod";

const Words = z.string().nullable();
const Change = z.enum(["changed", "added", "removed"]);

/** The form a difference stands in: which appendix of the document, from 0, and its printed heading. */
const Form = z.strictObject({ appendix: z.int().min(0), title: z.string() });

/** The row as printed; `key` is null for a row the system never made. */
const Row = z.strictObject({ key: Words, tt: z.string(), label: z.string() });

const Figure = z.strictObject({
  kind: z.literal("figure"),
  form: Form,
  row: Row,
  /** Heading of the column in a matrix form; null in a list, which has one figure a row. */
  column: Words,
  /** Place of that column among the matrix form's figures, from 0. */
  columnAt: z.int().min(0).nullable(),
  was: z.string(),
  now: z.string(),
});
export type FigureDifference = z.infer<typeof Figure>;

const Note = z.strictObject({ kind: z.literal("note"), form: Form, row: Row, was: z.string(), now: z.string() });

/** A row that came or went, or whose own words (number, name, unit) changed. */
const RowWords = z.strictObject({
  kind: z.literal("row"),
  form: Form,
  row: Row,
  change: Change,
  was: Words,
  now: Words,
});

/** A column of a form that came, went or was renamed. */
const Column = z.strictObject({ kind: z.literal("column"), form: Form, change: Change, was: Words, now: Words });

/** A whole table that came or went. `title` is the form's heading, or the section a table of the text stands in. */
const TableWords = z.strictObject({
  kind: z.literal("table"),
  change: z.enum(["added", "removed"]),
  title: z.string(),
  text: z.string(),
});

const Passage = z.strictObject({
  kind: z.literal("passage"),
  /** Place in the document's sections, from 0; null for the opening and the closing. */
  section: z.int().min(0).nullable(),
  /** As printed: "1. Công tác chỉ đạo". */
  heading: z.string(),
  role: z.enum(["opening", "heading", "text", "table", "closing"]),
  change: Change,
  was: Words,
  now: Words,
});
export type PassageDifference = z.infer<typeof Passage>;

/** What frames the report: letterhead, title, Kính gửi, signature, Nơi nhận, what stands around the forms. */
const Frame = z.strictObject({
  kind: z.literal("frame"),
  field: z.enum([
    "agency",
    "nation",
    "number",
    "symbol",
    "place",
    "date",
    "mark",
    "title",
    "addressees",
    "position",
    "signer",
    "recipients",
    "appendix",
    "aside",
  ]),
  change: Change,
  was: Words,
  now: Words,
});
export type FrameDifference = z.infer<typeof Frame>;

export const Difference = z.discriminatedUnion("kind", [Figure, Note, RowWords, Column, TableWords, Passage, Frame]);
export type Difference = z.infer<typeof Difference>;

/**
 * What a returned document says otherwise than the one the system made. Number, date and signer filled in where the
 * system left room are no differences: they stand apart. What could not be compared is named, never guessed.
 */
export const Comparison = z.strictObject({
  differences: z.array(Difference),
  /** Vietnamese sentences for people: which part, and why. */
  notCompared: z.array(z.string()),
  filledIn: z.strictObject({ number: Words, date: Words, signer: Words }),
  compared: z.strictObject({ figures: z.int(), passages: z.int() }),
});
export type Comparison = z.infer<typeof Comparison>;
