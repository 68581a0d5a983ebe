import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeriodList } from "@/components/admin/period-list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listPeriods } from "@/lib/data/periods";
import { canInProvince } from "@/lib/workflow/access";

export const metadata: Metadata = { title: "Kỳ báo cáo" };

export default async function PeriodsPage() {
  const actor = await pageActor("/quan-tri/ky-bao-cao");
  if (!canInProvince("managePeriods", actor.role)) notFound();
  return (
    <>
      <PageHeader
        title="Kỳ báo cáo"
        description="Mở kỳ, biểu mẫu và thời hạn theo loại đơn vị, gia hạn, đóng kỳ."
        actions={
          <LinkButton href="/quan-tri/ky-bao-cao/mo" variant="primary">
            Mở kỳ báo cáo
          </LinkButton>
        }
      />
      <PeriodList periods={await listPeriods(actor)} />
    </>
  );
}
