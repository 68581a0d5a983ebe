import { FileCheck2, TriangleAlert } from "lucide-react";
import { StateMark } from "@/components/ui/badge";
import type { SignedHead } from "@/lib/workflow/views";

/** Beside the state: the signed file is on record, and that it differs from the data while nobody has seen it. */
export function SignedMark({ signed }: Readonly<{ signed: SignedHead | null }>) {
  if (!signed) return null;
  return (
    <>
      <StateMark tone="neutral" icon={<FileCheck2 />} className="whitespace-nowrap">
        Đã có bản ký
      </StateMark>
      {signed.differences > 0 && !signed.seen && (
        <StateMark tone="waiting" icon={<TriangleAlert />} className="whitespace-nowrap">
          Bản ký khác {signed.differences} chỗ
        </StateMark>
      )}
    </>
  );
}
