import { blocksOf, type ReportFile } from "../report-file";
import { setCellText } from "../word";
import { element, isElement, type XmlElement } from "../xml-tree";

/** Paragraphs of the narrative. */
export const narrative = (file: ReportFile): XmlElement[] =>
  blocksOf(file).filter((block) => block.role === "narrative" && block.name === "w:p");

/** How a heading of a section begins. */
export const HEADING = /^([IVX]+|\d+(\.\d+)*)\. ?/;
/** 1 for "I.", 2 for "1.", 3 for "1.1.". */
export const levelOf = (text: string): number =>
  /^[IVX]/.test(text)
    ? 1
    : (text
        .match(/^[\d.]+/)?.[0]
        .replace(/\.$/, "")
        .split(".").length ?? 1) + 1;

/** The paragraph's words written anew, in one run. */
export function rewrite(block: XmlElement, text: string): void {
  const holder = element("w:tc", {}, [block]);
  setCellText(holder, text);
  const [made] = holder.children.filter(isElement).filter(({ name }) => name === "w:p");
  block.children = made?.children ?? [];
}

/** A short line that begins as a heading does. */
export const isHeading = (text: string): boolean => HEADING.test(text) && text.length < 140;
