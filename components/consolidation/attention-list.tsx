import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { RunRow } from "./run-rows";

type AttentionListProps = Readonly<{
  problems: readonly RunRow[];
  differing: readonly RunRow[];
  base: string;
}>;

/** What blocks and what cannot be computed, before the figures; two differing sources on demand. Each leads to its row. */
export function AttentionList({ problems, differing, base }: AttentionListProps) {
  if (problems.length + differing.length === 0) return null;
  const blocking = problems.filter(({ blocksFinal }) => blocksFinal).length;
  return (
    <div className="divide-y divide-line rounded border border-line bg-surface print:hidden">
      {problems.length > 0 && (
        <details open={blocking > 0}>
          <summary className="px-3 py-2 font-medium max-md:min-h-11">
            Cần xem trước: {problems.length} dòng
            {blocking > 0 && <span className="text-error">, trong đó {blocking} dòng chưa thể chốt</span>}
          </summary>
          <Lines rows={problems} base={base} say={(row) => row.problem} />
        </details>
      )}
      {differing.length > 0 && (
        <details>
          <summary className="px-3 py-2 font-medium max-md:min-h-11">
            Cơ quan chủ trì và tổng các đơn vị khác nhau: {differing.length} dòng
          </summary>
          <Lines
            rows={differing}
            base={base}
            say={(row) =>
              `${row.ownerName ?? "Cơ quan chủ trì"} ${row.ownerFigure}, cộng các đơn vị ${row.unitSum}, lệch ${row.difference}.`
            }
          />
        </details>
      )}
    </div>
  );
}

type LinesProps = Readonly<{ rows: readonly RunRow[]; base: string; say: (row: RunRow) => string | null }>;

function Lines({ rows, base, say }: LinesProps) {
  return (
    <ul className="max-h-44 divide-y divide-line overflow-y-auto border-line border-t">
      {rows.map((row) => (
        <li key={row.key}>
          <Link
            href={`${base}?${new URLSearchParams({ bieu: row.form })}#${encodeURIComponent(`o-${row.key}`)}`}
            className="flex items-start gap-2 px-3 py-1.5 text-table hover:bg-raised"
          >
            <CircleAlert
              aria-hidden="true"
              className={cn("mt-0.5 size-4 shrink-0", row.blocksFinal ? "text-error" : "text-waiting")}
            />
            <span className="min-w-0">
              <span className="font-medium">
                {row.form} {row.tt} {row.label}:{" "}
              </span>
              {say(row)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
