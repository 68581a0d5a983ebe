"use client";

import { CircleAlert, CircleCheck, Clock, Download, FileClock, LoaderCircle, X } from "lucide-react";
import type { ReactNode } from "react";
import { StateMark } from "@/components/ui/badge";
import { Button, DownloadButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatDateTime } from "@/lib/workflow/deadline";
import { FILE_BYTES_MAX, type ListedImport } from "@/lib/workflow/import-view";
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
  return (
    <ul aria-label="Các tệp đã tải lên" className="divide-y divide-line rounded border border-line bg-surface">
      {uploads.map((upload) => (
        <li key={`u${upload.id}`} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-3 py-2">
          <FileName name={upload.name} words={sizeWords(upload.file.size)}>
            {upload.problem && <p className="text-error">{upload.problem}</p>}
          </FileName>
          <UploadState upload={upload} />
          {upload.state === "failed" && (
            <span className="flex gap-1">
              {upload.file.size <= FILE_BYTES_MAX && (
                <Button size="sm" onClick={() => onRetry(upload.id)}>
                  Thử lại
                </Button>
              )}
              <IconButton
                label={`Bỏ ${upload.name} khỏi danh sách`}
                icon={<X />}
                size="sm"
                onClick={() => onRemove(upload.id)}
              />
            </span>
          )}
        </li>
      ))}
      {imports.map((view) => (
        <li
          key={view.id}
          className={cn(
            "flex flex-wrap items-start gap-x-4 gap-y-1 px-3 py-2",
            view.id === opened && "bg-primary-tint",
          )}
        >
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
              <Button
                size="sm"
                aria-pressed={view.id === opened}
                aria-label={`Xem ${view.fileName}`}
                onClick={() => onOpen(view.id)}
              >
                {view.id === opened ? "Đang xem" : "Xem"}
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
      ))}
    </ul>
  );
}

function FileName({ name, words, children }: Readonly<{ name: string; words: string; children: ReactNode }>) {
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
      <p className="text-muted text-xs">{words}</p>
      {children}
    </div>
  );
}

function UploadState({ upload: { state, share, name } }: Readonly<{ upload: Upload }>) {
  if (state === "failed")
    return (
      <StateMark tone="error" icon={<CircleAlert />}>
        Chưa tải lên
      </StateMark>
    );
  if (state === "waiting")
    return (
      <StateMark tone="neutral" icon={<Clock />}>
        Chờ đến lượt
      </StateMark>
    );
  return (
    <div className="w-40 space-y-1 pt-0.5">
      <p role="status" className="flex items-center gap-1.5 text-muted text-table">
        <LoaderCircle aria-hidden="true" className="size-3.5 animate-spin" />
        {state === "reading" ? "Đang đọc tệp…" : `Đang tải lên ${Math.floor(share * 100)}%`}
      </p>
      <ProgressBar value={Math.round(share * 100)} max={100} label={`Tải lên ${name}`} />
    </div>
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

/** "1,2 MB", "340 KB". */
function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1).replace(".", ",")} MB`;
}
