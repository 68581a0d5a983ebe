"use client";

import { FileUp, Keyboard, PanelRight } from "lucide-react";
import { timeLeft } from "@/components/home/due-words";
import { ReportStateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { SignedMark } from "@/components/report-state/signed-mark";
import { LinkButton } from "@/components/ui/button";
import { DownloadMenu } from "@/components/ui/download-menu";
import { IconButton } from "@/components/ui/icon-button";
import { MenuDownload, MenuLink } from "@/components/ui/menu";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { ReportHead } from "@/lib/workflow/views";
import { OfflineDownload } from "./offline-download";
import type { SaveDesk } from "./status/save-desk";
import { SaveLine } from "./status/save-line";

type EntryHeaderProps = Readonly<{
  head: ReportHead;
  /** The form on the screen; null while a section is. */
  formCode: string | null;
  desk: SaveDesk;
  locked: boolean;
  panelOpen: boolean;
  onPanel: () => void;
  onShortcuts: () => void;
}>;

/** One line: what is being filled, until when, whether it is saved, where to go when it is done. */
export function EntryHeader({ head, formCode, desk, locked, panelOpen, onPanel, onShortcuts }: EntryHeaderProps) {
  const left = timeLeft(head);
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-surface px-4 py-2 max-md:px-3">
      <div className="mr-auto min-w-0">
        <h1 className="font-semibold text-sm">
          {head.period.title} – {head.unit.shortName}
          {head.sheet === "province" && ` – ${SHEET_LABEL.province}`}
        </h1>
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs">
          <ReportStateMark state={head.state} />
          <SignedMark signed={head.signed} />
          <span>
            Hạn {formatDateTime(head.dueAt)}
            {left && ` · ${left}`}
          </span>
        </p>
      </div>
      <div className="max-md:hidden">
        <SaveLine desk={desk} />
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <IconButton
          label="Phím tắt (?)"
          icon={<Keyboard />}
          side="bottom"
          className="max-md:hidden"
          onClick={onShortcuts}
        />
        <IconButton
          label={panelOpen ? "Đóng phần hướng dẫn (Ctrl + Enter)" : "Mở phần hướng dẫn (Ctrl + Enter)"}
          icon={<PanelRight />}
          side="bottom"
          className="max-md:hidden"
          aria-pressed={panelOpen}
          onClick={onPanel}
        />
        {!locked && (
          <LinkButton href={`/bao-cao/${head.id}/nhap-tep`} size="sm" icon={<FileUp />} prefetch={false}>
            Nhập từ tệp
          </LinkButton>
        )}
        <DownloadMenu size="sm" variant="ghost">
          <MenuLink href={`/bao-cao/${head.id}/ban-in`}>Xem bản in, kiểm tra thể thức</MenuLink>
          <MenuDownload href={`/api/v1/reports/${head.id}/docx`}>Báo cáo (Word)</MenuDownload>
          {formCode !== null && (
            <MenuDownload href={`/api/v1/reports/${head.id}/forms/${formCode}/docx`}>Biểu đang xem (Word)</MenuDownload>
          )}
          <MenuDownload href={`/api/v1/reports/${head.id}/blank-form`}>Mẫu Word trống</MenuDownload>
          <OfflineDownload reportId={head.id} />
        </DownloadMenu>
        <LinkButton
          href={`/bao-cao/${head.id}/gui`}
          variant={locked ? "secondary" : "primary"}
          size="sm"
          prefetch={false}
        >
          {locked ? "Kết quả kiểm tra" : "Kiểm tra và gửi"}
        </LinkButton>
      </div>
    </header>
  );
}
