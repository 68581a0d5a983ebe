import type pg from "pg";
import type { Acknowledged } from "./writer";

type HistoryRow = { report_id: string; item_key: string; version: number; raw: string };

/**
 * Compares what the server acknowledged with what is stored. Every sentence is a fault; none means: nothing lost,
 * nothing half-written, nothing twice, nothing without a sender, and the audit chains hold. All writers must have been
 * answered, and nobody else may have written into these reports.
 */
export async function findFaults(
  client: pg.ClientBase,
  reportIds: readonly string[],
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const faults: string[] = [];
  const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
    (await client.query<T>(sql, [reportIds])).rows;

  const history = new Map(
    (await rows<HistoryRow>("select * from cell_history where report_id = any($1)")).map((row) => [
      `${row.report_id} ${row.item_key} ${row.version}`,
      row.raw,
    ]),
  );
  const operations = new Set(
    (await rows<{ op: string }>("select report_id || ' ' || op_id as op from save_op where report_id = any($1)")).map(
      ({ op }) => op,
    ),
  );
  const claimed = new Set<string>();
  for (const { reportId, opId, cells } of acknowledged) {
    if (!operations.delete(`${reportId} ${opId}`)) faults.push(`lost: save ${opId} was acknowledged and is not there`);
    for (const { key, version, raw } of cells) {
      const place = `${reportId} ${key} ${version}`;
      if (claimed.has(place)) faults.push(`two saves were told they are version ${version} of ${key}`);
      claimed.add(place);
      const stored = history.get(place);
      if (stored === undefined) faults.push(`lost: version ${version} of ${key}, acknowledged in ${opId}`);
      else if (stored !== raw) faults.push(`version ${version} of ${key} holds ${stored}, acknowledged was ${raw}`);
    }
  }
  for (const op of operations) faults.push(`without a sender: save ${op}`);
  for (const place of history.keys()) if (!claimed.has(place)) faults.push(`without a sender: ${place}`);

  const broken = await rows<{ item_key: string; version: number }>(
    `select c.item_key, c.version from cell c
     left join cell_history h using (report_id, item_key, version)
     cross join lateral (select count(*) as versions, max(version) as newest from cell_history o
       where o.report_id = c.report_id and o.item_key = c.item_key) n
     where c.report_id = any($1) and (n.versions <> c.version or n.newest <> c.version
       or (c.state, c.value, c.text, c.note, c.raw, c.how, c.updated_by, c.updated_at)
         is distinct from (h.state, h.value, h.text, h.note, h.raw, h.how, h.updated_by, h.updated_at))`,
  );
  for (const cell of broken) faults.push(`${cell.item_key} (version ${cell.version}) does not agree with its history`);

  const orphans = await rows<{ item_key: string }>(
    `select distinct h.item_key from cell_history h left join cell c using (report_id, item_key)
     where h.report_id = any($1) and c.item_key is null`,
  );
  for (const { item_key } of orphans) faults.push(`${item_key} has a history and no cell`);

  const unaudited = await rows<{ op_id: string }>(
    `select o.op_id from save_op o where o.report_id = any($1)
       and (select count(*) from audit a where a.chain_id = o.report_id and a.object ->> 'op' = o.op_id) <> 1`,
  );
  for (const { op_id } of unaudited) faults.push(`save ${op_id} is not once in the audit trail`);

  const breaks = await rows<{ id: string; seq: string }>(
    "select id, app.audit_break(id) as seq from unnest($1::uuid[]) id where app.audit_break(id) is not null",
  );
  for (const { id, seq } of breaks) faults.push(`the audit chain of ${id} breaks at ${seq}`);
  return faults;
}

/** Faults to plant, to see that the search above finds each: as SQL, in the report with id $1. */
export const PLANTED = {
  "a lost save":
    "delete from save_op where report_id = $1 and op_id = (select min(op_id) from save_op where report_id = $1)",
  "a lost version":
    "delete from cell_history where ctid = (select ctid from cell_history where report_id = $1 order by version desc limit 1)",
  "a half-written save":
    "update cell set raw = raw || '0', value = value * 10 where ctid = (select ctid from cell where report_id = $1 limit 1)",
  "a save nobody sent":
    "insert into save_op select report_id, md5(op_id), province_id, payload_hash, answer from save_op where report_id = $1 limit 1",
  "a changed event of the audit trail":
    "update audit set object = object || '{\"cells\": 99}' where chain_id = $1 and seq = 2",
} as const;

/** What the search finds with one fault planted, in a transaction that is taken back. */
export async function findPlanted(
  client: pg.ClientBase,
  fault: keyof typeof PLANTED,
  reportIds: readonly string[],
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  await client.query("begin");
  try {
    // Histories and the audit trail refuse changes, even their owner's.
    await client.query("alter table cell_history disable trigger user; alter table audit disable trigger user");
    await client.query(PLANTED[fault], [reportIds[0]]);
    return await findFaults(client, reportIds, acknowledged);
  } finally {
    await client.query("rollback");
  }
}
