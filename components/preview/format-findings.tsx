import { Check, TriangleAlert } from "lucide-react";
import type { FormatCheckOutput } from "@/lib/indicators/contract";

type Rule = FormatCheckOutput["rules"][number];

/** One broken rule: where, what the decree asks, what stands there. */
function Broken({ rule }: Readonly<{ rule: Rule }>) {
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <p className="flex gap-2 font-medium">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-waiting" />
        <span className="[overflow-wrap:anywhere]">{rule.where}</span>
      </p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 pl-6 text-table">
        <dt className="text-muted">Cần</dt>
        <dd>{rule.expected}</dd>
        <dt className="text-muted">Hiện có</dt>
        <dd className="[overflow-wrap:anywhere]">{rule.actual}</dd>
      </dl>
    </li>
  );
}

/** Every rule of Nghị định 30/2020 that was asked: the broken ones first and in full, the kept ones behind a fold. */
export function FormatFindings({ rules }: Readonly<{ rules: readonly Rule[] }>) {
  const broken = rules.filter(({ ok }) => !ok);
  const kept = rules.filter(({ ok }) => ok);
  return (
    <>
      <p role="status" className="font-medium">
        {broken.length === 0
          ? `Đúng thể thức: đạt cả ${rules.length} yêu cầu.`
          : `${broken.length} trên ${rules.length} yêu cầu chưa đạt.`}
      </p>
      {broken.length > 0 && (
        <ul className="mt-1">
          {broken.map((rule) => (
            <Broken key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      <details className="mt-3">
        <summary className="cursor-pointer py-1 text-primary max-md:min-h-11">Xem {kept.length} yêu cầu đã đạt</summary>
        <ul className="mt-1 space-y-1 text-table">
          {kept.map((rule) => (
            <li key={rule.id} className="flex gap-2">
              <Check aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-saved" />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {rule.expected}
                {rule.actual && <span className="text-muted"> ({rule.actual})</span>}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
