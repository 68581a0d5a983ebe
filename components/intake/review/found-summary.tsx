"use client";

import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import type { Parse } from "@/lib/indicators/contract";
import type { ImportedParse } from "@/lib/indicators/offline/offline-file";
import type { Template } from "@/lib/indicators/template";
import { formatDate } from "@/lib/workflow/deadline";
import { fitOf, historyOf } from "@/lib/workflow/import-fit";
import type { ListedImport } from "@/lib/workflow/import-view";
import type { ReportHead } from "@/lib/workflow/views";
import { OfflineSummary } from "./offline-summary";

type FoundSummaryProps = Readonly<{
  head: ReportHead;
  view: ListedImport;
  parse: ImportedParse;
  source: Template | null;
  /** The report's own. */
  template: Template;
  counts: Readonly<{ read: number; doubtful: number; unplaced: number; sections: number }>;
  locked: boolean;
  busy: boolean;
  problem: string | null;
  onKeep: (keep: boolean) => void;
}>;

/** What the file is, in a few lines, and what does not fit this report. */
export function FoundSummary(props: FoundSummaryProps) {
  const { head, view, parse, source, template, counts, locked, busy, problem, onKeep } = props;
  const { header } = parse;
  if (parse.offline) return <OfflineSummary offline={parse.offline} />;
  const fit = fitOf(header, head);
  const history = historyOf(header.period);
  const lines: [string, ReactNode][] = [
    ["Mẫu nhận ra", source ? templateWords(source, template) : "không nhận ra mẫu nào"],
    ["Kỳ", history ? history.title : "tệp không ghi kỳ báo cáo"],
    ["Đơn vị", header.agency ?? "tệp không ghi tên cơ quan"],
  ];
  const paper = paperWords(header);
  if (paper) lines.push(["Văn bản", paper]);
  lines.push([
    "Đọc được",
    `${counts.read} chỉ tiêu${counts.sections > 0 ? `, ${counts.sections} mục thuyết minh` : ""}` +
      `${counts.doubtful > 0 ? `; ${counts.doubtful} cần xem` : ""}` +
      `${counts.unplaced > 0 ? `; ${counts.unplaced} chưa đặt được` : ""}`,
  ]);
  return (
    <>
      <DescriptionList items={lines} />
      {fit.unit === "other" && (
        <Banner tone="error" title="Tệp này của đơn vị khác" className="mt-3">
          Tệp ghi tên “{header.agency}”, còn đây là báo cáo của {head.unit.name}. Không nhận được nhiều dòng cùng lúc;
          nếu chắc chắn đúng tệp, hãy nhận từng dòng.
        </Banner>
      )}
      {fit.period === "other" && history && (
        <OtherPeriod
          title={history.title}
          now={head.period.title}
          kept={view.history !== null}
          possible={source !== null && fit.unit !== "other" && !locked}
          busy={busy}
          onKeep={onKeep}
        />
      )}
      {problem && (
        <Banner tone="error" className="mt-3">
          {problem}
        </Banner>
      )}
      {source === null && (
        <Banner tone="warning" title="Không nhận ra mẫu biểu nào trong tệp" className="mt-3">
          Chưa có số liệu nào đọc được từ bảng. Phần thuyết minh, nếu có, ở bên dưới; số liệu hãy nhập vào biểu hoặc dán
          từ tệp.
        </Banner>
      )}
    </>
  );
}

type OtherPeriodProps = Readonly<{
  title: string;
  now: string;
  kept: boolean;
  possible: boolean;
  busy: boolean;
  onKeep: (keep: boolean) => void;
}>;

/** A file of another period fills that period's column, never this period's cells. */
function OtherPeriod({ title, now, kept, possible, busy, onKeep }: OtherPeriodProps) {
  return (
    <Banner
      tone="warning"
      title={kept ? "Đang giữ làm số liệu kỳ trước" : "Tệp này của kỳ khác"}
      className="mt-3"
      action={
        possible && (
          <Button size="sm" busy={busy} onClick={() => onKeep(!kept)}>
            {kept ? "Thôi giữ" : "Giữ làm số liệu kỳ trước"}
          </Button>
        )
      }
    >
      {kept
        ? `Số liệu trong tệp hiện ở cột kỳ trước, cùng kỳ của các báo cáo sau kỳ đó, khi hệ thống chưa có báo cáo đã gửi của kỳ đó (${title}). Biểu của kỳ này không thay đổi.`
        : `Tệp ghi “${title}”, còn đây là ${now}. Có thể giữ làm số liệu kỳ trước để đối chiếu; biểu của kỳ này không thay đổi. Nếu vẫn cần lấy số nào cho kỳ này, hãy nhận từng dòng.`}
    </Banner>
  );
}

function templateWords(source: Template, template: Template): string {
  if (source.id === template.id) return source.title;
  return `${source.title}; báo cáo này dùng ${template.title}, dòng được đối chiếu theo ý nghĩa`;
}

/** "số 78/BC-SXD ngày 10/12/2024"; before it is issued "ký hiệu BC-SXD". */
function paperWords({ number, symbol, date }: Parse["header"]): string {
  const name = number ? `số ${[number, symbol].filter(Boolean).join("/")}` : symbol && `ký hiệu ${symbol}`;
  return [name, date && `ngày ${formatDate(date)}`].filter(Boolean).join(" ");
}
