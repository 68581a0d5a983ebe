"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type FileDropProps = Readonly<{
  onFiles: (files: readonly File[]) => void;
  /** Files are there already: one line instead of the large area, and no longer the main act of the page. */
  small: boolean;
}>;

const ACCEPT = ".docx,.xlsx,.pdf,.doc,.xls";

/** Drag files here, or choose them; the button does the same from the keyboard. */
export function FileDrop({ onFiles, small }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard form; the button inside is the same act
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
      className={cn(
        "rounded border border-line-strong border-dashed bg-surface",
        over && "border-primary bg-primary-tint",
        small ? "flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" : "px-4 py-10 text-center",
      )}
    >
      <input
        ref={input}
        id="tep-bao-cao"
        type="file"
        multiple
        accept={ACCEPT}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <label htmlFor="tep-bao-cao" className="sr-only">
        Tệp báo cáo
      </label>
      {!small && (
        <p className="mb-3 font-medium">{over ? "Thả tệp vào đây" : "Kéo tệp báo cáo của đơn vị vào đây, hoặc"}</p>
      )}
      <Button variant={small ? "secondary" : "primary"} icon={<Upload />} onClick={() => input.current?.click()}>
        {small ? "Chọn thêm tệp" : "Chọn tệp"}
      </Button>
      <p className={cn("text-muted", !small && "mx-auto mt-3 max-w-prose")}>
        {small
          ? "hoặc kéo tệp vào đây. Word (.docx), Excel (.xlsx), PDF có chữ; tối đa 10 MB mỗi tệp."
          : "Word (.docx), Excel (.xlsx) hoặc PDF có chữ, tối đa 10 MB mỗi tệp; có thể chọn nhiều tệp. Hệ thống đọc tệp và cho xem từng số trước; không có gì vào biểu khi bạn chưa bấm Nhận."}
      </p>
    </div>
  );
}
