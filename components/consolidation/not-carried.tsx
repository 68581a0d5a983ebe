import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { adjustmentReason } from "@/lib/report/adjustment-words";
import { signed } from "@/lib/report/signed";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { NotCarried } from "@/lib/workflow/run-views";
import type { RunRow } from "./run-rows";

const WHY = {
  changed: "số đơn vị cho ở dòng này đã thay đổi",
  gone: "dòng này không còn trong bản tổng hợp",
} as const satisfies Record<NotCarried["why"], string>;

type NotCarriedProps = Readonly<{ list: readonly NotCarried[]; rows: readonly RunRow[]; base: string }>;

/** Adjustments of earlier runs that do not count here, because what they were made for may have been given since. */
export function NotCarriedBanner({ list, rows, base }: NotCarriedProps) {
  if (list.length === 0) return null;
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  return (
    <Banner tone="warning" className="mb-3" title={`Điều chỉnh của lần trước cần xác nhận lại: ${list.length}`}>
      <ul className="list-disc pl-5">
        {list.map((one) => {
          const row = rowOf.get(one.key);
          return (
            <li key={one.id}>
              {row ? (
                <Link
                  href={`${base}?${new URLSearchParams({ bieu: row.form })}#${encodeURIComponent(`o-${row.key}`)}`}
                  className="underline"
                >
                  {row.form} {row.tt} {row.label}
                </Link>
              ) : (
                one.key
              )}
              : <span className="font-medium">{signed(one.delta)}</span>, {adjustmentReason(one)} ({one.by},{" "}
              {formatDateTime(one.at)}, lần {one.fromRun}). Chưa tính vì {WHY[one.why]}.
            </li>
          );
        })}
      </ul>
      Các điều chỉnh này không nằm trong số liệu của lần tổng hợp này. Nếu vẫn cần, hãy ghi lại ở đúng dòng; nếu đơn vị
      đã tự bổ sung, để nguyên như hiện tại.
    </Banner>
  );
}
