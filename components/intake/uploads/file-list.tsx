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
  return (
    <ul aria-label="Các tệp đã tải lên" className="divide-y divide-line rounded border border-line bg-surface">
      <UploadRows {...{ uploads, onRetry, onRemove }} />
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
