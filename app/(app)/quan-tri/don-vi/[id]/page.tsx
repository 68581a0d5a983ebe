import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(app)/or-not-found";
import { UnitForm } from "@/components/admin/unit-form";
import { superiorOptions } from "@/components/admin/unit-words";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { pageActor } from "@/lib/auth/actor";
import { listPeople } from "@/lib/data/people";
import { getUnit, listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { saveUnitAction } from "../actions";

export const metadata: Metadata = { title: "Đơn vị" };

export default async function UnitPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  const { id } = await params;
  const actor = await pageActor(`/quan-tri/don-vi/${id}`);
  if (!canInProvince("manageUnits", actor.role)) notFound();
  const [unit, units, people] = await Promise.all([
    orNotFound(getUnit(actor, id)),
    listUnits(actor),
    listPeople(actor),
  ]);
  const members = people.flatMap((person) =>
    person.memberships
      .filter((membership) => membership.unitId === id && membership.endedAt === null)
      .map((membership) => ({ id: membership.id, personId: person.id, name: person.name, role: membership.role })),
  );
  return (
    <>
      <PageHeader
        title={unit.name}
        crumbs={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: unit.shortName }]}
        actions={<LinkButton href={`/quan-tri/cai-dat/${unit.id}`}>Thể thức văn bản</LinkButton>}
      />
      <Section title="Thông tin">
        <UnitForm
          key={unit.version}
          unit={unit}
          superiors={superiorOptions(units, unit.id)}
          today={localDate(new Date().toISOString())}
          save={saveUnitAction}
        />
      </Section>
      <Section
        title="Người dùng"
        actions={<LinkButton href={`/quan-tri/nguoi-dung/them?don-vi=${unit.id}`}>Thêm người dùng</LinkButton>}
      >
        {members.length === 0 ? (
          <p className="text-muted">Chưa có ai đăng nhập được cho đơn vị này.</p>
        ) : (
          <ul className="space-y-1">
            {members.map((member) => (
              <li key={member.id}>
                <TextLink href={`/quan-tri/nguoi-dung/${member.personId}`}>{member.name}</TextLink> –{" "}
                {ROLE_LABEL[member.role]}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
