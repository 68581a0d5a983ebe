import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { knownUnits } from "@/components/admin/unit-changes";
import { UnitImport } from "@/components/admin/unit-import";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listUnits } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { importUnitsAction } from "../actions";

export const metadata: Metadata = { title: "Nhập đơn vị từ tệp" };

export default async function ImportUnitsPage() {
  const actor = await pageActor("/quan-tri/don-vi/nhap-tep");
  if (!canInProvince("manageUnits", actor.role)) notFound();
  const units = await listUnits(actor);
  return (
    <>
      <PageHeader
        title="Nhập đơn vị từ tệp CSV"
        crumbs={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: "Nhập từ tệp" }]}
      />
      <UnitImport known={knownUnits(units)} importRows={importUnitsAction} />
    </>
  );
}
