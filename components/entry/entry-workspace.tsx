"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { SectionList } from "@/components/narrative/section-list";
import { SectionPane } from "@/components/narrative/section-pane";
import { Banner } from "@/components/ui/banner";
import { Dialog } from "@/components/ui/dialog";
import type { OutlineSection, Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import { outlineWith, writtenSections } from "@/lib/narrative/outline";
import type { CommentView, ReportContent, ReportHead } from "@/lib/workflow/views";
import { type EarlierReports, earlierColumns } from "./earlier-columns";
import { EntryProvider } from "./entry-context";
import { EntryHeader } from "./entry-header";
import { FormGrid } from "./grid/form-grid";
import { enterRow } from "./grid/grid-keys";
import { WholeFormMenu } from "./grid/whole-form-menu";
import { type EntryForm, openEntry } from "./open-entry";
import { FindRow } from "./outline/find-row";
import { formTitle } from "./outline/form-title";
import { OutlineNav } from "./outline/outline-nav";
import { type Place, placeQuery } from "./outline/place";
import { PlacePicker } from "./outline/place-picker";
import { ShortcutList } from "./outline/shortcut-list";
import { type CommentActions, CommentsProvider } from "./panel/comments";
import { type ExplainIssue, ExplanationsProvider } from "./panel/explanations";
import { PanelFor } from "./panel/panel-for";
import { SaveBanners } from "./status/save-banners";
import { SaveLine } from "./status/save-line";
import { useEntryKeys } from "./use-entry-keys";

export type EntryWorkspaceProps = Readonly<{
  head: ReportHead;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  comments: readonly CommentView[];
  previous: EarlierReports;
  membershipId: string;
  personName: string;
  /** Why nothing can be typed, in words; null when it can. */
  lockedBecause: string | null;
  canComment: boolean;
  /** What the address asked for. */
  place: Place | null;
  cellKey: string | null;
  explainIssue: ExplainIssue;
  comment: CommentActions;
}>;

/** Lập báo cáo: forms and sections on the left, the work in the middle, all about the focused row on the right. */
export function EntryWorkspace(props: EntryWorkspaceProps) {
  const { head, template, sheet, content, lockedBecause, membershipId, previous } = props;
  const locked = lockedBecause !== null;
  const [entry] = useState(() => openEntry({ reportId: head.id, membershipId, template, sheet, content, locked }));
  const { store, desk, cells, sections, expected, forms } = entry;
  const [outline] = useState<readonly OutlineSection[]>(() =>
    sheet.sheet === "unit" ? outlineWith(template.outline, content.sections) : [],
  );
  const [place, setPlace] = useState<Place | null>(() => knownPlace(props.place, forms, outline));
  const [panelOpen, setPanelOpen] = useState(true);
  const [asked, setAsked] = useState<"find" | "shortcuts" | "details" | null>(null);
  const wanted = useRef(props.cellKey);

  useEffect(() => {
    const stops = [store.connect(), desk.connect()];
    void cells.start(!locked);
    void sections.start(!locked);
    return () => {
      cells.stop();
      sections.stop();
      for (const stop of stops) stop();
    };
  }, [store, desk, cells, sections, locked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after another form is on the screen, its row can be entered
  useEffect(() => {
    if (wanted.current && enterRow(wanted.current)) wanted.current = null;
  }, [place]);

  const open = useCallback((next: Place, key: string | null = null) => {
    wanted.current = key;
    setPlace(next);
    window.history.replaceState(null, "", placeQuery(next, key));
    if (key && enterRow(key)) wanted.current = null;
  }, []);
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
  const panel = <PanelFor form={form} section={section} sheet={sheet.sheet} />;

  return (
    <Providers {...props}>
      <EntryProvider scope={scope}>
        <div className="flex h-[calc(100dvh-3rem)] flex-col max-md:h-auto">
          <EntryHeader
            head={head}
            desk={desk}
            locked={locked}
            panelOpen={panelOpen}
            onPanel={togglePanel}
            onShortcuts={() => setAsked("shortcuts")}
          />
          <SaveBanners desk={desk} path={`/bao-cao/${head.id}${place ? placeQuery(place) : ""}`} />
          {lockedBecause && <Banner className="m-2">{lockedBecause}</Banner>}
          {head.state === "returned" && head.returnReason && (
            <Banner tone="warning" title="Sở Nội vụ đề nghị bổ sung, hoàn thiện" className="m-2">
              <p className="whitespace-pre-line">{head.returnReason}</p>
            </Banner>
          )}
          <PlacePicker place={place} forms={forms} outline={outline} onOpen={open}>
            <SaveLine desk={desk} />
          </PlacePicker>
          <div className="flex min-h-0 flex-1">
            <nav
              aria-label="Biểu và mục của báo cáo"
              className="w-52 shrink-0 overflow-y-auto border-line border-r bg-surface py-2 max-md:hidden"
            >
              <NavTitle>Biểu số liệu</NavTitle>
              <OutlineNav forms={forms} current={form?.code ?? null} onOpen={(code) => open({ kind: "form", code })} />
              {outline.length > 0 && (
                <>
                  <NavTitle>Phần thuyết minh</NavTitle>
                  <SectionList
                    outbox={sections.outbox}
                    outline={outline}
                    current={section?.path ?? null}
                    onOpen={(path) => open({ kind: "section", path })}
                  />
                </>
              )}
            </nav>
            <div className="min-w-0 flex-1 overflow-y-auto bg-surface">
              {form && (
                <>
                  <div className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
                    <h2 className="font-semibold text-base">{formTitle(form)}</h2>
                    <WholeFormMenu title={formTitle(form)} rows={form.rows} />
                  </div>
                  <FormGrid
                    key={form.code}
                    title={formTitle(form)}
                    rows={form.rows}
                    onTogglePanel={togglePanel}
                    onDetails={details}
                    onFind={find}
                  />
                </>
              )}
              {section && (
                <SectionPane key={section.path} outbox={sections.outbox} section={section} readOnly={locked} />
              )}
            </div>
            {panelOpen && (
              <aside
                aria-label="Hướng dẫn và trao đổi"
                className="w-72 shrink-0 2xl:w-96 overflow-y-auto border-line border-l bg-surface max-md:hidden"
              >
                {panel}
              </aside>
            )}
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
        {children}
      </CommentsProvider>
    </ExplanationsProvider>
  );
}

/** The place the address asks for, if this report has it; else its first form, or its first section. */
function knownPlace(
  asked: Place | null,
  forms: readonly EntryForm[],
  outline: readonly OutlineSection[],
): Place | null {
  if (asked?.kind === "form" && forms.some(({ code }) => code === asked.code)) return asked;
  if (asked?.kind === "section" && outline.some(({ path, writes }) => writes && path === asked.path)) return asked;
  const form = forms[0];
  if (form) return { kind: "form", code: form.code };
  const section = writtenSections(outline)[0];
  return section ? { kind: "section", path: section.path } : null;
}

function NavTitle({ children }: Readonly<{ children: ReactNode }>) {
  return <h2 className="px-3 pt-2 pb-1 font-medium text-muted text-xs">{children}</h2>;
}
