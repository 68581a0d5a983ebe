"use client";

import { Check, CloudOff, LoaderCircle, LogIn, TriangleAlert } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cn } from "@/components/ui/cn";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { SaveLine as Line, SaveDesk } from "./save-desk";

export const useSaveLine = (desk: SaveDesk): Line => useSyncExternalStore(desk.subscribe, desk.line, desk.line);

/** Hours and minutes in Vietnam: "16:45". */
const clock = (iso: string): string => formatDateTime(iso).slice(-5);

/** Always on the page, and only says "Đã lưu" once the server has acknowledged the last change. */
export function SaveLine({ desk }: Readonly<{ desk: SaveDesk }>) {
  const line = useSaveLine(desk);
  const { words, tone, Icon } = look(line);
  return (
    <p role="status" className={cn("flex items-center gap-1.5 text-table", tone)}>
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0" />}
      <span>{words}</span>
    </p>
  );
}

function look({ phase, savedAt, conflicts, refused }: Line) {
  if (phase === "signedOut" || phase === "otherPerson")
    return { words: "Chưa lưu được, vẫn giữ trên máy này", tone: "text-waiting", Icon: LogIn };
  if (phase === "unsent") return { words: "Chưa gửi được, vẫn giữ trên máy này", tone: "text-waiting", Icon: CloudOff };
  if (phase === "stuck") return { words: "Chưa lưu được, vẫn giữ trên máy này", tone: "text-waiting", Icon: CloudOff };
  if (phase === "saving") return { words: "Đang lưu…", tone: "text-muted", Icon: LoaderCircle };
  const waiting = conflicts.length + refused.length;
  if (waiting > 0) return { words: `${waiting} thay đổi chờ bạn xử lý`, tone: "text-conflict", Icon: TriangleAlert };
  if (savedAt === null) return { words: "Chưa có thay đổi", tone: "text-muted", Icon: null };
  const when = phase === "saved" ? clock(savedAt) : formatDateTime(savedAt);
  return { words: `Đã lưu lúc ${when}`, tone: "text-saved", Icon: Check };
}
