import type { OutlineSection } from "../indicators/template";
import type { RichBlock, RichDoc, RichParagraph } from "../narrative/rich-doc";
import type { ReportSection } from "./report-document";

/** A written section: `heading` replaces the outline's when the unit named it itself. */
export type WrittenSection = { path: string; heading: string | null; body: RichDoc };

export const OPENING_PATH = "opening";
export const CLOSING_PATH = "closing";

export const paragraphOf = (text: string): RichParagraph => ({ type: "paragraph", content: [{ type: "text", text }] });

const textOf = (paragraph: RichParagraph): string => (paragraph.content ?? []).map((run) => run.text).join("");

const isEmptyParagraph = (block: RichBlock): boolean => block.type === "paragraph" && textOf(block).trim() === "";

/** Blocks that print something: empty paragraphs are the editor's, not the document's. */
export const printedBlocks = (doc: RichDoc | undefined): RichBlock[] =>
  (doc?.content ?? []).filter((block) => !isEmptyParagraph(block));

const END_MARK = /\s*\.?\s*\/\s*\.\s*$/;

function mapLastText(paragraph: RichParagraph, change: (text: string) => string): RichParagraph {
  const runs = [...(paragraph.content ?? [])];
  const last = runs.pop();
  if (!last) return paragraph;
  return { ...paragraph, content: [...runs, { ...last, text: change(last.text) }] };
}

const fullStop = (text: string): string => (END_MARK.test(text) ? text.replace(END_MARK, ".") : text);

/** There is one end mark in a document, at its very end: one typed inside a section becomes a full stop. */
function withoutEndMark<B extends RichBlock>(blocks: B[]): B[] {
  const last = blocks.at(-1);
  if (last === undefined || last.type === "table") return blocks;
  if (last.type === "paragraph") return [...blocks.slice(0, -1), mapLastText(last, fullStop) as B];
  const items = last.content.map((item, index) =>
    index === last.content.length - 1 ? { ...item, content: withoutEndMark(item.content) } : item,
  );
  return [...blocks.slice(0, -1), { ...last, content: items }];
}

/** Puts "./." at the end of the last paragraph; after a list or a table it gets a sentence of its own. */
export function withEndMark(blocks: RichBlock[], fallback: string): RichBlock[] {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return [...blocks, paragraphOf(`${fallback}./.`)];
  const ended = mapLastText(last, (text) => `${text.replace(END_MARK, "").replace(/[\s.;:,]+$/, "")}./.`);
  return [...blocks.slice(0, -1), ended];
}

const levelOf = (path: string): 1 | 2 | 3 => Math.min(3, path.split(".").length) as 1 | 2 | 3;

/** "I" → "I.", "2.1" → "2.1.", "a)" stays: the number as it stands before the heading. */
function printedNumber(number: string): string {
  const text = number.trim();
  return text === "" || /[.)]$/.test(text) ? text : `${text}.`;
}

type Planned = { path: string; number: string; heading: string; level: 1 | 2 | 3 };

/** Sections a unit added itself stand after the last section under the same parent. */
function withAdded(outline: readonly OutlineSection[], written: readonly WrittenSection[]): Planned[] {
  const planned: Planned[] = outline.map(({ path, number, heading, level }) => ({
    path,
    number,
    heading,
    level: Math.min(3, Math.max(1, level)) as 1 | 2 | 3,
  }));
  const known = new Set([OPENING_PATH, CLOSING_PATH, ...planned.map((section) => section.path)]);
  for (const section of written) {
    if (known.has(section.path)) continue;
    const steps = section.path.split(".");
    const level = levelOf(section.path);
    const number = level === 3 ? steps.slice(1).join(".") : (steps.at(-1) ?? "");
    const added: Planned = { path: section.path, number, heading: section.heading ?? "", level };
    const parent = `${steps.slice(0, -1).join(".")}.`;
    const after = level === 1 ? -1 : planned.findLastIndex((other) => `${other.path}.`.startsWith(parent));
    planned.splice(after < 0 ? planned.length : after + 1, 0, added);
    known.add(section.path);
  }
  return planned;
}

const isBody = ({ path }: Pick<Planned, "path">): boolean => path !== OPENING_PATH && path !== CLOSING_PATH;

/** Paths of the sections `buildSections` makes, in the same order: where each is written. */
export const sectionPaths = (outline: readonly OutlineSection[], written: readonly WrittenSection[]): string[] =>
  withAdded(outline, written)
    .filter(isBody)
    .map(({ path }) => path);

/** The body of the report: the outline's sections in order, with what was written in each. */
export function buildSections(outline: readonly OutlineSection[], written: readonly WrittenSection[]): ReportSection[] {
  const byPath = new Map(written.map((section) => [section.path, section]));
  return withAdded(outline, written)
    .filter(isBody)
    .map(({ path, number, heading, level }) => ({
      number: printedNumber(number),
      heading: (byPath.get(path)?.heading?.trim() || heading).trim(),
      level,
      blocks: withoutEndMark(printedBlocks(byPath.get(path)?.body)),
    }));
}

/** What was written under one of the two special paths, or the given sentence when nothing was. */
export function blocksOr(written: readonly WrittenSection[], path: string, sentence: string): RichBlock[] {
  const blocks = printedBlocks(written.find((section) => section.path === path)?.body);
  return blocks.length > 0 ? blocks : [paragraphOf(sentence)];
}
