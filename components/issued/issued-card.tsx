import { FileCheck2, FileClock } from "lucide-react";
import type { ReactNode } from "react";
import { StateMark } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { DescriptionList } from "@/components/ui/description-list";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ContentChange } from "@/lib/report/content-changes";
import { formatDate, formatDateTime } from "@/lib/workflow/deadline";
import { ISSUED_KIND_LABEL, type IssuedDocumentView, recordChanges } from "@/lib/workflow/issued-document";
import type { IssuedDocument } from "./issued-documents";
import { SignedComparisonView } from "./signed-comparison";

type IssuedCardProps = Readonly<{
  document: IssuedDocument;
  /** The document recorded after it; null: this one is in force. */
  next: IssuedDocumentView | null;
  /** What its data say otherwise than those of the document before. */
  changed: readonly ContentChange[];
  /** The membership of whoever may mark differences of the signed file as seen; null for who only reads. */
  marksAs: string | null;
  /** In a side column: terms stand over what they are. */
  narrow?: boolean | undefined;
}>;

/** One issued document: its header, its files, what is known of the signed one, and what changed against the one before. */
export function IssuedCard({ document, next, changed, marksAs, narrow }: IssuedCardProps) {
  const { record, recorded, before } = document;
  const header = before ? recordChanges(before, recorded) : [];
  const changes = [...header.map(({ label, ...change }) => ({ place: label, ...change })), ...changed];
  const items: (readonly [string, ReactNode])[] = [
    ["Người ký", record.signer],
    ...(record.revisionNumber === null ? [] : [["Theo lần gửi", String(record.revisionNumber)] as const]),
    ...(record.runNumber === null ? [] : [["Theo lần tổng hợp", String(record.runNumber)] as const]),
    ["Bản ký", <SignedFile key="file" record={record} />],
    ["Bản hệ thống lập", <MadeFiles key="made" record={record} />],
    ...(recorded.reason === null
      ? []
      : [[`Lý do ${ISSUED_KIND_LABEL[recorded.kind].toLowerCase()}`, recorded.reason] as const]),
    [
      "Ghi nhận",
      `${recorded.by}, ${formatDateTime(recorded.at)}${record === recorded ? "" : `; bản ký: ${record.by}, ${formatDateTime(record.at)}`}`,
    ],
  ];
  return (
    <article className="rounded border border-line bg-surface px-4 py-3">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          Số {record.numberText}, ngày {formatDate(record.issuedOn)}
        </h3>
        {next ? (
          <StateMark tone="neutral" icon={<FileClock />}>
            {next.kind === "correction" ? "Đã được đính chính bởi" : "Đã được thay thế bởi"} số {next.numberText}
          </StateMark>
        ) : (
          <StateMark tone="saved" icon={<FileCheck2 />}>
            Đang có hiệu lực
          </StateMark>
        )}
      </div>
      <DescriptionList items={items} className={cn(narrow && "grid-cols-1 gap-y-0.5 [&_dd]:mb-1.5")} />
      {record.comparison && (
        <div className="mt-3">
          <SignedComparisonView record={record} comparison={record.comparison} marksAs={marksAs} />
        </div>
      )}
      {before && <Changes before={before} changes={changes} />}
    </article>
  );
}

function Changes({ before, changes }: Readonly<{ before: IssuedDocumentView; changes: readonly ContentChange[] }>) {
  return (
    <div className="mt-3 border-line border-t pt-2">
      <p className="mb-1 font-medium">So với văn bản số {before.numberText}</p>
      {changes.length === 0 ? (
        <p className="text-muted">Số, ngày, người ký và số liệu giữ nguyên; xem lý do ở trên.</p>
      ) : (
        <Table caption={`Thay đổi so với văn bản số ${before.numberText}`} compact boxClassName="max-h-80">
          <TableHead>
            <tr>
              <HeadCell>Tại</HeadCell>
              <HeadCell>Trước</HeadCell>
              <HeadCell>Nay</HeadCell>
            </tr>
          </TableHead>
          <TableBody>
            {changes.map(({ place, was, now }) => (
              <TableRow key={place}>
                <Cell>{place}</Cell>
                <Cell className="text-muted">{was || "(không có)"}</Cell>
                <Cell className="font-medium">{now || "(không có)"}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </div>
  );
}

const linkClass = "text-primary underline underline-offset-2 hover:text-primary-hover";

function SignedFile({ record }: Readonly<{ record: IssuedDocumentView }>) {
  if (!record.file) return <span className="text-muted">Chưa có bản ký</span>;
  return (
    <a download href={`/api/v1/issued-documents/${record.id}/ban-ky`} className={linkClass}>
      {record.file.name}
    </a>
  );
}

/** The bytes made when the document was recorded, with the hash that proves them. */
function MadeFiles({ record }: Readonly<{ record: IssuedDocumentView }>) {
  if (record.madeDocx === null)
    return <span className="text-muted">Chưa lưu (ghi nhận trước khi có chức năng này)</span>;
  const base = `/api/v1/issued-documents/${record.id}`;
  return (
    <span>
      <a download href={`${base}/word`} className={linkClass}>
        Word
      </a>
      {record.madeXlsx !== null && (
        <>
          {" · "}
          <a download href={`${base}/excel`} className={linkClass}>
            Excel
          </a>
        </>
      )}
      <span className="block text-muted text-xs">SHA-256 bản Word: {record.madeDocx.match(/.{1,8}/g)?.join(" ")}</span>
    </span>
  );
}
