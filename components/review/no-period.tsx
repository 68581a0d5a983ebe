import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** A province that has opened nothing yet. */
export function NoPeriod({ title }: Readonly<{ title: string }>) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        title="Chưa mở kỳ báo cáo nào"
        action={
          <LinkButton href="/quan-tri/ky-bao-cao" variant="primary">
            Mở kỳ báo cáo
          </LinkButton>
        }
      >
        Mở một kỳ để các đơn vị bắt đầu nhập; báo cáo của từng đơn vị được tạo ngay khi mở.
      </EmptyState>
    </>
  );
}
