import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OpenPeriodForm } from "@/components/admin/open-period-form";
import { isInForce } from "@/components/admin/unit-words";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listPeriods } from "@/lib/data/periods";
import { getProvinceSettings } from "@/lib/data/province-settings";
import { listTemplates } from "@/lib/data/templates";
import { listUnits } from "@/lib/data/units";
import { UnitKind } from "@/lib/indicators/template";
import { canInProvince } from "@/lib/workflow/access";
import { localDate } from "@/lib/workflow/deadline";
import type { PeriodKind } from "@/lib/workflow/period";
import { CCHC_PERIODS, periodDefaults } from "@/lib/workflow/period-defaults";
import type { PeriodView } from "@/lib/workflow/views";
import { openPeriodAction } from "../actions";

export const metadata: Metadata = { title: "Mở kỳ báo cáo" };

/** The next of the four reports a year that has not been opened and whose window ends latest before or around today. */
function nextPeriod(periods: readonly PeriodView[], today: string): { kind: PeriodKind; year: number } {
  const year = Number(today.slice(0, 4));
  const opened = new Set(periods.map((period) => `${period.kind}-${period.year}`));
  const candidates = [year, year + 1].flatMap((one) => CCHC_PERIODS.map((kind) => ({ kind, year: one })));
  const ahead = candidates.filter((one) => periodDefaults(one.kind, one.year).windowTo >= today);
  return ahead.find((one) => !opened.has(`${one.kind}-${one.year}`)) ?? { kind: "Y", year };
}

export default async function OpenPeriodPage() {
  const actor = await pageActor("/quan-tri/ky-bao-cao/mo");
  if (!canInProvince("managePeriods", actor.role)) notFound();
  const [periods, templates, units, province] = await Promise.all([
    listPeriods(actor),
    listTemplates(actor),
    listUnits(actor),
    getProvinceSettings(actor),
  ]);
  const today = localDate(new Date().toISOString());
  const inForce = units.filter((unit) => isInForce(unit, today));
  const kinds = UnitKind.options
    .map((kind) => ({ kind, units: inForce.filter((unit) => unit.kind === kind).length }))
    .filter(({ kind, units: count }) => kind === "tinh" || count > 0);
  return (
    <>
      <PageHeader
        title="Mở kỳ báo cáo"
        crumbs={[{ label: "Kỳ báo cáo", href: "/quan-tri/ky-bao-cao" }, { label: "Mở kỳ" }]}
        description="Ngày tháng được đề xuất theo chế độ báo cáo; sửa từng ngày nếu tỉnh quy định khác."
      />
      {kinds.length < 2 && (
        <Banner tone="warning" className="mb-4" title="Tỉnh chưa có đơn vị nào đang hoạt động">
          Quản trị cần nhập danh sách đơn vị trước khi mở kỳ.
        </Banner>
      )}
      <OpenPeriodForm
        initial={nextPeriod(periods, today)}
        kinds={kinds}
        templates={templates}
        weekendDue={province.settings.weekendDue}
        open={openPeriodAction}
      />
    </>
  );
}
