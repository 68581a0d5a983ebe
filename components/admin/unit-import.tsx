"use client";

import { CircleAlert, CircleCheck, Download, Plus, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Section } from "@/components/ui/page-header";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { UnitRow } from "@/lib/workflow/unit-input";
import { decodeText, parseCsv } from "./parse-csv";
import { type ReadUnitRow, type ReadUnits, readUnitRows, UNIT_COLUMNS, unitSampleCsv } from "./read-unit-rows";
import type { KnownUnit } from "./unit-changes";

type UnitImportProps = Readonly<{
  known: readonly KnownUnit[];
  importRows: (input: { rows: UnitRow[] }) => Promise<Answer<{ added: number; changed: number }>>;
}>;

const BYTES_MAX = 2 * 1024 * 1024;

/** Choose a file, see how each row was read and what is wrong with it, then import; nothing is written before that. */
export function UnitImport({ known, importRows }: UnitImportProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ name: string; read: ReadUnits } | null>(null);
  const { submit, busy, failure } = useSubmit(importRows, {
    done: "Đã nhập danh sách đơn vị",
    onDone: () => {
      router.push("/quan-tri/don-vi");
      router.refresh();
    },
  });

  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const problem = (words: string) => setFile({ name: chosen.name, read: { rows: [], problem: words } });
    if (/\.(xlsx?|ods)$/i.test(chosen.name)) {
      return problem(
        "Đây là tệp bảng tính. Trong Excel chọn “Lưu dưới dạng” rồi chọn “CSV UTF-8”, sau đó chọn lại tệp đó.",
      );
    }
    if (chosen.size > BYTES_MAX)
      return problem("Tệp lớn hơn 2 MB. Danh sách đơn vị của một tỉnh nhỏ hơn nhiều; hãy kiểm tra lại tệp.");
    const text = decodeText(new Uint8Array(await chosen.arrayBuffer()));
    if (text === null)
      return problem("Tệp không phải UTF-8. Trong Excel, lưu lại với kiểu “CSV UTF-8 (Comma delimited)”.");
    setFile({ name: chosen.name, read: readUnitRows(parseCsv(text), known) });
  };

  const rows = file?.read.rows ?? [];
  const good = rows.flatMap((row) => (row.row ? [row.row] : []));
  const bad = rows.length - good.length;

  return (
    <>
      <Section
        title="1. Chuẩn bị tệp"
        description="Mỗi đơn vị một dòng. Đơn vị đã có (cùng mã) được cập nhật, ô để trống giữ nguyên; đơn vị mới được thêm; không đơn vị nào bị xóa."
      >
        <Button icon={<Download />} onClick={downloadSample}>
          Tải tệp mẫu
        </Button>
        <p className="mt-2 text-muted">
          Các cột: {UNIT_COLUMNS.map((column) => `${column.title}${column.needed ? " (bắt buộc)" : ""}`).join(", ")}.
        </p>
      </Section>
      <Section title="2. Chọn tệp">
        <div className="flex flex-wrap items-center gap-3">
          <input
            ref={input}
            id="tep-don-vi"
            type="file"
            accept=".csv,text/csv,text/plain"
            className="sr-only"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <label htmlFor="tep-don-vi" className="sr-only">
            Tệp CSV danh sách đơn vị
          </label>
          <Button icon={<Upload />} onClick={() => input.current?.click()}>
            {file ? "Chọn tệp khác" : "Chọn tệp CSV"}
          </Button>
          {file && <span className="min-w-0 [overflow-wrap:anywhere]">{file.name}</span>}
        </div>
        {file?.read.problem && (
          <Banner tone="error" className="mt-3" title="Chưa đọc được tệp">
            {file.read.problem}
          </Banner>
        )}
      </Section>
      {rows.length > 0 && (
        <Section title="3. Xem lại rồi nhập">
          {failure && <ErrorSummary key={failure.attempt} title="Chưa nhập được" errors={summaryOf(failure)} />}
          <p className="mb-2" role="status">
            {rows.length} dòng: {rows.filter((row) => row.row && row.isNew).length} thêm mới,{" "}
            {rows.filter((row) => row.row && row.changes.length > 0).length} cập nhật,{" "}
            {rows.filter((row) => row.row && !row.isNew && row.changes.length === 0).length} không thay đổi, {bad} có
            lỗi.
            {bad > 0 && " Dòng có lỗi không được nhập: sửa trong tệp rồi chọn lại tệp."}
          </p>
          <Table caption="Các dòng đọc được" compact boxClassName="max-h-[28rem]">
            <TableHead>
              <tr>
                <HeadCell align="right">Dòng</HeadCell>
                <HeadCell>Kết quả</HeadCell>
                {UNIT_COLUMNS.map((column) => (
                  <HeadCell key={column.key}>{column.title}</HeadCell>
                ))}
              </tr>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.line} className={row.errors.length > 0 ? "bg-error-tint" : undefined}>
                  <Cell align="right">{row.line}</Cell>
                  <Cell className="min-w-52">
                    {row.errors.length > 0 ? (
                      <ul className="space-y-1 text-error">
                        {row.errors.map((error) => (
                          <li key={error} className="flex gap-1">
                            <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
                            {error}
                          </li>
                        ))}
                      </ul>
                    ) : (
                      <RowOutcome row={row} />
                    )}
                  </Cell>
                  {UNIT_COLUMNS.map((column) => (
                    <Cell key={column.key}>{row.typed[column.key] ?? ""}</Cell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <div className="mt-4">
            <Button
              variant="primary"
              busy={busy}
              disabled={good.length === 0}
              onClick={() => void submit({ rows: good })}
            >
              Nhập {good.length} đơn vị
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}

/** What importing the row does; for a unit that exists, every field it changes. */
function RowOutcome({ row }: Readonly<{ row: ReadUnitRow }>) {
  if (row.isNew) {
    return (
      <StateMark tone="primary" icon={<Plus />}>
        Thêm mới
      </StateMark>
    );
  }
  return (
    <>
      <StateMark tone="saved" icon={<CircleCheck />}>
        {row.changes.length > 0 ? "Cập nhật" : "Không thay đổi"}
      </StateMark>
      <ul className="mt-1 space-y-0.5 text-xs">
        {row.changes.map(({ title, was, becomes }) => (
          <li key={title}>
            {title}: <del className="text-muted">{was}</del> → {becomes}
          </li>
        ))}
      </ul>
    </>
  );
}

function downloadSample() {
  const url = URL.createObjectURL(new Blob([unitSampleCsv()], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "mau-don-vi.csv";
  link.click();
  URL.revokeObjectURL(url);
}
