import { inBody, type Mutation } from "./docx-mutation";

const ROW = /<w:tr>(?:(?!<w:tr>)[\s\S])*?<\/w:tr>/g;
const CELL = /<w:tc>[\s\S]*?<\/w:tc>/g;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const typed = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** An empty paragraph is written in two ways. */
const typeIn = (paragraph: string, text: string): string =>
  paragraph.replace(/<w:p\/>|<\/w:p>/, (end) =>
    end === "<w:p/>" ? `<w:p>${typed(text)}</w:p>` : `${typed(text)}</w:p>`,
  );

/**
 * Types into the tables of a blank form as a person does in Word: `cellsOf` gives the texts of a row by what is printed
 * in its cells, by column; null leaves the row.
 */
export const typedInRows = (
  cellsOf: (printed: string[], row: number) => Readonly<Record<number, string>> | null,
): Mutation =>
  inBody((xml) => {
    let at = -1;
    return xml.replace(ROW, (row) => {
      at += 1;
      const printed = [...row.matchAll(CELL)].map(([cell]) => cell.replace(/<[^>]+>/g, ""));
      const texts = cellsOf(printed, at);
      if (!texts) return row;
      let column = -1;
      return row.replace(CELL, (cell) => {
        column += 1;
        const text = texts[column];
        return text === undefined ? cell : typeIn(cell, text);
      });
    });
  });

/** Types a paragraph into the empty line under each heading for which there is a text. */
export const typedUnderHeadings = (textOf: (heading: string) => string | null): Mutation =>
  inBody((xml) => {
    let text: string | null = null;
    return xml.replace(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>|<w:p\/>/g, (paragraph) => {
      const words = paragraph.replace(/<[^>]+>/g, "");
      if (words !== "") {
        text = /<w:pStyle w:val="Heading/.test(paragraph) ? textOf(words) : null;
        return paragraph;
      }
      const now = text;
      text = null;
      return now === null ? paragraph : typeIn(paragraph, now);
    });
  });
