import "server-only";
import { applyAdjustments, blockingKeys } from "@/lib/indicators/adjust";
import { templateOfRun } from "@/lib/indicators/matrix/gather-rows";
import { itemByKey } from "@/lib/indicators/walk";
import { refuse } from "@/lib/messages";
import { DocumentSettings } from "@/lib/report/document-settings";
import type { FrozenReport } from "@/lib/report/frozen-report";
import type { Actor } from "@/lib/workflow/roles";
import { findRunMove } from "@/lib/workflow/run-life";
import type { IssueRun, MoveRun } from "@/lib/workflow/run-views";
import { canonicalJson, sha256 } from "./canonical-json";
import { readContent, toSection } from "./content";
import { requireHead } from "./report-reads";
import { activeOf, readAdjustments, readRun, type StoredRun } from "./run-reads";
import { getTemplate } from "./templates";
import type { Reader } from "./with-actor";

/** What the database needs besides the act: which blocking rows were resolved. */
export async function prepareMove(tx: Reader, actor: Actor, input: MoveRun): Promise<Record<string, unknown>> {
  const stored = await readRun(tx, actor, input.runId);
  // Asked here too, so that nothing is prepared for someone who may not; the database decides.
  if (input.act !== "close" || !findRunMove(stored.run.state, input.act, actor.role)) return {};
  return { resolved: await resolvedKeys(tx, stored) };
}

type FrozenRun = { frozen: FrozenReport; text: string; hash: string; reportVersion: number };

/** Everything that issuing freezes; null for whom or when the database will refuse. */
export async function freezeRun(tx: Reader, actor: Actor, input: IssueRun): Promise<FrozenRun | null> {
  const stored = await readRun(tx, actor, input.runId);
  return findRunMove(stored.run.state, "issue", actor.role) ? freeze(tx, actor, stored, input.issue) : null;
}

/** Blocking rows whose lacking parts were adjusted in; the database refuses to close over any other. */
async function resolvedKeys(tx: Reader, { run, result }: StoredRun): Promise<string[]> {
  const items = itemByKey(templateOfRun(await getTemplate(run.templateId), result));
  const adjusted = applyAdjustments(items, result, activeOf(await readAdjustments(tx, run.id)));
  const blocking = new Set(blockingKeys(adjusted));
  return result.items.filter(({ key, blocksFinal }) => blocksFinal && !blocking.has(key)).map(({ key }) => key);
}

async function freeze(
  tx: Reader,
  actor: Actor,
  { run, result, inputs }: StoredRun,
  issue: IssueRun["issue"],
): Promise<FrozenRun> {
  if (sha256(canonicalJson({ inputs, result })) !== run.hash)
    throw new Error(`run ${run.id}: it does not have its hash`);
  const head = await requireHead(tx, actor, run.reportId, "readContent");
  const sections = (await readContent(tx, run.reportId)).sections.map(toSection);
  const settings = await tx.documentSettings.findUnique({ where: { unitId: head.unit.id } });
  if (!settings) {
    throw refuse(
      "not_allowed_now",
      "Tỉnh chưa có thể thức văn bản nên chưa ban hành được. Hãy khai báo ở mục Thể thức văn bản rồi thử lại.",
      { reason: "no_document_settings" },
    );
  }
  const frozen: FrozenReport = {
    format: 1,
    run: { id: run.id, number: run.number, hash: run.hash, createdAt: run.createdAt, final: run.final },
    unit: head.unit,
    period: run.period,
    templateId: run.templateId,
    issue,
    result,
    adjustments: activeOf(await readAdjustments(tx, run.id)),
    sections,
    documentSettings: DocumentSettings.parse(settings.settings),
  };
  const text = canonicalJson(frozen);
  return { frozen, text, hash: sha256(text), reportVersion: head.version };
}
