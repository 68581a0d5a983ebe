import pg from "pg";

/** The role that owns the tables: only it may write what has to lie in the past. */
export type Owner = pg.Client;

export async function asOwner<T>(ownerUrl: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    const done = await work(owner);
    await owner.end();
    return done;
  } catch (error) {
    // Not waited for: a connection that broke may never finish ending, and what failed must be heard.
    void owner.end().catch(() => undefined);
    throw error;
  }
}

/** Rows of one table in one statement; the keys of the first row are the columns, the others keep their defaults. */
export async function insertRows(owner: Owner, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => owner.escapeIdentifier(column))
    .join(", ");
  const name = owner.escapeIdentifier(table);
  await owner.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
