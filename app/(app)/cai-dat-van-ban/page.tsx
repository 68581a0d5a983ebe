import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveDocumentSettingsAction } from "@/app/(app)/quan-tri/cai-dat/actions";
import { suggestDocumentSettings } from "@/components/admin/default-document-settings";
import { DocumentSettingsForm } from "@/components/admin/document-settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { getDocumentSettings } from "@/lib/data/unit-settings";
import { getUnit } from "@/lib/data/units";
import type { Actor } from "@/lib/workflow/roles";

export const metadata: Metadata = { title: "Thể thức văn bản" };

/** Whose documents this person may set: their unit's, or for Sở Nội vụ's reviewers the province's own. */
function unitToSet(actor: Actor): string | null {
  if (actor.role === "unitLeader" || actor.role === "unitClerk") return actor.unitId;
  if (actor.role === "reviewer" || actor.role === "reviewLeader") return actor.provinceId;
  return null;
}

export default async function OwnSettingsPage() {
  const actor = await pageActor("/cai-dat-van-ban");
  const unitId = unitToSet(actor);
  if (unitId === null) notFound();
  const [unit, view] = await Promise.all([getUnit(actor, unitId), getDocumentSettings(actor, unitId)]);
  return (
    <>
      <PageHeader
        title="Thể thức văn bản"
        description={unit.kind === "tinh" ? `Báo cáo tổng hợp của ${unit.name}` : unit.name}
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
