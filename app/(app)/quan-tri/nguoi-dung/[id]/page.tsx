import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(app)/or-not-found";
import { PersonEditor } from "@/components/admin/person-editor";
import { unitOptions } from "@/components/admin/unit-words";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getPerson } from "@/lib/data/people";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import {
  addMembershipAction,
  endMembershipAction,
  resetPasswordAction,
  savePersonAction,
  setPersonDisabledAction,
} from "../actions";

export const metadata: Metadata = { title: "Người dùng" };

export default async function PersonPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  const { id } = await params;
  const actor = await pageActor(`/quan-tri/nguoi-dung/${id}`);
  if (!canInProvince("managePeople", actor.role)) notFound();
  const [person, units] = await Promise.all([orNotFound(getPerson(actor, id)), listUnits(actor)]);
  return (
    <>
      <PageHeader
        title={person.name}
        description={person.signInName}
        crumbs={[{ label: "Người dùng", href: "/quan-tri/nguoi-dung" }, { label: person.name }]}
      />
      <PersonEditor
        person={person}
        units={unitOptions(units, localDate(new Date().toISOString()))}
        isSelf={person.id === actor.personId}
        actions={{
          save: savePersonAction,
          resetPassword: resetPasswordAction,
          setDisabled: setPersonDisabledAction,
          addMembership: addMembershipAction,
          endMembership: endMembershipAction,
        }}
      />
    </>
  );
}
