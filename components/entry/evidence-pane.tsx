"use client";

import { Download, X } from "lucide-react";
import { DownloadButton } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

/** A file of the unit that could not be read, or is typed from: looked at beside the form. */
export type Evidence = Readonly<{ id: string; fileName: string; href: string }>;

type EvidencePaneProps = Readonly<{ evidence: Evidence; onClose: () => void }>;

const isPdf = (fileName: string): boolean => /\.pdf$/i.test(fileName);

/** The file as the browser shows it; what a browser cannot show is downloaded and opened beside the window. */
export function EvidencePane({ evidence: { fileName, href }, onClose }: EvidencePaneProps) {
  return (
    <aside
      aria-label="Tệp của đơn vị"
      className="flex w-[46%] shrink-0 flex-col border-line border-l bg-page max-md:hidden"
    >
      <div className="flex items-center gap-2 border-line border-b bg-surface px-3 py-2">
        <h2 className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">{fileName}</h2>
        <DownloadButton size="sm" variant="ghost" icon={<Download />} href={href}>
          Tải về
        </DownloadButton>
        <IconButton size="sm" label="Đóng tệp" icon={<X />} onClick={onClose} />
      </div>
      {isPdf(fileName) ? (
        <iframe title={fileName} src={`${href}?xem=1`} className="min-h-0 w-full flex-1 border-0" />
      ) : (
        <p className="p-4 text-muted">
          Trình duyệt không hiện được tệp này. Hãy bấm Tải về rồi mở bằng Word hoặc Excel, đặt cạnh cửa sổ này.
        </p>
      )}
    </aside>
  );
}
