import type { OutlineSection } from "../indicators/template";
import { isEmptyDoc } from "./plain-text";
import type { RichDoc } from "./rich-doc";

/** Sections where text is written, in the order of the outline. */
export const writtenSections = (outline: readonly OutlineSection[]): OutlineSection[] =>
  outline.filter((section) => section.writes);

/** Written sections without a word in them: shown as progress, never an error. */
export function emptySections(
  outline: readonly OutlineSection[],
  bodies: ReadonlyMap<string, RichDoc>,
): OutlineSection[] {
  return writtenSections(outline).filter((section) => {
    const body = bodies.get(section.path);
    return body === undefined || isEmptyDoc(body);
  });
}

/** How the section is called in a line of text: "II.2.1. Rà soát". */
export const sectionTitle = (section: OutlineSection, heading: string | null = null): string => {
  const number = section.number.trim();
  const words = heading ?? section.heading;
  if (number === "") return words;
  return `${number.endsWith(".") ? number : `${number}.`} ${words}`;
};
