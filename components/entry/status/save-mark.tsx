import { Check, CircleAlert, CloudOff, LoaderCircle, Users } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { SaveState } from "../outbox/change";

type Look = { word: string; tone: string; icon: ReactNode };

const looks = {
  settled: { word: "Đã lưu", tone: "text-saved", icon: <Check /> },
  sending: { word: "Đang lưu", tone: "text-muted", icon: <LoaderCircle /> },
  unsent: { word: "Chưa gửi lên máy chủ", tone: "text-waiting", icon: <CloudOff /> },
  conflict: { word: "Người khác đã sửa", tone: "text-conflict", icon: <Users /> },
  refused: { word: "Máy chủ chưa nhận", tone: "text-error", icon: <CircleAlert /> },
} as const satisfies Record<SaveState, Look>;

const unread: Look = { word: "Chưa đọc được", tone: "text-error", icon: <CircleAlert /> };

type SaveMarkProps = Readonly<{ save: SaveState; unreadable?: boolean; touched: boolean }>;

/** How one cell stands, in an icon and a word; nothing for a cell nobody has touched today. */
export function SaveMark({ save, unreadable = false, touched }: SaveMarkProps) {
  if (save === "settled" && !unreadable && !touched) return null;
  const look = unreadable && (save === "settled" || save === "sending" || save === "unsent") ? unread : looks[save];
  return (
    <span
      className={cn("inline-flex items-start gap-1 text-xs [&_svg]:mt-0.5 [&_svg]:size-3 [&_svg]:shrink-0", look.tone)}
    >
      <span aria-hidden="true">{look.icon}</span>
      {look.word}
    </span>
  );
}
