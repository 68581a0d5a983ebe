"use client";

import { FileDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { toast } from "sonner";
import { EntryProvider } from "@/components/entry/entry-context";
import { openEntry } from "@/components/entry/open-entry";
import { SaveBanners } from "@/components/entry/status/save-banners";
import { SaveLine } from "@/components/entry/status/save-line";
import { Banner } from "@/components/ui/banner";
import { Button, DownloadButton, LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Spinner } from "@/components/ui/spinner";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { ValidationContext } from "@/lib/indicators/context";
import type { Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import type { ListedImport } from "@/lib/workflow/import-view";
import type { ReportContent, ReportHead } from "@/lib/workflow/views";
import { ReviewPane } from "./review/review-pane";
import { FileDrop } from "./uploads/file-drop";
import { FileList } from "./uploads/file-list";
import { useUploads } from "./uploads/use-uploads";
import { useFound } from "./use-found";

export type IntakeWorkspaceProps = Readonly<{
  head: ReportHead;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  context: ValidationContext;
  imports: readonly ListedImport[];
  /** The file the address asks for. */
  asked: string | null;
  membershipId: string;
  /** Why nothing can be taken, in words; null when it can. */
  lockedBecause: string | null;
  /** What is said of a file that is larger than the server takes. */
  tooLarge: string;
  keepHistory: (input: { reportId: string; importId: string; keep: boolean }) => Promise<Answer<ListedImport>>;
}>;

/** Nhập từ tệp: upload, see what was found, take it. Everything taken goes through the same outbox as what is typed. */
export function IntakeWorkspace(props: IntakeWorkspaceProps) {
  const { head, template, sheet, content, context, membershipId, lockedBecause, tooLarge, keepHistory } = props;
  const locked = lockedBecause !== null;
  const [entry] = useState(() =>
    openEntry({ reportId: head.id, membershipId, template, sheet, content, context, locked }),
  );
  useRunning(entry, locked);
  const [imports, setImports] = useState(props.imports);
  const [opened, setOpened] = useState(() => firstOpened(props.imports, props.asked));
  const found = useFound(head.id, opened);

  const open = useCallback((id: string) => {
    setOpened(id);
    window.history.replaceState(null, "", `?${new URLSearchParams({ tep: id })}`);
  }, []);
  const replace = useCallback(
    (view: ListedImport) => setImports((list) => [view, ...list.filter(({ id }) => id !== view.id)]),
    [],
  );
  const { uploads, add, retry, remove } = useUploads({
    address: `/api/v1/reports/${head.id}/imports?${new URLSearchParams({ membershipId })}`,
    tooLarge,
    onDone: (view) => {
      replace(view);
      // The first that can be read is shown; the others wait in the list for the person to come to them.
      if (view.status === "read") setOpened((now) => now ?? view.id);
    },
  });
  const keep = useSubmit(keepHistory, {
    onDone: (view) => {
      setImports((list) => list.map((one) => (one.id === view.id ? view : one)));
      toast.success(view.history ? "Đã giữ làm số liệu kỳ trước." : "Đã thôi giữ làm số liệu kỳ trước.");
    },
  });
  const scope = useMemo(
    () => ({ reportId: head.id, store: entry.store, desk: entry.desk, earlier: [], expected: entry.expected }),
    [head.id, entry],
  );
  const heldBefore = useMemo(() => heldFrom(content, opened), [content, opened]);
  const storedPaths = useMemo(() => content.sections.map(({ path }) => path), [content]);
  const view = imports.find(({ id }) => id === opened);
  const listed = uploads.length + imports.length > 0;

  return (
    <EntryProvider scope={scope}>
      <div className="mx-auto w-full max-w-360 px-6 py-5 max-md:px-4">
        <PageHeader
          title="Nhập từ tệp"
          crumbs={[
            { label: "Trang chủ", href: "/" },
            { label: `${head.period.title} – ${head.unit.shortName}`, href: `/bao-cao/${head.id}` },
            { label: "Nhập từ tệp" },
          ]}
          description={<SaveLine desk={entry.desk} />}
          actions={
            <>
              <DownloadButton href={`/api/v1/reports/${head.id}/blank-form`} icon={<FileDown />}>
                Mẫu Word trống
              </DownloadButton>
              <LinkButton href={`/bao-cao/${head.id}`} prefetch={false}>
                Quay lại nhập
              </LinkButton>
            </>
          }
        />
        <div className="-mx-2">
          <SaveBanners desk={entry.desk} path={`/bao-cao/${head.id}/nhap-tep`} />
        </div>
        {lockedBecause && <Banner className="mb-4">{lockedBecause}</Banner>}
        {!locked && <FileDrop onFiles={add} small={listed} />}
        {listed && (
          <div className="mt-3">
            <FileList
              reportId={head.id}
              {...{ uploads, imports, opened }}
              onOpen={open}
              onRetry={retry}
              onRemove={remove}
            />
          </div>
        )}
        {locked && !listed && <Section title="Chưa có tệp nào">Báo cáo này chưa từng được nhập từ tệp.</Section>}
        {found.kind === "loading" && (
          <p role="status" className="mt-6 flex items-center gap-2 text-muted">
            <Spinner /> Đang mở nội dung đọc được…
          </p>
        )}
        {found.kind === "failed" && (
          <Banner
            tone="error"
            className="mt-6"
            title="Chưa mở được nội dung của tệp"
            action={
              <Button size="sm" onClick={found.again}>
                Thử lại
              </Button>
            }
          >
            Tệp và những gì đã nhận vẫn còn trên máy chủ.
          </Banner>
        )}
        {found.kind === "found" && found.parse && view && (
          <ReviewPane
            key={view.id}
            {...{ head, view, entry, template, sheet, context, locked, heldBefore, storedPaths }}
            importId={view.id}
            parse={found.parse}
            source={found.template}
            keeping={keep.busy}
            problem={keep.failure?.message ?? null}
            onKeep={(keeps) => void keep.submit({ reportId: head.id, importId: view.id, keep: keeps })}
          />
        )}
      </div>
    </EntryProvider>
  );
}

/** The file asked for, else the newest that was read. */
const firstOpened = (imports: readonly ListedImport[], asked: string | null): string | null => {
  const read = imports.filter(({ status }) => status === "read");
  return (read.find(({ id }) => id === asked) ?? read[0])?.id ?? null;
};

/** Rows and sections that hold something of this file. */
const heldFrom = ({ cells, sections }: ReportContent, importId: string | null): ReadonlySet<string> =>
  new Set([
    ...cells.filter(({ source }) => source?.importId === importId).map(({ key }) => key),
    ...sections.filter(({ source }) => source?.importId === importId).map(({ path }) => path),
  ]);

/** The lanes run while the page is open; reached by Back, the page is read again. */
function useRunning({ store, known, desk, cells, sections, reopened }: ReturnType<typeof openEntry>, locked: boolean) {
  const router = useRouter();
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
  useEffect(() => {
    if (reopened) router.refresh();
  }, [reopened, router]);
}
