"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { TakenFromProvider } from "@/components/intake/taken-from";
import { SectionPane } from "@/components/narrative/section-pane";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import type { ValidationContext } from "@/lib/indicators/context";
import type { OutlineSection, Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import { outlineWith } from "@/lib/narrative/outline";
import type { CommentView, ReportContent, ReportHead } from "@/lib/workflow/views";
import { type EarlierReports, earlierColumns } from "./earlier-columns";
import { EntryProvider } from "./entry-context";
import { EntryHeader } from "./entry-header";
import { EntryNotices } from "./entry-notices";
import { type Evidence, EvidencePane } from "./evidence-pane";
import { FormGrid } from "./grid/form-grid";
import { enterRow } from "./grid/grid-keys";
import { WholeFormMenu } from "./grid/whole-form-menu";
import { MatrixGrid } from "./matrix/matrix-grid";
import { openEntry } from "./open-entry";
import { EntryNav } from "./outline/entry-nav";
import { FindRow } from "./outline/find-row";
import { formTitle } from "./outline/form-title";
import { knownPlace } from "./outline/known-place";
import { type Place, placeQuery } from "./outline/place";
import { PlacePicker } from "./outline/place-picker";
import { ShortcutList } from "./outline/shortcut-list";
import { type CommentActions, CommentsProvider } from "./panel/comments";
import { type ExplainIssue, ExplanationsProvider } from "./panel/explanations";
import { type EarlierReport, PanelFor } from "./panel/panel-for";
import { RefreshOnRefusal } from "./status/refresh-on-refusal";
import { SaveBanners } from "./status/save-banners";
import { SaveLine } from "./status/save-line";
import { useEntryKeys } from "./use-entry-keys";

export type EntryWorkspaceProps = Readonly<{
  head: ReportHead;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  /** What the checks know besides the cells: earlier periods, the narrative. */
  context: ValidationContext;
  comments: readonly CommentView[];
  previous: EarlierReports;
  earlierReport: EarlierReport | null;
  membershipId: string;
  personName: string;
  /** Why nothing can be typed, in words; null when it can. */
  lockedBecause: string | null;
  /** Shown beside the form in place of the guidance. */
  evidence: Evidence | null;
  canComment: boolean;
  /** What the address asked for. */
  place: Place | null;
  cellKey: string | null;
  explainIssue: ExplainIssue;
  comment: CommentActions;
}>;

/** Lập báo cáo: forms and sections on the left, the work in the middle, all about the focused row on the right. */
export function EntryWorkspace(props: EntryWorkspaceProps) {
  const { head, template, sheet, content, context, lockedBecause, membershipId, previous } = props;
  const locked = lockedBecause !== null;
  const [entry] = useState(() =>
    openEntry({ reportId: head.id, membershipId, template, sheet, content, context, locked }),
  );
  const { store, known, desk, cells, sections, expected, forms, reopened } = entry;
  const router = useRouter();
  const [outline] = useState<readonly OutlineSection[]>(() =>
    sheet.sheet === "unit" ? outlineWith(template.outline, content.sections) : [],
  );
  const [place, setPlace] = useState<Place | null>(() => knownPlace(props.place, forms, outline));
  const [panelOpen, setPanelOpen] = useState(true);
  const [evidence, setEvidence] = useState(props.evidence);
  const [asked, setAsked] = useState<"find" | "shortcuts" | "details" | null>(null);
  const wanted = useRef(props.cellKey);

  useEffect(() => {
    const stops = [store.connect(), known.connect(store.recheck), desk.connect()];
    void cells.start(!locked);
    void sections.start(!locked);
    return () => {
      cells.stop();
      sections.stop();
      for (const stop of stops) stop();
    };
  }, [store, known, desk, cells, sections, locked]);

  // Back in the browser's history shows the page as it was first sent: its state is read again.
  useEffect(() => {
    if (reopened) router.refresh();
  }, [reopened, router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after another form is on the screen, its row can be entered
  useEffect(() => {
    if (wanted.current && enterRow(wanted.current)) wanted.current = null;
  }, [place]);

  const open = useCallback(
    (next: Place, key: string | null = null) => {
      wanted.current = key;
      setPlace(next);
      window.history.replaceState(null, "", `${placeQuery(next, key)}${evidence ? `&tep=${evidence.id}` : ""}`);
      if (key && enterRow(key)) wanted.current = null;
    },
    [evidence],
  );
  const togglePanel = useCallback(() => setPanelOpen((now) => !now), []);
  const find = useCallback(() => setAsked("find"), []);
  const details = useCallback(
    (key: string) => {
      store.focus(key);
      setPanelOpen(true);
      if (window.matchMedia("(max-width: 767px)").matches) setAsked("details");
    },
    [store],
  );
  useEntryKeys({ onFind: find, onShortcuts: useCallback(() => setAsked("shortcuts"), []), onPanel: togglePanel });

  const scope = useMemo(
    () => ({ reportId: head.id, store, desk, earlier: earlierColumns(previous), expected }),
    [head.id, store, desk, previous, expected],
  );
  const form = place?.kind === "form" ? forms.find(({ code }) => code === place.code) : undefined;
  const section = place?.kind === "section" ? outline.find(({ path }) => path === place.path) : undefined;
  const panel = (
    <PanelFor
      form={form}
      section={section}
      sections={sections.outbox}
      sheet={sheet.sheet}
      earlier={props.earlierReport}
    />
  );

  return (
    <Providers {...props}>
      <EntryProvider scope={scope}>
        <div className="flex h-[calc(100dvh-3rem)] flex-col max-md:h-auto">
          <EntryHeader
            head={head}
            formCode={form?.code ?? null}
            desk={desk}
            locked={locked}
            panelOpen={panelOpen}
            onPanel={togglePanel}
            onShortcuts={() => setAsked("shortcuts")}
          />
          <RefreshOnRefusal desk={desk} locked={locked} />
          <EntryNotices head={head} lockedBecause={lockedBecause} />
          <PlacePicker place={place} forms={forms} outline={outline} onOpen={open}>
            <SaveLine desk={desk} />
          </PlacePicker>
          <div className="flex min-h-0 flex-1">
            <EntryNav forms={forms} outline={outline} sections={sections.outbox} place={place} onOpen={open} />
            <div className="min-w-0 flex-1 overflow-y-auto bg-surface">
              {form && (
                <>
                  <div className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
                    <h2 className="font-semibold text-base">{formTitle(form)}</h2>
                    <WholeFormMenu title={formTitle(form)} rows={form.rows} />
                  </div>
                  {form.matrix ? (
                    <MatrixGrid
                      key={form.code}
                      title={formTitle(form)}
                      form={form.matrix}
                      onTogglePanel={togglePanel}
                      onFind={find}
                    />
                  ) : (
                    <FormGrid
                      key={form.code}
                      title={formTitle(form)}
                      rows={form.rows}
                      onTogglePanel={togglePanel}
                      onDetails={details}
                      onFind={find}
                    />
                  )}
                </>
              )}
              {section && (
                <>
                  <SectionPane key={section.path} outbox={sections.outbox} section={section} readOnly={locked} />
                  <div className="md:hidden">{panel}</div>
                </>
              )}
            </div>
            {evidence && <EvidencePane evidence={evidence} onClose={() => setEvidence(null)} />}
            {panelOpen && !evidence && (
              <aside
                aria-label="Hướng dẫn và trao đổi"
                className={cn(
                  "shrink-0 overflow-y-auto border-line border-l bg-surface max-md:hidden 2xl:w-96",
                  section ? "w-88" : "w-72",
                )}
              >
                {panel}
              </aside>
            )}
          </div>
          {/* At the foot, so that no row moves under the hands when it appears. */}
          <div className="shrink-0 max-md:sticky max-md:bottom-0 max-md:z-20">
            <SaveBanners desk={desk} path={`/bao-cao/${head.id}${place ? placeQuery(place) : ""}`} />
          </div>
        </div>
        {asked === "details" && (
          <Dialog open onOpenChange={() => setAsked(null)} title="Chi tiết của dòng">
            {panel}
          </Dialog>
        )}
        {asked === "find" && (
          <FindRow
            forms={forms}
            onClose={() => setAsked(null)}
            onPick={(code, key) => {
              setAsked(null);
              // After the dialog has given the focus back.
              setTimeout(() => open({ kind: "form", code }, key), 0);
            }}
          />
        )}
        {asked === "shortcuts" && <ShortcutList onClose={() => setAsked(null)} />}
      </EntryProvider>
    </Providers>
  );
}

function Providers({
  head,
  content,
  personName,
  explainIssue,
  comments,
  canComment,
  comment,
  children,
}: EntryWorkspaceProps & { children: ReactNode }) {
  return (
    <ExplanationsProvider
      reportId={head.id}
      initial={content.explanations}
      personName={personName}
      explain={explainIssue}
    >
      <CommentsProvider reportId={head.id} initial={comments} canComment={canComment} actions={comment}>
        <TakenFromProvider content={content}>{children}</TakenFromProvider>
      </CommentsProvider>
    </ExplanationsProvider>
  );
}
