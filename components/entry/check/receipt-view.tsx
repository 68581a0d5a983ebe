"use client";

import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { LateMark, ReportStateMark } from "@/components/report-state/report-state-mark";
import { SHEET_LABEL } from "@/components/report-state/sheet-label";
import { SignedMark } from "@/components/report-state/signed-mark";
import { Button, DownloadButton, LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader, Section } from "@/components/ui/page-header";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import type { ReportHead, RevisionView } from "@/lib/workflow/views";

type ReceiptViewProps = Readonly<{ head: ReportHead; receipt: RevisionView; earlier: readonly RevisionView[] }>;

/** Biên nhận: what was sent, when by the server's clock, by whom, and the hash that proves it. Printable. */
export function ReceiptView({ head, receipt, earlier }: ReceiptViewProps) {
  const items: (readonly [string, ReactNode])[] = [
    ["Đơn vị", head.unit.name],
    ["Kỳ báo cáo", `${head.period.title} (số liệu từ ${formatDate(head.windowFrom)} đến ${formatDate(head.windowTo)})`],
    ["Nội dung", SHEET_LABEL[head.sheet]],
    ["Lần gửi", String(receipt.number)],
    ["Thời điểm gửi", formatDateTime(receipt.submittedAt)],
    ["Hạn gửi", formatDateTime(head.dueAt)],
    ["Thời hạn", receipt.late ? <LateMark key="late" /> : "Gửi đúng hạn"],
    ["Người gửi", sender(receipt)],
    ["Kết quả kiểm tra", `${receipt.errors} lỗi, ${receipt.warnings} cảnh báo đã giải trình, ${receipt.hints} gợi ý`],
    ["Mã kiểm chứng (SHA-256)", <Hash key="hash" text={receipt.hash} />],
    [
      "Trạng thái hiện nay",
      <span key="state" className="flex flex-wrap gap-1">
        <ReportStateMark state={head.state} />
        <SignedMark signed={head.signed} />
      </span>,
    ],
  ];
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Biên nhận gửi báo cáo"
        crumbs={[
          { label: "Trang chủ", href: "/" },
          { label: `${head.period.title} – ${head.unit.shortName}`, href: `/bao-cao/${head.id}` },
          { label: "Biên nhận" },
        ]}
        actions={
          <>
            <LinkButton href={`/bao-cao/${head.id}/gui`} prefetch={false}>
              Kết quả kiểm tra
            </LinkButton>
            <LinkButton href={`/bao-cao/${head.id}/ban-in`} prefetch={false}>
              Xem bản in
            </LinkButton>
            <DownloadButton href={`/api/v1/reports/${head.id}/docx`}>Tải Word</DownloadButton>
            <Button icon={<Printer />} onClick={() => window.print()}>
              In biên nhận
            </Button>
          </>
        }
      />
      <div className="rounded border border-line bg-surface p-4">
        <DescriptionList items={items} />
      </div>
      <p className="mt-2 text-muted text-table">
        Thời điểm do đồng hồ máy chủ ghi nhận. Mã kiểm chứng tính trên toàn bộ số liệu, thuyết minh và giải trình của
        lần gửi này; nội dung khác đi một ký tự thì mã cũng khác.
      </p>
      {earlier.length > 0 && (
        <Section title="Các lần gửi khác">
          <ul className="space-y-1">
            {earlier.map((revision) => (
              <li key={revision.id}>
                <a href={`/bao-cao/${head.id}/bien-nhan?so=${revision.number}`} className="text-primary underline">
                  Lần {revision.number}
                </a>
                , {formatDateTime(revision.submittedAt)}, {sender(revision)}
                {revision.late && ", chậm gửi"}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

const sender = ({ submittedBy, onBehalf }: RevisionView): string =>
  onBehalf ? `${submittedBy} (Sở Nội vụ gửi thay)` : submittedBy;

/** In groups of eight, to be read over the telephone. */
function Hash({ text }: Readonly<{ text: string }>) {
  return <code className="font-sans text-table tabular-nums">{(text.match(/.{1,8}/g) ?? []).join(" ")}</code>;
}
