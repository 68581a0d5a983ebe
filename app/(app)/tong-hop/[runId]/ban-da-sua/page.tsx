import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReturnedWorkspace } from "@/components/consolidation/returned/returned-workspace";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { canInProvince } from "@/lib/workflow/access";
import { type RunState, runActsFor } from "@/lib/workflow/run-life";
import { adjustAction } from "../actions";
import { findRun } from "../load-run";

export const metadata: Metadata = { title: "So với bản Word đã sửa" };

type Props = Readonly<{ params: Promise<{ runId: string }> }>;

/** Which act must come first, by the state of the run. */
const LOCKED = {
  draft: null,
  closed:
    "Số liệu đã chốt. Lãnh đạo Sở Nội vụ bấm “Mở lại” ở lần tổng hợp, rồi mới điều chỉnh được; thuyết minh vẫn sửa được.",
  signing:
    "Văn bản đang trình ký. Lãnh đạo Sở Nội vụ bấm “Rút bản trình ký” để sửa thuyết minh, rồi “Mở lại” để điều chỉnh số liệu.",
  issued: "Báo cáo đã ban hành. Thay đổi nội dung phải lập lần tổng hợp mới và ban hành thay thế, có lý do.",
} as const satisfies Record<RunState, string | null>;

export default async function ReturnedPage({ params }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readRuns", actor.role)) notFound();
  const { run } = await findRun(actor, (await params).runId);
  return (
    <div className="px-4 py-3">
      <PageHeader
        crumbs={[
          { href: `/tong-hop?ky=${run.period.id}`, label: "Tổng hợp" },
          { href: `/tong-hop/${run.id}`, label: `Lần ${run.number}` },
          { label: "Bản Word đã sửa" },
        ]}
        title="So với bản Word đã sửa"
        description={`Báo cáo của tỉnh, ${run.period.title}, tổng hợp lần ${run.number}. Chỉ liệt kê chỗ khác; không tự đưa thay đổi nào vào.`}
      />
      <ReturnedWorkspace
        runId={run.id}
        adjust={runActsFor(run.state, actor.role).includes("adjust") ? adjustAction : null}
        locked={LOCKED[run.state]}
        readOnly={run.state === "signing" || run.state === "issued"}
      />
    </div>
  );
}
