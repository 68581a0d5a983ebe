import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** Sở Nội vụ before its first period. */
export function NoPeriodHome({ unitName }: Readonly<{ unitName: string }>) {
  return (
    <>
      <PageHeader title="Trang chủ" description={unitName} />
      <EmptyState
        title="Chưa mở kỳ báo cáo nào"
        action={
          <LinkButton href="/quan-tri/ky-bao-cao/mo" variant="primary">
            Mở kỳ báo cáo
          </LinkButton>
        }
      >
        Mở kỳ để các đơn vị bắt đầu nhập; tiến độ và báo cáo chờ kiểm tra sẽ hiện ở đây.
      </EmptyState>
    </>
  );
}
