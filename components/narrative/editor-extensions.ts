import { Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";

/** Tables stand in the text, never inside a list or another table: the shape RichDoc stores. */
const Document = Node.create({ name: "doc", topNode: true, content: "(block | table)+" });

/** Exactly what a section may hold; everything else a paste brings loses its wrapping and keeps its words. */
export const editorExtensions = [
  StarterKit.configure({
    document: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    strike: false,
    underline: false,
    // An empty paragraph added on opening would be a change nobody made.
    trailingNode: false,
  }),
  Document,
  Table.extend({ group: "" }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: "paragraph+" }),
  TableCell.extend({ content: "paragraph+" }),
];
