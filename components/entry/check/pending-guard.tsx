"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Banner } from "@/components/ui/banner";
import type { Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import type { ReportContent } from "@/lib/workflow/views";
import { openEntry } from "../open-entry";
import { SaveBanners } from "../status/save-banners";
import { isUnsaved } from "../status/save-desk";
import { useSaveLine } from "../status/save-line";

type PendingGuardProps = Readonly<{
  reportId: string;
  membershipId: string;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  locked: boolean;
  path: string;
  children: (unsent: boolean) => ReactNode;
}>;

/**
 * What this browser still holds of the report is sent before it is judged: otherwise one would send a report
 * without one's own last changes. The page is read again once they are acknowledged.
 */
export function PendingGuard({ locked, path, children, ...report }: PendingGuardProps) {
  const router = useRouter();
  const [{ desk, cells, sections, reopened }] = useState(() => openEntry({ ...report, locked }));
  const [ready, setReady] = useState(false);
  const { phase, conflicts, refused, savedAt } = useSaveLine(desk);
  const waiting = conflicts.length + refused.length;
  const pending = isUnsaved(phase);

  useEffect(() => {
    const stop = desk.connect();
    void Promise.all([cells.start(!locked), sections.start(!locked)]).then(() => setReady(true));
    return () => {
      cells.stop();
      sections.stop();
      stop();
    };
  }, [desk, cells, sections, locked]);

  // Reached by Back, or right after entry: the page may be older than what was saved.
  useEffect(() => {
    if (reopened) router.refresh();
  }, [reopened, router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each acknowledgement of something left over
  useEffect(() => {
    if (phase === "saved") router.refresh();
  }, [savedAt, phase]);

  return (
    <>
      <SaveBanners desk={desk} path={path} />
      {pending && (
        <Banner className="mb-4" title="Đang gửi nốt các thay đổi trên máy này">
          Kết quả kiểm tra bên dưới sẽ cập nhật khi máy chủ đã nhận đủ.
        </Banner>
      )}
      {waiting > 0 && (
        <Banner tone="warning" className="mb-4" title={`${waiting} thay đổi trên máy này chưa được ghi`}>
          Mở lại trang nhập số liệu để xem từng dòng được đánh dấu và chọn giữ bản nào.
        </Banner>
      )}
      {children(!ready || pending || (waiting > 0 && !locked))}
    </>
  );
}
