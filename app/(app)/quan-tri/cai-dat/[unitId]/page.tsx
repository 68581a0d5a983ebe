import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/(app)/or-not-found";
import { suggestDocumentSettings } from "@/components/admin/default-document-settings";
import { DocumentSettingsForm } from "@/components/admin/document-settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { getUnit } from "@/lib/data/units";
import { canInProvince } from "@/lib/workflow/access";
import { saveDocumentSettingsAction } from "../actions";

export const metadata: Metadata = { title: "Thể thức văn bản" };

export default async function UnitSettingsPage({ params }: Readonly<{ params: Promise<{ unitId: string }> }>) {
  const { unitId } = await params;
  const actor = await pageActor(`/quan-tri/cai-dat/${unitId}`);
  if (!canInProvince("manageUnits", actor.role)) notFound();
  const [unit, view] = await orNotFound(Promise.all([getUnit(actor, unitId), getDocumentSettings(actor, unitId)]));
  return (
    <>
      <PageHeader
        title={`Thể thức văn bản: ${unit.name}`}
        crumbs={[{ label: "Cài đặt", href: "/quan-tri/cai-dat" }, { label: unit.shortName }]}
      />
      <DocumentSettingsForm
        unitId={unit.id}
        version={view.version}
        settings={view.settings ?? suggestDocumentSettings(unit, { name: actor.provinceName })}
        save={saveDocumentSettingsAction}
      />
    </>
  );
}
