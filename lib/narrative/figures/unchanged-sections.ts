import type { SectionName } from "../../indicators/context";
import type { OutlineSection } from "../../indicators/template";
import { sectionTitle } from "../outline";
import { countWords, docToText } from "../plain-text";
import type { RichDoc } from "../rich-doc";

type Written = { path: string; heading: string | null; body: RichDoc };

/** Shorter sections ("Không có", the opening) repeat rightly. */
const WORDS_MIN = 60;

/** A text that gives no figure may well hold for another period; one with figures of that period does not. */
const WITH_FIGURE = /\d/;

/** The long sections, with figures in them, whose words are exactly those of the report before. */
export function unchangedSections(
  outline: readonly OutlineSection[],
  now: readonly Written[],
  before: readonly Written[],
): SectionName[] {
  const earlier = new Map(before.map(({ path, body }) => [path, docToText(body)]));
  return now.flatMap(({ path, heading, body }) => {
    const text = docToText(body);
    if (earlier.get(path) !== text || countWords(body) < WORDS_MIN || !WITH_FIGURE.test(text)) return [];
    const section = outline.find((one) => one.path === path);
    const title = section ? sectionTitle({ ...section, number: section.number === "" ? "" : path }, heading) : path;
    return [{ path, title }];
  });
}
