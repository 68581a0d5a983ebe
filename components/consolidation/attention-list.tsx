import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { RunRow } from "./run-rows";

const OPEN_MAX = 6;

/** Conflicts and what cannot be computed, before the figures: each leads to its row. */
export function AttentionList({ rows, base }: Readonly<{ rows: readonly RunRow[]; base: string }>) {
  const blocking = rows.filter(({ blocksFinal }) => blocksFinal).length;
  return (
    <details open={rows.length <= OPEN_MAX || blocking > 0} className="rounded border border-line bg-surface">
      <summary className="px-3 py-2 font-medium max-md:min-h-11">
        Cần xem trước: {rows.length} dòng
        {blocking > 0 && <span className="text-error">, trong đó {blocking} dòng chưa thể chốt</span>}
      </summary>
      <ul className="max-h-56 divide-y divide-line overflow-y-auto border-line border-t">
        {rows.map((row) => (
          <li key={row.key}>
            <Link
              href={`${base}?${new URLSearchParams({ bieu: row.form })}#${encodeURIComponent(`o-${row.key}`)}`}
              className="flex items-start gap-2 px-3 py-1.5 hover:bg-raised"
            >
              <CircleAlert
                aria-hidden="true"
                className={cn("mt-0.5 size-4 shrink-0", row.blocksFinal ? "text-error" : "text-waiting")}
              />
              <span className="min-w-0">
                <span className="font-medium">
                  {row.form} {row.tt} {row.label}:{" "}
                </span>
                {row.problem ??
                  `${row.ownerName ?? "Cơ quan chủ trì"} ${row.ownerFigure}, cộng các đơn vị ${row.unitSum}, lệch ${row.difference}.`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
