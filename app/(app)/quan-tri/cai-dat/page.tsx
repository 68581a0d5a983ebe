import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeadAgenciesForm, type LeadAgencyRow } from "@/components/admin/lead-agencies-form";
import { ProvinceSettingsForm } from "@/components/admin/province-settings-form";
import { unitOptions, unitsInTree } from "@/components/admin/unit-words";
import { PageHeader, Section } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { pageActor } from "@/lib/auth/actor";
import { listLeadAgencies } from "@/lib/data/lead-agencies";
import { getProvinceSettings } from "@/lib/data/province-settings";
import { getTemplate, listTemplates } from "@/lib/data/templates";
import { listUnits } from "@/lib/data/units";
import { LEAD_AGENCY_LABEL } from "@/lib/indicators/catalogue/lead-agencies";
import type { Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import { saveLeadAgenciesAction, saveProvinceSettingsAction } from "./actions";

export const metadata: Metadata = { title: "Cài đặt" };

/** "Biểu mẫu 2, 3": the forms of the newest template whose rows this key owns. */
function formsOf(template: Template | undefined, key: string): string {
  if (!template) return "";
  const codes = new Set(
    allItems(template)
      .filter((item) => item.owner === key && item.scope !== "unit")
      .map((item) => formOf(template, item.key)?.code ?? ""),
  );
  return [...codes].map((code) => code.replace(/^BM/, "Biểu mẫu ")).join(", ");
}

export default async function SettingsPage() {
  const actor = await pageActor("/quan-tri/cai-dat");
  if (!canInProvince("manageUnits", actor.role)) notFound();
  const [units, agencies, province, templates] = await Promise.all([
    listUnits(actor),
    listLeadAgencies(actor),
    getProvinceSettings(actor),
    listTemplates(actor),
  ]);
  const newest = templates[0] ? await getTemplate(templates[0].id) : undefined;
  const today = localDate(new Date().toISOString());
  const rows: LeadAgencyRow[] = Object.entries(LEAD_AGENCY_LABEL).map(([key, label]) => ({
    key,
    label,
    forms: formsOf(newest, key),
    unitId: agencies.find((agency) => agency.key === key)?.unitId ?? null,
  }));
  const choices = unitOptions(
    units.filter((unit) => unit.kind !== "tinh"),
    today,
  );
  return (
    <>
      <PageHeader title="Cài đặt" description={actor.provinceName} />
      <Section
        title="Cơ quan chủ trì"
        description="Đơn vị nhập số liệu toàn tỉnh cho từng nhóm chỉ tiêu. Số của đơn vị và số toàn tỉnh không bao giờ được cộng với nhau."
      >
        <LeadAgenciesForm
          key={rows.map((row) => row.unitId).join()}
          rows={rows}
          units={choices}
          save={saveLeadAgenciesAction}
        />
      </Section>
      <Section title="Cài đặt của tỉnh">
        <ProvinceSettingsForm key={province.version} view={province} save={saveProvinceSettingsAction} />
      </Section>
      <Section
        title="Thể thức văn bản của từng đơn vị"
        description="Cơ quan chủ quản, ký hiệu, quyền ký, nơi nhận in trên báo cáo. Lãnh đạo và văn thư đơn vị tự sửa được phần của mình."
      >
        <ul className="columns-1 gap-x-8 md:columns-2 lg:columns-3">
          {unitsInTree(units).map((unit) => (
            <li key={unit.id} className="break-inside-avoid py-0.5 max-md:py-2">
              <TextLink href={`/quan-tri/cai-dat/${unit.id}`}>{unit.name}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
