import { foldWords } from "../fold";
import type { ItemKind, Template } from "../template";
import { allItems } from "../walk";

/** One meaning, wherever it stands. */
export type Concept = {
  id: string;
  /** As the first template that has it prints it. */
  label: string;
  kind: ItemKind;
  /** Every place, in the order of the templates. */
  places: { templateId: string; key: string; kind: ItemKind; label: string }[];
  /** Wordings that are not the label, each once; full stops and brackets aside. */
  otherLabels: string[];
};

/** The concepts of these templates; give the newest first, for its words are the ones people know. */
export function conceptRegistry(templates: readonly Template[]): ReadonlyMap<string, Concept> {
  const concepts = new Map<string, Concept>();
  for (const template of templates) {
    for (const { concept, key, kind, label } of allItems(template)) {
      if (concept === null || kind === "heading") continue;
      const known = concepts.get(concept) ?? { id: concept, label, kind, places: [], otherLabels: [] };
      concepts.set(concept, known);
      known.places.push({ templateId: template.id, key, kind, label });
      const worded = [known.label, ...known.otherLabels].some((other) => foldWords(other) === foldWords(label));
      if (!worded) known.otherLabels.push(label);
    }
  }
  return concepts;
}
