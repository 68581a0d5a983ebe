import { CircleAlert, Clock, LoaderCircle, X } from "lucide-react";
import { StateMark } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { FILE_BYTES_MAX } from "@/lib/workflow/import-view";
import { FileName, sizeWords } from "./file-name";
import type { Upload } from "./use-uploads";

type UploadRowsProps = Readonly<{
  uploads: readonly Upload[];
  onRetry: (id: number) => void;
  onRemove: (id: number) => void;
}>;

/** Files on their way, as items of a list. */
export function UploadRows({ uploads, onRetry, onRemove }: UploadRowsProps) {
  return (
    <>
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
    </>
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
