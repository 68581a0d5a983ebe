"use client";

import { type ReactNode, useEffect, useState } from "react";
import { openSectionLane } from "@/components/entry/outbox/section-lane-open";
import { Turn } from "@/components/entry/outbox/turn";
import { SaveBanners } from "@/components/entry/status/save-banners";
import { SaveDesk } from "@/components/entry/status/save-desk";
import { SaveLine } from "@/components/entry/status/save-line";
import type { OutlineSection } from "@/lib/indicators/template";
import { outlineWith, writtenSections } from "@/lib/narrative/outline";
import type { StoredSection } from "@/lib/workflow/views";
import { SectionList } from "./section-list";
import { SectionPane } from "./section-pane";

type SectionWorkspaceProps = Readonly<{
  title: string;
  outline: readonly OutlineSection[];
  stored: readonly StoredSection[];
  /** Address that takes the saves: `/api/v1/reports/<id>/sections`. */
  address: string;
  /** Report and membership: `<reportId>|<membershipId>`. Unsent text of another role is never sent as this one's. */
  scope: string;
  /** This page, to come back to after signing in again. */
  path: string;
  readOnly: boolean;
  /** Shown beside the text of a section, by its path. */
  beside?: Readonly<Record<string, ReactNode>>;
  /** Path of the section opened first; the first one that is written otherwise. */
  startAt?: string | undefined;
  /** Right of the save line. */
  actions?: ReactNode;
}>;

/** A narrative alone: outline on the left, one editor a section, saved as it is written. */
export function SectionWorkspace(props: SectionWorkspaceProps) {
  const { title, stored, address, scope, path, readOnly, beside, startAt, actions } = props;
  const [outline] = useState(() => outlineWith(props.outline, stored));
  const [lane] = useState(() => openSectionLane(scope, address, stored, new Turn()));
  const [desk] = useState(() => new SaveDesk([lane.outbox], newest(stored)));
  const [current, setCurrent] = useState(() => {
    const written = writtenSections(outline);
    return (written.find((one) => one.path === startAt) ?? written[0])?.path ?? null;
  });
  const section = outline.find((one) => one.path === current);

  useEffect(() => {
    const stop = desk.connect();
    void lane.start(!readOnly);
    return () => {
      lane.stop();
      stop();
    };
  }, [desk, lane, readOnly]);

  return (
    <div className="flex h-[calc(100dvh-3rem)] flex-col max-md:h-auto">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-surface px-4 py-2">
        <h1 className="mr-auto font-semibold text-base">{title}</h1>
        <SaveLine desk={desk} />
        {actions}
      </header>
      <SaveBanners desk={desk} path={path} />
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <nav
          aria-label="Các mục"
          className="w-72 shrink-0 overflow-y-auto border-line border-r bg-surface py-2 max-md:w-full max-md:border-b"
        >
          <SectionList outbox={lane.outbox} outline={outline} current={current} onOpen={setCurrent} />
        </nav>
        <div className="min-w-0 flex-1 overflow-y-auto">
          {section && (
            <SectionPane
              key={section.path}
              outbox={lane.outbox}
              section={section}
              readOnly={readOnly}
              beside={beside?.[section.path]}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Time of the last save there is, ISO; null when nothing was ever written. */
const newest = (stored: readonly StoredSection[]): string | null =>
  stored
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? null;
