import type { PlainBlock, PlainCell, PlainParagraph, PlainTable } from "../plain-document";
import { shownText } from "./block-text";
import { childOf, stated, switchOf } from "./element";
import { gridOf } from "./grid";
import { keepWithin } from "./limits";
import type { Reading } from "./reading";
import { ParagraphReader } from "./runs";
import { readParagraphProperties } from "./styles";
import type { WordElement } from "./tree";

/** What holds the blocks: it decides where the text boxes anchored in them stand. */
type Holder = "body" | "cell" | "box";

/**
 * Paragraphs and tables of a body, a cell, or a text box (a page header, a note), in the order they are read. A text box
 * stands before the paragraph it is anchored in, since letterheads are drawn so. In a table it must not mix with the
 * figures of a cell: it stands among the asides alone, unless the cell holds nothing else.
 */
export function readBlocks(container: WordElement, reading: Reading, holder: Holder): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const drawn: PlainBlock[] = [];
  let open: { first: WordElement; reader: ParagraphReader } | null = null;
  const finish = (last: WordElement | null): void => {
    if (open === null) return;
    const { first, reader } = open;
    open = null;
    for (const block of readBoxes(reader.boxes, reading, holder)) (holder === "cell" ? drawn : blocks).push(block);
    const paragraph = last ?? (reader.text.isEmpty ? null : first);
    if (paragraph) blocks.push(paragraphOf(paragraph, reader, reading));
  };
  for (const child of container.children) {
    if (child.name === "p") {
      open ??= { first: child, reader: new ParagraphReader(styleOf(child, reading), reading) };
      open.reader.read(child);
      if (!runsOn(child)) finish(child);
    } else if (child.name === "tbl") {
      finish(null);
      blocks.push(...withFootApart(readTable(child, reading)));
    }
  }
  finish(null);
  return drawn.length > 0 && shownText(blocks) === "" ? drawn : blocks;
}

const styleOf = (paragraph: WordElement, reading: Reading) =>
  reading.styles.paragraph(stated(childOf(paragraph, "pPr"), "pStyle"));

/** Whether the end of a paragraph was deleted or is hidden: what follows is then the same paragraph. */
function runsOn(paragraph: WordElement): boolean {
  const end = childOf(childOf(paragraph, "pPr"), "rPr");
  if (end === undefined) return false;
  return (
    childOf(end, "del") !== undefined || childOf(end, "moveFrom") !== undefined || switchOf(end, "vanish") === true
  );
}

function paragraphOf(element: WordElement, { text }: ParagraphReader, reading: Reading): PlainParagraph {
  reading.counts.paragraphs += 1;
  keepWithin(reading.counts.paragraphs, "paragraphs");
  const style = styleOf(element, reading);
  const said = readParagraphProperties(childOf(element, "pPr"));
  const runs = text.finish();
  const numId = said.numId ?? style.numId;
  const headingLevel = said.headingLevel ?? style.headingLevel;
  return {
    type: "paragraph",
    text: runs.map((run) => run.text).join(""),
    runs,
    style: style.name,
    headingLevel: headingLevel === 0 ? null : headingLevel,
    align: said.align ?? style.align,
    list: numId === null ? null : reading.numbering.next(numId, said.level ?? style.level, style.id),
  };
}

function readBoxes(boxes: readonly WordElement[], reading: Reading, holder: Holder): PlainBlock[] {
  return boxes.flatMap((box) => {
    const blocks = readBlocks(box, reading, "box");
    const text = holder === "box" ? "" : shownText(blocks);
    if (text !== "") reading.asides.push({ where: "textBox", text });
    return blocks;
  });
}

function readTable(element: WordElement, reading: Reading): PlainTable {
  const index = reading.counts.tables;
  reading.counts.tables += 1;
  keepWithin(reading.counts.tables, "tables");
  const { cells, rowCount, columnCount, headerRows } = gridOf(element);
  reading.counts.rows += rowCount;
  keepWithin(reading.counts.rows, "rows");
  return {
    type: "table",
    index,
    rowCount,
    columnCount,
    cells: cells.map(({ element: cell, ...place }): PlainCell => {
      const blocks = readBlocks(cell, reading, "cell");
      const paragraphs = blocks.filter(({ type }) => type === "paragraph");
      return { ...place, blocks, text: shownText(paragraphs) };
    }),
    headerRows,
    sheet: null,
  };
}

/**
 * A last row of one cell that holds a table is no row of figures: forms keep there who sign them. As the page shows it:
 * the table, then what that row holds.
 */
function withFootApart(table: PlainTable): PlainBlock[] {
  const last = table.rowCount - 1;
  const [foot, ...others] = table.cells.filter(({ row, rowSpan }) => row + rowSpan - 1 === last);
  const alone = foot && others.length === 0 && foot.row === last && foot.columnSpan === table.columnCount;
  if (last === 0 || !alone || !foot.blocks.some(({ type }) => type === "table")) return [table];
  return [{ ...table, rowCount: last, cells: table.cells.filter((cell) => cell !== foot) }, ...foot.blocks];
}
