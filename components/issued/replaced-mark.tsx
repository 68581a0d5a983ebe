import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { formatDate } from "@/lib/workflow/deadline";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";

/** Over an issued report that is no longer in force. */
export function ReplacedBanner({ by }: Readonly<{ by: IssuedDocumentView }>) {
  return (
    <Banner tone="warning" className="mb-4" title={`Đã được thay thế bởi báo cáo số ${by.numberText}`}>
      Ngày {formatDate(by.issuedOn)}, {by.signer} ký. Lý do: {by.reason}{" "}
      <Link href={`/bao-cao-tinh/${by.runId}`} className="font-medium underline">
        Mở báo cáo thay thế
      </Link>
    </Banner>
  );
}
