import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { signed } from "@/lib/report/signed";
import type { RunRow } from "./run-rows";

type AttentionListProps = Readonly<{
  problems: readonly RunRow[];
  /** Rows that contradict others of the run. */
  contradicting: readonly RunRow[];
  differing: readonly RunRow[];
  /** With adjustments of the run before. */
  carried: readonly RunRow[];
  base: string;
}>;

const carriedWords = ({ adjustments }: RunRow): string =>
  adjustments
    .filter(({ copied, withdrawn }) => copied && withdrawn === null)
    .map(({ delta, reason }) => `${signed(delta)} (${reason})`)
    .join("; ");

/**
 * What blocks and what cannot be computed, before the figures; what contradicts itself on the page; adjustments that came along, which would count twice
 * what a unit has given since; two differing sources on demand. Each leads to its row.
 */
export function AttentionList({ problems, contradicting, differing, carried, base }: AttentionListProps) {
  if (problems.length + contradicting.length + differing.length + carried.length === 0) return null;
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
      {contradicting.length > 0 && (
        <details open>
          <summary className="px-3 py-2 font-medium max-md:min-h-11">
            Số liệu tổng hợp chưa khớp nhau: {contradicting.length} dòng. Xem lại trước khi chốt.
          </summary>
          <Lines rows={contradicting} base={base} say={(row) => row.breaks.join(" ")} />
        </details>
      )}
      {carried.length > 0 && (
        <details open>
          <summary className="px-3 py-2 font-medium max-md:min-h-11">
            Điều chỉnh mang từ lần tổng hợp trước: {carried.length} dòng. Rút điều chỉnh nào đơn vị đã tự bổ sung.
          </summary>
          <Lines rows={carried} base={base} say={carriedWords} />
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
