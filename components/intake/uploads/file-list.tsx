"use client";

import { CircleAlert, CircleCheck, Download, FileClock } from "lucide-react";
import { StateMark } from "@/components/ui/badge";
import { Button, DownloadButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { ListedImport } from "@/lib/workflow/import-view";
import { FileName, sizeWords } from "./file-name";
import { UploadRows } from "./upload-rows";
import type { Upload } from "./use-uploads";

type FileListProps = Readonly<{
  reportId: string;
  uploads: readonly Upload[];
  imports: readonly ListedImport[];
  opened: string | null;
  onOpen: (id: string) => void;
  onRetry: (id: number) => void;
  onRemove: (id: number) => void;
}>;

/** Files on their way first, then those of this report, the newest first. */
export function FileList({ reportId, uploads, imports, opened, onOpen, onRetry, onRemove }: FileListProps) {
  // Refused files stand out on top; once a file after them was read they are kept out of its way.
  const read = imports.findIndex(({ status }) => status !== "refused");
  const old = imports.filter(({ status }, at) => status === "refused" && read >= 0 && at > read);
  return (
    <ul aria-label="Các tệp đã tải lên" className="divide-y divide-line rounded border border-line bg-surface">
      <UploadRows {...{ uploads, onRetry, onRemove }} />
      {imports
        .filter((view) => !old.includes(view))
        .map((view) => (
          <ImportRow key={view.id} view={view} opened={view.id === opened} {...{ reportId, onOpen }} />
        ))}
      {old.length > 0 && (
        <li>
          <details>
            <summary className="cursor-pointer px-3 py-2 text-muted">
              Các tệp không nhận trước đó ({old.length})
            </summary>
            <ul className="divide-y divide-line border-line border-t">
              {old.map((view) => (
                <ImportRow key={view.id} view={view} opened={false} {...{ reportId, onOpen }} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

type ImportRowProps = Pick<FileListProps, "reportId" | "onOpen"> & Readonly<{ view: ListedImport; opened: boolean }>;

function ImportRow({ reportId, view, opened, onOpen }: ImportRowProps) {
  return (
    <li className={cn("flex flex-wrap items-start gap-x-4 gap-y-1 px-3 py-2", opened && "bg-primary-tint")}>
      <FileName
        name={view.fileName}
        words={`${sizeWords(view.byteSize)} · ${view.by}, ${formatDateTime(view.at)}${view.taken > 0 ? ` · ${view.taken} ô, mục đang lấy từ tệp này` : ""}`}
      >
        {view.why && <p>{view.why} Số liệu đã nhập giữ nguyên.</p>}
        {view.status === "reading" && (
          <p>Máy chủ dừng khi đang đọc. Số liệu đã nhập giữ nguyên; hãy tải tệp lên lại.</p>
        )}
      </FileName>
      <ImportState view={view} />
      {view.status === "read" && (
        <span className="flex gap-1">
          <Button size="sm" aria-pressed={opened} aria-label={`Xem ${view.fileName}`} onClick={() => onOpen(view.id)}>
            {opened ? "Đang xem" : "Xem"}
          </Button>
          <DownloadButton
            size="sm"
            variant="ghost"
            icon={<Download />}
            href={`/api/v1/reports/${reportId}/imports/${view.id}/file`}
            aria-label={`Tải tệp gốc ${view.fileName}`}
          >
            Tệp gốc
          </DownloadButton>
        </span>
      )}
    </li>
  );
}

function ImportState({ view }: Readonly<{ view: ListedImport }>) {
  if (view.history)
    return (
      <StateMark tone="primary" icon={<FileClock />}>
        Số liệu kỳ trước
      </StateMark>
    );
  if (view.status === "read")
    return (
      <StateMark tone="saved" icon={<CircleCheck />}>
        Đã đọc
      </StateMark>
    );
  return (
    <StateMark tone="error" icon={<CircleAlert />}>
      {view.status === "refused" ? "Không nhận" : "Chưa đọc xong"}
    </StateMark>
  );
}
