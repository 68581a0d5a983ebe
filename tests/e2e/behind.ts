import type { saveCells } from "@/lib/data/save";
import { blankCell } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import { itemByKey } from "@/lib/indicators/walk";
import type { DocumentSettings } from "@/lib/report/document-settings";
import type { Actor } from "@/lib/workflow/roles";
import { inProject } from "@/scripts/project";
import type { MadeProvince } from "@/tests/factories/make-province";
import { sharedDatabase } from "@/tests/support/e2e-databases";
import { provinceSettings } from "@/tests/support/made-province";
import { makeOpId } from "./op-id";
import { asOwner } from "./stored";

/** What is done without the browser, where a test is about something else: through lib/data, as the server does it. */
async function dataFunctions() {
  process.env.DATABASE_URL = sharedDatabase().webUrl;
  process.env.NEXTAUTH_SECRET ??= "for tests only, never on a server, 32 or more";
  process.env.LOG_LEVEL ??= "silent";
  process.env.CCHC_FILES ??= inProject("test-results", "files");
  const [save, moves, reports, templates, runs, issue] = await Promise.all([
    import("@/lib/data/save"),
    import("@/lib/data/moves"),
    import("@/lib/data/reports"),
    import("@/lib/data/templates"),
    import("@/lib/data/consolidation"),
    import("@/lib/jobs/issue-run"),
  ]);
  return { ...save, ...moves, ...reports, ...templates, ...runs, ...issue };
}

/** Writes figures as a person would type them, into rows never written before. */
export async function fill(actor: Actor, reportId: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const data = await dataFunctions();
  const template = await data.getTemplate((await data.getReport(actor, reportId)).templateId);
  const items = itemByKey(template);
  const cells: Parameters<typeof saveCells>[1]["cells"] = Object.entries(typed).map(([key, raw]) => {
    const item = items.get(key);
    if (!item) throw new Error(`${key} is not in ${template.id}`);
    return { key, baseVersion: 0, cell: { ...blankCell, ...parseCell(item, raw).cell }, how: "typed" };
  });
  const answer = await data.saveCells(actor, { reportId, opId: makeOpId(), cells });
  const failed = answer.results.filter(({ outcome }) => outcome !== "saved");
  if (failed.length > 0) throw new Error(`not saved: ${JSON.stringify(failed)}`);
}

export async function submit(leader: Actor, reportId: string): Promise<void> {
  const data = await dataFunctions();
  const { version } = await data.getReport(leader, reportId);
  await data.submitReport(leader, { reportId, version });
}

export async function accept(reviewer: Actor, reportId: string): Promise<void> {
  const data = await dataFunctions();
  const { version } = await data.getReport(reviewer, reportId);
  await data.acceptReport(reviewer, { reportId, version });
}

/** Đề nghị bổ sung, hoàn thiện, for a reason. */
export async function sendBack(reviewer: Actor, reportId: string, reason: string): Promise<void> {
  const data = await dataFunctions();
  const { version } = await data.getReport(reviewer, reportId);
  await data.returnReport(reviewer, { reportId, version, reason });
}

/** A run over what is accepted, by its reviewer. */
export async function consolidate({ people, period }: MadeProvince): Promise<string> {
  const data = await dataFunctions();
  return (await data.createRun(people.reviewer, { periodId: period.id })).id;
}

/** The run taken all the way to an issued report. */
export async function issue({ id: provinceId, people }: MadeProvince, runId: string): Promise<void> {
  const data = await dataFunctions();
  const leader = people.reviewLeader;
  await setLetterhead(leader, provinceId);
  await asOwner("update session set confirmed_at = now() where id = $1", [leader.sessionId]);
  const version = async () => (await data.getRun(leader, runId)).run.version;
  await data.moveRun(leader, { runId, version: await version(), act: "close" });
  await data.moveRun(leader, { runId, version: await version(), act: "sendForSigning" });
  const record = { numberText: "78/BC-UBND", issuedOn: "2025-12-20", signer: "Trần Thị Bình" };
  await data.issueRun(leader, { runId, version: await version(), issue: record, reason: null });
}

/** How the documents of a unit, or of the province, are headed and signed, where nobody has said it: no run is issued without it. */
export async function setLetterhead(by: Actor, unitId: string, settings: DocumentSettings = provinceSettings) {
  await asOwner(
    "insert into document_settings (province_id, unit_id, settings, updated_by) values ($1, $2, $3, $4) on conflict do nothing",
    [by.provinceId, unitId, JSON.stringify(settings), by.membershipId],
  );
}
