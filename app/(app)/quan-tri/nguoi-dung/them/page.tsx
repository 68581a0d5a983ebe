import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddPersonForm } from "@/components/admin/add-person-form";
import { unitOptions } from "@/components/admin/unit-words";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import { addPersonAction } from "../actions";

export const metadata: Metadata = { title: "Thêm người dùng" };

type AddPersonPageProps = Readonly<{ searchParams: Promise<{ "don-vi"?: string | string[] }> }>;

export default async function AddPersonPage({ searchParams }: AddPersonPageProps) {
  const { "don-vi": unitId } = await searchParams;
  const actor = await pageActor("/quan-tri/nguoi-dung/them");
  if (!canInProvince("managePeople", actor.role)) notFound();
  const units = await listUnits(actor);
  return (
    <>
      <PageHeader
        title="Thêm người dùng"
        crumbs={[{ label: "Người dùng", href: "/quan-tri/nguoi-dung" }, { label: "Thêm" }]}
      />
      <AddPersonForm
        units={unitOptions(units, localDate(new Date().toISOString()))}
        unitId={typeof unitId === "string" ? unitId : undefined}
        add={addPersonAction}
      />
    </>
  );
}
