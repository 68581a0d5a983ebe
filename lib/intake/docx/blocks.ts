import type { PlainBlock, PlainCell, PlainParagraph, PlainTable } from "../plain-document";
import { shownText } from "./block-text";
import { childOf, stated, switchOf } from "./element";
import { gridOf } from "./grid";
import type { Reading } from "./reading";
import { ParagraphReader } from "./runs";
import { readParagraphProperties } from "./styles";
import type { WordElement } from "./tree";

/**
 * Paragraphs and tables of a body, a cell, a note or a text box, in the order they are read. A text box stands before
 * the paragraph it is anchored in, since letterheads are drawn so; inside a table it stands among the asides alone,
 * for it must not mix with the figures of a cell.
 */
export function readBlocks(container: WordElement, reading: Reading, inTable = false): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let open: { first: WordElement; reader: ParagraphReader } | null = null;
  const finish = (last: WordElement | null): void => {
    if (open === null) return;
    const { first, reader } = open;
    open = null;
    blocks.push(...readBoxes(reader.boxes, reading, inTable));
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
      blocks.push(readTable(child, reading));
    }
  }
  finish(null);
  return blocks;
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

function readBoxes(boxes: readonly WordElement[], reading: Reading, inTable: boolean): PlainBlock[] {
  return boxes.flatMap((box) => {
    const blocks = readBlocks(box, reading, inTable);
    const text = shownText(blocks);
    if (text !== "") reading.asides.push({ where: "textBox", text });
    return inTable ? [] : blocks;
  });
}

function readTable(element: WordElement, reading: Reading): PlainTable {
  const index = reading.tables.count;
  reading.tables.count += 1;
  const { cells, rowCount, columnCount, headerRows } = gridOf(element);
  return {
    type: "table",
    index,
    rowCount,
    columnCount,
    cells: cells.map(({ element: cell, ...place }): PlainCell => {
      const blocks = readBlocks(cell, reading, true);
      const paragraphs = blocks.filter(({ type }) => type === "paragraph");
      return { ...place, blocks, text: shownText(paragraphs) };
    }),
    headerRows,
    sheet: null,
  };
}
