import { DATABASE_ROLE } from "@/lib/env";
import { OneLineError } from "../one-line-error";
import { ROOT } from "../project";
import { applyMigrations } from "./migrations";
import { withClient } from "./roles";
import { registerTemplates } from "./templates";

/** PostgreSQL's and Node's codes for what an operator gets wrong, as what to do about it. */
const ADVICE: Record<string, string> = {
  ECONNREFUSED: "nothing listens there: start the server or correct the host and port",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name could not be looked up",
  ETIMEDOUT: "the server does not answer",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the host cannot be reached",
  ECONNRESET: "the server closed the connection",
  "28P01": "wrong user or password",
  "28000": "this user may not sign in (see pg_hba.conf)",
  "3D000": "this database does not exist: create it first",
  "53300": "the server has no free connection",
  "42501": `its user may not take the role ${DATABASE_ROLE}: grant ${DATABASE_ROLE} to it`,
  "57P03": "the server is starting or stopping: try again",
};

/**
 * Checks the settings of an installation with its own PostgreSQL and migrates it. MIGRATE_DATABASE_URL (the owner of
 * the tables) migrates when set, else DATABASE_URL. Nothing is seeded. Throws one line for each thing to put right.
 */
export async function prepareServerDatabase(settings: NodeJS.ProcessEnv): Promise<string[]> {
  if ((settings.NEXTAUTH_SECRET ?? "").length < 32) {
    throw new OneLineError(
      "With DATABASE_URL set, NEXTAUTH_SECRET must be set too: at least 32 random characters (openssl rand -base64 48), the same on every server.",
    );
  }
  const run = checkUrl("DATABASE_URL", settings.DATABASE_URL ?? "");
  const migrate = settings.MIGRATE_DATABASE_URL ? checkUrl("MIGRATE_DATABASE_URL", settings.MIGRATE_DATABASE_URL) : run;
  await tryConnection(settings.MIGRATE_DATABASE_URL ? "MIGRATE_DATABASE_URL" : "DATABASE_URL", migrate);
  const applied = await applyMigrations(migrate, ROOT);
  await registerTemplates(migrate);
  await tryConnection("DATABASE_URL", run, DATABASE_ROLE);
  return applied;
}

function checkUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new OneLineError(`${name} cannot be read: write it as postgresql://user:password@host:5432/database.`);
  }
  return text;
}

/** Connects as the application will: with its role when one is given, which the user must be a member of. */
async function tryConnection(name: string, url: string, role?: string): Promise<void> {
  const { host, pathname, username } = new URL(url);
  try {
    await withClient(url, async (client) => {
      if (role) await client.query(`set role ${role}`);
      const { rows } = await client.query<{ version: string }>(
        "select current_setting('server_version_num') as version",
      );
      if (Number(rows[0]?.version) < 150_000) throw new OneLineError(`${name}: PostgreSQL 15 or later is needed.`);
    });
  } catch (error) {
    if (error instanceof OneLineError) throw error;
    // The password is never printed: only where, what and as whom.
    throw new OneLineError(`${name} (${username}@${host}${pathname}) does not work: ${adviceFor(error)}.`);
  }
}

function adviceFor(error: unknown): string {
  // A host with several addresses fails with one error holding the error of each.
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const code = (cause as { code?: string } | null)?.code ?? "";
  return ADVICE[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
