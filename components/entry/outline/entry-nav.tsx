"use client";

import type { ReactNode } from "react";
import { SectionList } from "@/components/narrative/section-list";
import type { OutlineSection } from "@/lib/indicators/template";
import type { Outbox } from "../outbox/outbox";
import type { SectionText } from "../outbox/section-lane";
import { type OutlineForm, OutlineNav } from "./outline-nav";
import type { Place } from "./place";

type EntryNavProps = Readonly<{
  forms: readonly OutlineForm[];
  outline: readonly OutlineSection[];
  sections: Outbox<SectionText>;
  place: Place | null;
  onOpen: (place: Place) => void;
}>;

/** Left of the work: forms, then the narrative. On phones the picker takes its place. */
export function EntryNav({ forms, outline, sections, place, onOpen }: EntryNavProps) {
  return (
    <nav
      aria-label="Biểu và mục của báo cáo"
      className="w-52 shrink-0 overflow-y-auto border-line border-r bg-surface py-2 max-md:hidden"
    >
      <NavTitle>Biểu số liệu</NavTitle>
      <OutlineNav
        forms={forms}
        current={place?.kind === "form" ? place.code : null}
        onOpen={(code) => onOpen({ kind: "form", code })}
      />
      {outline.length > 0 && (
        <>
          <NavTitle>Phần thuyết minh</NavTitle>
          <SectionList
            outbox={sections}
            outline={outline}
            current={place?.kind === "section" ? place.path : null}
            onOpen={(path) => onOpen({ kind: "section", path })}
          />
        </>
      )}
    </nav>
  );
}

function NavTitle({ children }: Readonly<{ children: ReactNode }>) {
  return <h2 className="px-3 pt-2 pb-1 font-medium text-muted text-xs">{children}</h2>;
}
