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

/**
 * The outline with the sections a unit added itself (II.7 on PAR INDEX): each after the last section under
 * the same parent. They carry their own heading.
 */
export function outlineWith(
  outline: readonly OutlineSection[],
  stored: readonly { path: string; heading: string | null }[],
): OutlineSection[] {
  const all = [...outline];
  const added = stored.filter(({ path }) => !outline.some((section) => section.path === path));
  for (const { path, heading } of added.sort((a, b) => a.path.localeCompare(b.path, "vi", { numeric: true }))) {
    const segments = path.split(".");
    const parent = segments.slice(0, -1).join(".");
    const number = segments.slice(1).join(".") || path;
    const level = Math.min(3, segments.length);
    const at = all.findLastIndex((section) => section.path === parent || section.path.startsWith(`${parent}.`));
    all.splice(at < 0 ? all.length : at + 1, 0, { path, number, heading: heading ?? path, level, writes: true });
  }
  return all;
}
