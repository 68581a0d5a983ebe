import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitList } from "@/components/admin/unit-list";
import { unitsInTree } from "@/components/admin/unit-words";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listPeople } from "@/lib/data/people";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";

export const metadata: Metadata = { title: "Đơn vị" };

type UnitsPageProps = Readonly<{ searchParams: Promise<{ loc?: string | string[] }> }>;

export default async function UnitsPage({ searchParams }: UnitsPageProps) {
  const { loc } = await searchParams;
  const actor = await pageActor("/quan-tri/don-vi");
  if (!canInProvince("manageUnits", actor.role)) notFound();
  const [units, people] = await Promise.all([listUnits(actor), listPeople(actor)]);
  const working = new Map<string, Set<string>>();
  for (const person of people) {
    if (person.disabledAt) continue;
    for (const { unitId, endedAt } of person.memberships) {
      if (endedAt === null) working.set(unitId, (working.get(unitId) ?? new Set()).add(person.id));
    }
  }
  return (
    <>
      <PageHeader
        title="Đơn vị"
        description={actor.provinceName}
        actions={
          <>
            <LinkButton href="/quan-tri/don-vi/nhap-tep">Nhập từ tệp CSV</LinkButton>
            <LinkButton href="/quan-tri/don-vi/them" variant="primary">
              Thêm đơn vị
            </LinkButton>
          </>
        }
      />
      <UnitList
        units={unitsInTree(units).map((unit) => ({ ...unit, people: working.get(unit.id)?.size ?? 0 }))}
        today={localDate(new Date().toISOString())}
        initialFilter={typeof loc === "string" ? loc : undefined}
      />
    </>
  );
}
