import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { Cell, type Cell as CellContent } from "@/lib/indicators/cell";
import type { Item, Template } from "@/lib/indicators/template";
import { findItem } from "@/lib/indicators/walk";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { CellSource, SectionSource } from "@/lib/workflow/import-view";
import type { Actor } from "@/lib/workflow/roles";
import type { CellHistoryEntry, HowEntered, SaveAnswer, SavedCell, SaveSectionAnswer } from "@/lib/workflow/views";
import { canonicalJson, sha256 } from "./canonical-json";
import { uuid } from "./heads";
import { requireHead } from "./report-reads";
import { getTemplate } from "./templates";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

export type CellChange = {
  key: string;
  baseVersion: number;
  cell: CellContent;
  how: HowEntered;
  /** Where it was read, for what was taken from a file (`how` is "imported"). */
  source?: CellSource | undefined;
};
export type SaveCellsInput = { reportId: string; opId: string; cells: readonly CellChange[] };
export type SaveSectionInput = {
  reportId: string;
  opId: string;
  path: string;
  baseVersion: number;
  heading: string | null;
  body: RichDoc;
  /** The file it was taken from. */
  source?: SectionSource | undefined;
};

const Answer = z.custom<SaveAnswer>((value) => typeof value === "object" && value !== null);
const SectionAnswer = z.custom<SaveSectionAnswer>((value) => typeof value === "object" && value !== null);

/**
 * Saves a batch of cells: the answer is per cell, and only what it calls saved is stored. Unreadable writings are kept
 * (their `problem` says so). The same opId again gets the same answer; with other contents it is op_reused.
 */
export async function saveCells(actor: Actor, input: SaveCellsInput): Promise<SaveAnswer> {
  const template = await templateOf(actor, input.reportId);
  const changes = input.cells.map((change) => ({ ...change, cell: toNfc(change.cell) }));
  const refused = new Map<string, string>();
  for (const { key, cell } of changes) {
    const why = refusal(findItem(template, key), cell);
    if (why) refused.set(key, why);
  }
  const rows = changes
    .filter(({ key }) => !refused.has(key))
    .map(({ key, baseVersion, how, source, cell: { parts, ...cell } }) => ({
      ...{ key, baseVersion, how, source, ...cell },
      ...parts,
    }));
  const answer = await callWrite(
    actor,
    "save_cells",
    [input.reportId, input.opId, sha256(canonicalJson(changes)), JSON.stringify(rows)],
    Answer,
  );
  const results = [...refused].map(([key, why]): SavedCell => ({ key, outcome: "refused", why }));
  return { ...answer, results: [...answer.results, ...results] };
}

/** A report never changes its template, so a save need not read it again: the write itself is the only round trip. */
const templateIds = new Map<string, string>();
const REMEMBERED_REPORTS = 20_000;

/** The template of a report, of one the actor can see when it was not met before; its right to write, the write judges. */
async function templateOf(actor: Actor, reportId: string): Promise<Template> {
  const known = templateIds.get(reportId);
  if (known !== undefined) return getTemplate(known);
  const { templateId } = await withActor(actor, (tx) => requireHead(tx, actor, reportId, "readHead"));
  if (templateIds.size >= REMEMBERED_REPORTS) templateIds.clear();
  templateIds.set(reportId, templateId);
  return getTemplate(templateId);
}

/** Why this cell can never be stored in this template, or null. What is merely wrong is stored and marked. */
function refusal(item: Item | undefined, cell: CellContent): string | null {
  if (!item) return "Dòng này không có trong mẫu báo cáo.";
  if (cell.state !== "value" && (cell.value !== null || cell.parts !== null)) {
    return "Ô không có số liệu thì không kèm con số.";
  }
  return Cell.safeParse(cell).success ? null : "Nội dung quá dài hoặc không đúng dạng.";
}

const nfc = (text: string | null): string | null => text?.normalize("NFC") ?? null;
const toNfc = (cell: CellContent): CellContent => ({
  ...cell,
  text: nfc(cell.text),
  note: nfc(cell.note),
  raw: cell.raw.normalize("NFC"),
});

/** A section the unit added itself: II.7 under the outline's II, with a heading of its own. */
const isOwnSection = (template: Template, path: string, heading: string | null): boolean => {
  const parent = path.split(".").slice(0, -1).join(".");
  return heading !== null && heading !== "" && template.outline.some((section) => section.path === parent);
};

/** Saves one narrative section; on the consolidated report the province's. invalid_input for a path outside the outline. */
export async function saveSection(actor: Actor, input: SaveSectionInput): Promise<SaveSectionAnswer> {
  const template = await templateOf(actor, input.reportId);
  const heading = nfc(input.heading);
  const known = template.outline.some((section) => section.path === input.path && section.writes);
  if (!known && !isOwnSection(template, input.path, heading)) {
    // The template may have been remembered from somebody else's request: a foreign report stays not found.
    await withActor(actor, (tx) => requireHead(tx, actor, input.reportId, "readHead"));
    throw new AppError("invalid_input", {
      reason: "path",
      message: "Mục này không có trong đề cương của mẫu báo cáo.",
    });
  }
  const body = JSON.stringify(input.body).normalize("NFC");
  const { path, baseVersion, source } = input;
  const payload = sha256(canonicalJson({ path, baseVersion, heading, body, source }));
  return callWrite(
    actor,
    "save_section",
    [input.reportId, input.opId, payload, path, baseVersion, heading, body, source ? JSON.stringify(source) : null],
    SectionAnswer,
  );
}

/** Every version of one cell, the newest first: who, when, what, how. */
export async function cellHistory(actor: Actor, reportId: string, key: string): Promise<CellHistoryEntry[]> {
  return withActor(actor, async (tx) => {
    await requireHead(tx, actor, reportId, "readContent");
    const rows = await tx.$queryRaw<{ entry: CellHistoryEntry }[]>`
      select jsonb_build_object('version', h.version, 'how', h.how, 'source', app.source_json(h.source), 'at', app.iso(h.updated_at), 'by', coalesce(p.name, ''),
        'cell', jsonb_build_object('state', h.state, 'value', h.value::text, 'text', h.text, 'note', h.note,
          'asOf', h.as_of, 'raw', h.raw, 'problem', h.problem, 'parts', case when h.numerator is not null then
            jsonb_build_object('numerator', h.numerator::text, 'denominator', h.denominator::text) end)) as entry
      from cell_history h
      left join membership m on m.id = h.updated_by
      left join person p on p.id = m.person_id
      where h.report_id = ${uuid(reportId)} and h.item_key = ${key}
      order by h.version desc`;
    return rows.map((row) => row.entry);
  });
}
