"use client";

import { Check, Copy } from "lucide-react";
import { toast } from "sonner";
import { StateMark } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { signed } from "@/lib/report/signed";
import { changedWords, type Parted } from "./changed-words";
import type { AdjustOffer, ReturnedChange } from "./returned-answer";

type ItemProps = Readonly<{
  change: ReturnedChange;
  /** An adjustment was recorded for it since the comparison. */
  done: boolean;
  /** Null while the run takes no adjustments. */
  onAdjust: ((offer: AdjustOffer) => void) | null;
  narrative: string;
  readOnly: boolean;
}>;

/** One change: where, what it was, what it is now, and what can be done about it. */
export function ChangeItem({ change, done, onAdjust, narrative, readOnly }: ItemProps) {
  const { where, offer, advice, now } = change;
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-b px-3 py-2.5 last:border-b-0 md:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="min-w-0 space-y-1">
        <p className="font-medium [overflow-wrap:anywhere]">{where}</p>
        <Versions change={change} />
        {advice && <p className="text-muted">{advice}</p>}
      </div>
      <div className="flex flex-wrap items-start gap-2 md:flex-col md:items-end">
        {offer.kind === "adjust" && done && (
          <StateMark tone="saved" icon={<Check />}>
            Đã ghi điều chỉnh
          </StateMark>
        )}
        {offer.kind === "adjust" && !done && onAdjust && (
          <Button size="sm" onClick={() => onAdjust(offer)}>
            Điều chỉnh {signed(offer.delta)}…
          </Button>
        )}
        {offer.kind === "section" && (
          <>
            {now !== null && (
              <Button size="sm" icon={<Copy />} onClick={() => void copy(now)}>
                Sao chép đoạn mới
              </Button>
            )}
            <LinkButton
              size="sm"
              href={`${narrative}?${new URLSearchParams({ muc: offer.path })}`}
              target="_blank"
              rel="noreferrer"
            >
              {readOnly ? "Xem mục này" : "Mở mục để sửa"}
            </LinkButton>
          </>
        )}
      </div>
    </li>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast.success("Đã sao chép. Dán vào mục thuyết minh.");
  } catch {
    toast.error("Trình duyệt không cho sao chép. Hãy bôi đen đoạn chữ rồi bấm Ctrl+C.");
  }
}

function Versions({ change: { group, was, now } }: Readonly<{ change: ReturnedChange }>) {
  if (group === "figure") {
    return (
      <p className="tabular-nums">
        <span className="text-muted">{was || "trống"}</span>
        <span aria-hidden="true"> → </span>
        <span className="sr-only"> thành </span>
        <b className="font-semibold">{now || "trống"}</b>
      </p>
    );
  }
  const parted = was !== null && now !== null ? changedWords(was, now) : null;
  return (
    <dl className="space-y-1">
      {was !== null && (
        <Version name="Bản của hệ thống" parted={parted?.was ?? { before: "", own: was, after: "" }} look="bg-raised" />
      )}
      {now !== null && (
        <Version name="Bản đã sửa" parted={parted?.now ?? { before: "", own: now, after: "" }} look="bg-waiting-tint" />
      )}
    </dl>
  );
}

function Version({ name, parted, look }: Readonly<{ name: string; parted: Parted; look: string }>) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <dt className="text-muted">{name}</dt>
      <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
        {parted.before}
        {parted.own !== "" && <mark className={`rounded-sm px-0.5 text-text ${look}`}>{parted.own}</mark>}
        {parted.after}
      </dd>
    </div>
  );
}
