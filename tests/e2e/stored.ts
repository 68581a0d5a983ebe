import { withClient } from "@/scripts/database/roles";
import { sharedDatabase } from "@/tests/support/e2e-databases";

type Row = Record<string, unknown>;

/** One query as the role that owns the tables: what is really stored, and what no page can prepare. */
export const asOwner = (sql: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(sharedDatabase().ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);

/** The only row of a query; throws when there is none. */
export async function oneRow(sql: string, values: unknown[]): Promise<Row> {
  const [row] = await asOwner(sql, values);
  if (!row) throw new Error(`no row from: ${sql}`);
  return row;
}

export type StoredFigure = {
  version: number;
  state: string;
  value: string | null;
  text: string | null;
  note: string | null;
  parts: string;
  raw: string;
  problem: string | null;
};

/** Cells of a report by row; parts as "19/19", empty for none. */
export async function storedCells(reportId: string): Promise<Map<string, StoredFigure>> {
  const rows = await asOwner(
    `select item_key, version, state, value::text, text, note, raw, problem,
       coalesce(numerator::text || '/' || denominator::text, '') as parts
     from cell where report_id = $1`,
    [reportId],
  );
  return new Map(rows.map(({ item_key, ...cell }) => [String(item_key), cell as unknown as StoredFigure]));
}

/** One cell, as it is stored now. */
export const storedCell = async (reportId: string, key: string): Promise<StoredFigure | undefined> =>
  (await storedCells(reportId)).get(key);
