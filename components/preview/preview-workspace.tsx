"use client";

import { FileSearch, Printer, Undo2 } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, DownloadButton } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { FormatFindings } from "./format-findings";
import { PageFrame } from "./page-frame";
import { type DrawState, type Shown, useDrawnDocument } from "./use-drawn-document";
import { usePrintKey } from "./use-print-key";

type PreviewWorkspaceProps = Readonly<{
  /** The Word file of ours. */
  docxHref: string;
  /** The same as PDF, where the server has LibreOffice. */
  pdfHref: string | null;
}>;

/** A document as its pages, and how it keeps the decree beside them; also of a Word file edited outside. */
export function PreviewWorkspace({ docxHref, pdfHref }: PreviewWorkspaceProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [attempt, setAttempt] = useState(0);
  const shown = useMemo((): Shown => (file ? { file } : { href: docxHref }), [file, docxHref]);
  const state = useDrawnDocument(frame, shown, attempt);
  usePrintKey(frame, state.kind === "drawn");
  return (
    <>
      {/* The browser's own menu prints the page around the document. */}
      <p className="hidden print:block">Bấm nút In trên trang để in văn bản.</p>
      <div className="space-y-2 print:hidden">
        <div className="flex flex-wrap items-center gap-2">
          <Button
            icon={<Printer />}
            disabled={state.kind !== "drawn"}
            onClick={() => frame.current?.contentWindow?.print()}
          >
            In
          </Button>
          {!file && <DownloadButton href={docxHref}>Tải Word</DownloadButton>}
          {!file && pdfHref && <DownloadButton href={pdfHref}>Tải PDF</DownloadButton>}
          <Button icon={<FileSearch />} onClick={() => picker.current?.click()}>
            Kiểm tra tệp đã sửa bằng Word
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".docx"
            aria-label="Chọn tệp Word để kiểm tra thể thức"
            className="hidden"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) setFile(chosen);
              event.target.value = "";
            }}
          />
          {file && (
            <Button variant="ghost" icon={<Undo2 />} onClick={() => setFile(null)}>
              Về bản của hệ thống
            </Button>
          )}
        </div>
        {file && (
          <p className="text-table">
            Đang xem tệp <strong className="font-medium [overflow-wrap:anywhere]">{file.name}</strong> trên máy của bạn.
            Tệp không được gửi lên máy chủ và không thay đổi báo cáo.
          </p>
        )}
        <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="relative h-[calc(100dvh-13rem)] min-h-96 overflow-hidden rounded border border-line bg-page">
            <PageFrame frame={frame} label="Các trang của văn bản" hidden={state.kind !== "drawn"} />
            <Cover state={state} onAgain={() => setAttempt(attempt + 1)} />
          </div>
          <aside
            aria-label="Thể thức văn bản"
            className="rounded border border-line bg-surface p-3 lg:max-h-[calc(100dvh-13rem)] lg:overflow-y-auto"
          >
            <h2 className="font-semibold">Thể thức theo Nghị định 30/2020/NĐ-CP</h2>
            {state.kind === "drawn" ? (
              <>
                <FormatFindings rules={state.drawn.rules} />
                <p className="mt-3 text-muted text-xs">
                  {state.drawn.pages} trang. Chỗ ngắt trang trên màn hình gần đúng như Word
                  {pdfHref && !file ? "; bản PDF do LibreOffice dựng" : ""}.
                </p>
              </>
            ) : (
              <p className="mt-1 text-muted">Kết quả hiện ở đây khi văn bản đã mở xong.</p>
            )}
          </aside>
        </div>
      </div>
    </>
  );
}

/** Over the pages while there are none: at work, or what went wrong and what to do. */
function Cover({ state, onAgain }: Readonly<{ state: DrawState; onAgain: () => void }>) {
  if (state.kind === "drawn") return null;
  return (
    <div className="absolute inset-0 grid place-items-center p-4">
      {state.kind === "working" && (
        <p role="status" className="flex items-center gap-2 text-muted">
          <Spinner /> Đang dựng các trang…
        </p>
      )}
      {state.kind === "refused" && (
        <Banner tone="warning" title="Không mở được tệp này">
          Chỉ xem được tệp Word (.docx) không đặt mật khẩu. Tệp .doc: hãy mở bằng Word rồi lưu lại dạng .docx.
        </Banner>
      )}
      {state.kind === "failed" && (
        <Banner tone="error" title="Chưa dựng được văn bản">
          <p>Báo cáo không bị ảnh hưởng. Hãy thử lại, hoặc tải tệp Word về để xem.</p>
          <Button className="mt-2" onClick={onAgain}>
            Thử lại
          </Button>
        </Banner>
      )}
    </div>
  );
}
