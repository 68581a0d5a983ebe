import type { Block, Parse } from "@/lib/indicators/contract";
import { foldWords } from "@/lib/indicators/fold";
import type { OutlineSection } from "@/lib/indicators/template";
import { toRichDoc } from "../clean-doc";
import { outlineWith, sectionTitle } from "../outline";
import { docToText, isEmptyDoc, textToDoc } from "../plain-text";
import type { RichDoc } from "../rich-doc";
import { tableOfRows } from "../table-of-rows";

/** A section of a file, where it would stand in our outline. */
export type SectionProposal = {
  /** Our section; the unit's own (II.7) under a section of the outline keeps its number. */
  path: string;
  /** Stored with the text: only where the section is the unit's own. */
  heading: string | null;
  title: string;
  /** The section in the file. */
  from: { path: string; heading: string };
  body: RichDoc;
};

export type ProposedSections = {
  sections: readonly SectionProposal[];
  /** Written in the file under a heading our outline has no room for. */
  leftOver: readonly { what: string; from: { path: string; heading: string }; body: RichDoc }[];
};

/**
 * The narrative of a file under our outline: by the heading where one of ours in the same part reads the same ("Cải cách
 * thể chế" is a result in part II and a plan in part IV), else by the number. Two sections of the file that meet in one
 * of ours follow each other.
 */
export function proposeSections(outline: readonly OutlineSection[], narrative: Parse["narrative"]): ProposedSections {
  const found = new Map<string, SectionProposal>();
  const leftOver: ProposedSections["leftOver"][number][] = [];
  const byHeading = new Map(
    outline.filter(({ writes }) => writes).map(({ path, heading }) => [headingKey(path, heading), path]),
  );
  for (const { path, heading, blocks } of narrative) {
    const body = docOfBlocks(blocks);
    if (isEmptyDoc(body)) continue;
    const from = { path, heading };
    const place = placeOf(outline, byHeading.get(headingKey(path, heading)) ?? path, heading);
    if (!place) {
      leftOver.push({ what: [path, heading].filter(Boolean).join(" "), from, body });
      continue;
    }
    const there = found.get(place.path);
    found.set(place.path, there ? { ...there, body: joinDocs(there.body, body) } : { ...place, from, body });
  }
  const order = outlineWith(outline, [...found.values()]).map(({ path }) => path);
  const sections = [...found.values()].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
  return { sections, leftOver };
}

const headingKey = (path: string, heading: string): string => `${path.split(".")[0]} ${foldWords(heading)}`;

function placeOf(
  outline: readonly OutlineSection[],
  path: string,
  heading: string,
): Pick<SectionProposal, "path" | "heading" | "title"> | null {
  const known = outline.find((section) => section.path === path);
  if (known) return known.writes ? { path, heading: null, title: sectionTitle(known) } : null;
  const parent = path.split(".").slice(0, -1).join(".");
  if (heading.trim() === "" || !outline.some((section) => section.path === parent)) return null;
  const own = outlineWith(outline, [{ path, heading }]).find((section) => section.path === path);
  return own ? { path, heading, title: sectionTitle(own) } : null;
}

/** Blocks of the contract as the document the editor holds. */
export function docOfBlocks(blocks: readonly Block[]): RichDoc {
  return toRichDoc({ type: "doc", content: blocks.flatMap(richBlocks) });
}

function richBlocks(block: Block): unknown[] {
  switch (block.type) {
    case "paragraph":
      return textToDoc([block.text]).content;
    case "list":
      return textToDoc(block.items.map((item) => (/^\s*[-+–•]/.test(item) ? item : `- ${item}`))).content;
    case "table":
      return [tableOfRows(block.rows)];
  }
}

/** One text behind the other. */
export const joinDocs = (first: RichDoc, second: RichDoc): RichDoc => ({
  type: "doc",
  content: [...(isEmptyDoc(first) ? [] : first.content), ...second.content],
});

/** new: nothing is written there; same: it is there already; differs: a person chooses. */
export type SectionVerdict = "new" | "same" | "differs";

const plain = (doc: RichDoc): string => docToText(doc).normalize("NFC").replace(/\s+/g, " ").trim();

/** `whole`: the file is known to hold the section anew, so that every word counts and a passage that is gone too. */
export function judgeSection(proposed: RichDoc, current: RichDoc, whole = false): SectionVerdict {
  if (isEmptyDoc(current)) return "new";
  if (whole) return plain(proposed) === plain(current) ? "same" : "differs";
  return foldWords(docToText(current)).includes(foldWords(docToText(proposed))) ? "same" : "differs";
}
