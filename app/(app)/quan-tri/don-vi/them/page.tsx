import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitForm } from "@/components/admin/unit-form";
import { superiorOptions } from "@/components/admin/unit-words";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import { saveUnitAction } from "../actions";

export const metadata: Metadata = { title: "Thêm đơn vị" };

export default async function AddUnitPage() {
  const actor = await pageActor("/quan-tri/don-vi/them");
  if (!canInProvince("manageUnits", actor.role)) notFound();
  const units = await listUnits(actor);
  return (
    <>
      <PageHeader title="Thêm đơn vị" crumbs={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: "Thêm" }]} />
      <UnitForm
        unit={null}
        superiors={superiorOptions(units, null)}
        today={localDate(new Date().toISOString())}
        save={saveUnitAction}
      />
    </>
  );
}
