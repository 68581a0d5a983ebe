import pg from "pg";

export type RolePasswords = { owner: string; web: string };

/**
 * The roles of an embedded cluster. `cchc_owner` migrates and owns every table; `cchc_app` has only what the migrations
 * grant it and never passes row-level security; `cchc_web` signs in as the running application and is a `cchc_app`.
 */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const existing = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like 'cchc\\_%'",
    );
    const has = new Set(existing.rows.map((row) => row.rolname));
    const literal = (text: string) => client.escapeLiteral(text);
    if (!has.has("cchc_owner")) await client.query("create role cchc_owner login createrole");
    if (!has.has("cchc_app")) {
      await client.query("create role cchc_app nologin nobypassrls");
      await client.query("grant cchc_app to cchc_owner with admin option");
    }
    if (!has.has("cchc_web")) await client.query("create role cchc_web login in role cchc_app");
    await client.query(`alter role cchc_owner password ${literal(passwords.owner)}`);
    await client.query(`alter role cchc_web password ${literal(passwords.web)}`);
  });
}

/** Makes the database when it is missing; true when it was made now. */
export async function ensureDatabase(superuserUrl: string, name: string, template?: string): Promise<boolean> {
  return withClient(superuserUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount) return false;
    const from = template ? ` template ${client.escapeIdentifier(template)}` : "";
    await client.query(`create database ${client.escapeIdentifier(name)} owner cchc_owner${from}`);
    return true;
  });
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

/** One short connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
