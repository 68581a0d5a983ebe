import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Parse } from "@/lib/indicators/contract";
import { canInProvince } from "@/lib/workflow/access";
import type { FileKind } from "@/lib/workflow/import-view";
import type { InboxFileView } from "@/lib/workflow/inbox-view";
import type { Actor } from "@/lib/workflow/roles";
import { requireUuid, uuid } from "./heads";
import { withActor } from "./with-actor";
import { callWrite } from "./write";

export type InboxFile = { periodId: string; fileName: string; byteSize: number; sha256: string };

export type InboxOutcome = { kind: FileKind; parse: Parse; unitId: string | null } | { refusal: string };

const Claimed = z.strictObject({ id: z.uuid(), fileName: z.string(), sha256: z.string() });
export type ClaimedFile = z.infer<typeof Claimed>;

/** Puts a file in whose bytes are stored already; answers its id. For reviewers, into an open period of the province. */
export async function addInboxFile(actor: Actor, { periodId, fileName, byteSize, sha256 }: InboxFile): Promise<string> {
  const name = fileName.normalize("NFC");
  return callWrite(actor, "add_inbox_file", [requireUuid(periodId), name, byteSize, sha256], z.uuid());
}

/** The next file to read, given to one asker only; null when none waits. */
export const claimInboxFile = (actor: Actor): Promise<ClaimedFile | null> =>
  callWrite(actor, "claim_inbox_file", [], Claimed.nullable());

/** What came of reading it; the first answer counts. */
export async function finishInboxFile(actor: Actor, id: string, outcome: InboxOutcome): Promise<void> {
  await callWrite(actor, "finish_inbox_file", [requireUuid(id), JSON.stringify(outcome)], z.unknown());
}

/** Whose file it is, said by a person; null takes that back. not_found for a unit without a report in the period. */
export async function chooseInboxUnit(actor: Actor, input: { id: string; unitId: string | null }): Promise<void> {
  await callWrite(actor, "choose_inbox_unit", [requireUuid(input.id), input.unitId], z.unknown());
}

/** Takes out a file that is nobody's. */
export async function dropInboxFile(actor: Actor, { id }: { id: string }): Promise<void> {
  await callWrite(actor, "drop_inbox_file", [requireUuid(id)], z.unknown());
}

const Placed = z.strictObject({ reportId: z.uuid(), importId: z.uuid() });

/** Puts it into its unit's report, taken over for that with the reason; answers where it is now. */
export async function placeInboxFile(actor: Actor, { id, reason }: { id: string; reason: string }) {
  return callWrite(actor, "place_inbox_file", [requireUuid(id), reason.normalize("NFC")], Placed);
}

/** The files of a period, as they were put in; for reviewers. */
export async function listInbox(actor: Actor, periodId: string): Promise<InboxFileView[]> {
  if (!canInProvince("readBoard", actor.role)) throw new AppError("not_found");
  return withActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ view: InboxFileView }[]>`
      select jsonb_build_object('id', f.id, 'fileName', f.file_name, 'byteSize', f.byte_size, 'status', f.status,
        'kind', f.kind, 'refusal', f.refusal, 'agency', x.parse #>> '{header,agency}',
        'title', x.parse #>> '{header,title}', 'templateId', x.parse ->> 'template',
        'figures', (select count(*) from jsonb_array_elements(coalesce(x.parse -> 'cells', '[]')) c
          where c ->> 'state' <> 'blank'),
        'unitId', f.unit_id, 'placedIn', case when i.id is not null then
          jsonb_build_object('reportId', i.report_id, 'importId', i.id) end,
        'by', coalesce(p.name, ''), 'at', app.iso(f.created_at)) as view
      from inbox_file f
      left join report_import i on i.id = f.import_id
      cross join lateral (select coalesce(f.parse, i.parse) as parse) x
      left join membership m on m.id = f.created_by
      left join person p on p.id = m.person_id
      where f.period_id = ${uuid(periodId)} and f.province_id = ${uuid(actor.provinceId)}
      order by f.created_at, f.id
      limit 1000`;
    return rows.map((row) => row.view);
  });
}
