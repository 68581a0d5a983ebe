import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditFilterForm } from "@/components/admin/audit-filter-form";
import { AuditTable } from "@/components/admin/audit-table";
import { actLabel } from "@/components/admin/audit-words";
import { ChainCheckButton } from "@/components/admin/chain-check";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { AuditFilter, listAuditActs, searchAudit } from "@/lib/data/audit";
import { listPeople } from "@/lib/data/people";
import { listPeriods } from "@/lib/data/periods";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { verifyChainAction } from "./actions";

export const metadata: Metadata = { title: "Nhật ký" };

const PAGE = 50;
const NAMES = ["viec", "nguoi", "chuoi", "tu", "den", "sau"] as const;
type Query = Partial<Record<(typeof NAMES)[number], string>>;

/** A filter from the address; a part that cannot be read is left out rather than refused. */
function filterFrom(query: Query): AuditFilter {
  const [at, chainId, seq] = (query.sau ?? "").split("|");
  const parts: Record<keyof AuditFilter, unknown> = {
    act: query.viec || undefined,
    personId: query.nguoi || undefined,
    chainId: query.chuoi || undefined,
    from: query.tu || undefined,
    to: query.den || undefined,
    after: at && chainId && seq ? { at, chainId, seq: Number(seq) } : undefined,
    limit: PAGE,
  };
  const readable = Object.entries(parts).filter(([name, value]) => AuditFilter.safeParse({ [name]: value }).success);
  return AuditFilter.parse(Object.fromEntries(readable));
}

type AuditPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await pageActor("/quan-tri/nhat-ky");
  if (!canInProvince("readAudit", actor.role)) notFound();
  const raw = await searchParams;
  const query: Query = {};
  for (const name of NAMES) {
    const value = raw[name];
    if (typeof value === "string") query[name] = value;
  }
  const [entries, acts, people, units, periods] = await Promise.all([
    searchAudit(actor, filterFrom(query)),
    listAuditActs(actor),
    listPeople(actor),
    listUnits(actor),
    listPeriods(actor),
  ]);
  const names = new Map<string, string>([
    ...people.map((person) => [person.id, person.name] as const),
    ...units.map((unit) => [unit.id, unit.name] as const),
    ...periods.map((period) => [period.id, period.title] as const),
  ]);
  const last = entries.at(-1);
  const more = new URLSearchParams(query);
  if (last) more.set("sau", `${last.at}|${last.chainId}|${last.seq}`);
  return (
    <>
      <PageHeader
        title="Nhật ký"
        description="Ai làm gì, lúc nào, ở đâu. Nhật ký không chứa số liệu hay lời văn của báo cáo, không sửa và không xóa được."
      />
      <div className="space-y-4">
        <AuditFilterForm
          query={query}
          acts={acts
            .map((act) => ({ value: act, label: actLabel(act) }))
            .sort((a, b) => a.label.localeCompare(b.label, "vi"))}
          people={people.map((person) => ({ value: person.id, label: person.name }))}
        />
        <ChainCheckButton
          key={query.chuoi ?? ""}
          chainId={query.chuoi || actor.provinceId}
          label={query.chuoi ? "Kiểm tra chuỗi đang lọc" : "Kiểm tra chuỗi của tỉnh"}
          verify={verifyChainAction}
        />
        <AuditTable entries={entries} names={names} provinceChain={actor.provinceId} />
        <div className="flex flex-wrap gap-2">
          {query.sau && <LinkButton href="/quan-tri/nhat-ky">Về mục mới nhất</LinkButton>}
          {entries.length === PAGE && <LinkButton href={`/quan-tri/nhat-ky?${more}`}>Xem mục cũ hơn</LinkButton>}
        </div>
      </div>
    </>
  );
}
