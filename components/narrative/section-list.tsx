"use client";

import type { Outbox } from "@/components/entry/outbox/outbox";
import type { SectionText } from "@/components/entry/outbox/section-lane";
import { cn } from "@/components/ui/cn";
import type { OutlineSection } from "@/lib/indicators/template";
import { sectionTitle } from "@/lib/narrative/outline";
import { countWords } from "@/lib/narrative/plain-text";
import { useSection } from "./use-section";

type SectionListProps = Readonly<{
  outbox: Outbox<SectionText>;
  outline: readonly OutlineSection[];
  current: string | null;
  onOpen: (path: string) => void;
}>;

/** The outline to choose from: a section with its length in words, a heading without text as a heading. */
export function SectionList({ outbox, outline, current, onOpen }: SectionListProps) {
  return (
    <ul>
      {outline.map((section) => (
        <li key={section.path}>
          {section.writes ? (
            <SectionEntry outbox={outbox} section={section} current={section.path === current} onOpen={onOpen} />
          ) : (
            <p className={cn("px-3 pt-2 pb-1 font-medium text-muted text-xs", section.level > 1 && "pl-5")}>
              {sectionTitle(section)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

type EntryProps = Readonly<{
  outbox: Outbox<SectionText>;
  section: OutlineSection;
  current: boolean;
  onOpen: (path: string) => void;
}>;

const INDENT = ["pl-3", "pl-3", "pl-5", "pl-7"] as const;

function SectionEntry({ outbox, section, current, onOpen }: EntryProps) {
  const { text, theirs, refusal } = useSection(outbox, section.path);
  const words = countWords(text.body);
  return (
    <button
      type="button"
      aria-current={current ? "true" : undefined}
      onClick={() => onOpen(section.path)}
      className={cn(
        "flex min-h-8 w-full items-start gap-2 py-1.5 pr-3 text-left text-table hover:bg-raised max-md:min-h-11",
        INDENT[section.level] ?? "pl-7",
        current && "bg-primary-tint font-medium text-primary",
      )}
    >
      <span className="min-w-0 flex-1">{sectionTitle(section, text.heading)}</span>
      <span className={cn("shrink-0 text-xs", theirs || refusal !== null ? "text-conflict" : "text-muted")}>
        {theirs || refusal !== null ? "cần xem" : words === 0 ? "trống" : `${words} chữ`}
      </span>
    </button>
  );
}
