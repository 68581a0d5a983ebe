import type { Narrated, TextPlace, ValidationContext } from "@/lib/indicators/context";
import type { Template } from "@/lib/indicators/template";
import { readNarrative, sectionOf } from "@/lib/narrative/figures/read-narrative";
import type { SectionText } from "../outbox/section-lane";

type Sections = {
  current: (path: string) => SectionText;
  subscribe: (listener: (paths: readonly string[]) => void) => () => void;
};

/**
 * What the checks know besides the cells, kept up with the narrative as it is written in this tab: what the server
 * read of the stored sections holds until one is changed, and then only that one is read again.
 */
export class LiveContext {
  readonly #template: Template;
  readonly #known: ValidationContext;
  readonly #sections: Sections;
  readonly #changed = new Set<string>();
  readonly #read = new Map<string, Narrated>();
  #now: ValidationContext;

  constructor(template: Template, known: ValidationContext, sections: Sections) {
    this.#template = template;
    this.#known = known;
    this.#sections = sections;
    this.#now = known;
  }

  /** The same object until something changed. */
  current = (): ValidationContext => {
    if (this.#changed.size === 0 || !this.#known.narrated) return this.#now;
    for (const path of this.#changed) {
      const section = { path, ...this.#sections.current(path) };
      this.#read.set(path, readNarrative(this.#template, [sectionOf(section)], this.#known.period?.year ?? null));
    }
    this.#changed.clear();
    const { figures, contradictions } = this.#known.narrated;
    const stored = <T extends { place: TextPlace }>(found: readonly T[]): T[] =>
      found.filter(({ place }) => !this.#read.has(place.path));
    const read = [...this.#read.values()];
    const narrated = {
      figures: [...stored(figures), ...read.flatMap((section) => section.figures)],
      contradictions: [...stored(contradictions), ...read.flatMap((section) => section.contradictions)],
    };
    this.#now = { ...this.#known, narrated };
    return this.#now;
  };

  /** Calls back when the words changed; returns how to stop. */
  connect(changed: () => void): () => void {
    return this.#sections.subscribe((paths) => {
      for (const path of paths) this.#changed.add(path);
      changed();
    });
  }
}
