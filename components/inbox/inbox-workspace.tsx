"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { FileDrop } from "@/components/intake/uploads/file-drop";
import { UploadRows } from "@/components/intake/uploads/upload-rows";
import { useUploads } from "@/components/intake/uploads/use-uploads";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Answer } from "@/components/ui/use-submit";
import type { InboxLine, InboxUnit } from "./inbox-line";
import { type InboxActions, InboxList } from "./inbox-list";

type InboxWorkspaceProps = Readonly<{
  periodId: string;
  lines: readonly InboxLine[];
  units: readonly InboxUnit[];
  closed: boolean;
  tooLarge: string;
  actions: InboxActions & { look: (input: { periodId: string }) => Promise<Answer<unknown>> };
}>;

const LOOK_EVERY_MS = 2_000;

/** Many units' files at once: kept as they come, read in their turn, matched to a unit, placed one by one. */
export function InboxWorkspace({ periodId, lines, units, closed, tooLarge, actions }: InboxWorkspaceProps) {
  const router = useRouter();
  const [done, setDone] = useState(0);
  const { uploads, add, retry, remove } = useUploads({
    address: `/api/v1/inbox?${new URLSearchParams({ ky: periodId })}`,
    tooLarge,
    onDone: () => {
      setDone((count) => count + 1);
      router.refresh();
    },
  });
  const unread = lines.filter(({ status }) => status === "waiting" || status === "reading").length;

  // Looking also takes up what a server that stopped left unread.
  useEffect(() => {
    if (unread === 0) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      void actions.look({ periodId }).then(() => router.refresh());
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [unread, actions, periodId, router]);

  return (
    <div className="space-y-4">
      {!closed && <FileDrop onFiles={add} small={lines.length + uploads.length > 0} />}
      {uploads.length > 0 && (
        <ul aria-label="Tệp đang tải lên" className="divide-y divide-line rounded border border-line bg-surface">
          <UploadRows uploads={uploads} onRetry={retry} onRemove={remove} />
        </ul>
      )}
      {unread > 0 && (
        <div className="max-w-md space-y-1">
          <p role="status" className="text-muted">
            Đã đọc {lines.length - unread}/{lines.length} tệp. Có thể rời trang này; việc đọc vẫn tiếp tục.
          </p>
          <ProgressBar value={lines.length - unread} max={lines.length} label="Số tệp đã đọc" />
        </div>
      )}
      {lines.length > 0 ? (
        <InboxList lines={lines} units={units} closed={closed} actions={actions} />
      ) : (
        done === 0 &&
        uploads.length === 0 && (
          <p className="mx-auto max-w-prose text-center text-muted">
            Chưa có tệp nào của kỳ này. Hệ thống đọc phần đầu văn bản để biết tệp của đơn vị nào; tệp không nhận ra thì
            chọn đơn vị bằng tay.
          </p>
        )
      )}
    </div>
  );
}
