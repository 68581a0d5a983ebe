import { addAdjustment, createRun, getRun, moveRun } from "@/lib/data/consolidation";
import { issueRun } from "@/lib/jobs/issue-run";
import type { Organisation } from "../organisation";

/** Last year's consolidation: made and closed by a reviewer, issued by the leader of Sở Nội vụ. */
export async function issueLastYear(org: Organisation, periodId: string, year: number): Promise<void> {
  const reviewer = org.actor("so-noi-vu", "reviewer");
  const leader = org.actor("so-noi-vu", "reviewLeader");
  const { id: runId } = await createRun(reviewer, { periodId });
  const version = async () => (await getRun(reviewer, runId)).run.version;
  await moveRun(reviewer, { runId, version: await version(), act: "close" });
  await moveRun(reviewer, { runId, version: await version(), act: "sendForSigning" });
  await issueRun(leader, {
    runId,
    version: await version(),
    issue: {
      numberText: "412/BC-UBND",
      issuedOn: `${year}-12-19`,
      signer: org.settingsOf("minh-hoa").signerName,
    },
    reason: null,
  });
}

/** A first, provisional run over what has been received so far, with one correction on the record. */
export async function beginRun(org: Organisation, periodId: string): Promise<void> {
  const reviewer = org.actor("so-noi-vu", "reviewer");
  const { id: runId } = await createRun(reviewer, { periodId });
  await addAdjustment(reviewer, {
    runId,
    key: "BM5.cong-chuc-tuyen-dung",
    delta: "2",
    reason: "Bổ sung 02 công chức đã có quyết định tuyển dụng của Ủy ban nhân dân tỉnh nhưng đơn vị chưa kịp nhập.",
  });
}
