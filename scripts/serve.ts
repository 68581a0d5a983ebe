import { buildWhenChanged } from "./build";
import { onExit } from "./clean-exit";
import { embeddedSettings, prepareDemoDatabase } from "./database/demo-database";
import type { DemoAccount } from "./database/run-seed";
import { prepareServerDatabase } from "./database/server-database";
import { generateClient } from "./generate-client";
import { OneLineError } from "./one-line-error";
import { startEmbedded } from "./postgres/embedded";
import { dataFolder } from "./project";
import { runCommand } from "./run-command";
import { chooseAddress, startWeb } from "./web-server";

/** `npm start` and, with `next dev`, `npm run dev`: database, migrations, demonstration, build, web server. */
export async function serve(mode: "start" | "dev"): Promise<void> {
  await runCommand(async () => {
    const address = await chooseAddress(process.env);
    const accounts = process.env.DATABASE_URL ? await serverDatabase() : await embeddedDatabase();
    if (mode === "start") await build();
    const web = await startWeb(mode, address, process.env);
    print(web.address, accounts);
    if ((await web.ended) !== 0) throw new OneLineError("The web server ended, see above.");
  }, 0);
}

/** An installation with its own PostgreSQL: migrated, never seeded; no accounts to print. */
async function serverDatabase(): Promise<null> {
  const applied = await prepareServerDatabase(process.env);
  if (applied.length > 0) console.log(`Migrated: ${applied.join(", ")}`);
  await generateClient();
  return null;
}

async function embeddedDatabase(): Promise<DemoAccount[]> {
  const folder = dataFolder();
  const db = await startEmbedded(folder, { durable: true });
  onExit(db.stop);
  await generateClient();
  Object.assign(process.env, embeddedSettings(db), { CCHC_DEMO: "true" });
  // People open it as localhost or 127.0.0.1: the sign-in follows the address they typed unless one is set.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = "true";
  const accounts = await prepareDemoDatabase(db, folder);
  // For the sign-in page, which offers them as the terminal does.
  process.env.CCHC_DEMO_ACCOUNTS = JSON.stringify(accounts);
  return accounts;
}

async function build(): Promise<void> {
  const started = Date.now();
  const result = await buildWhenChanged(() => console.log("Building, about a minute…"));
  if (!result.ok) throw new OneLineError(`${result.output}\nThe build failed, see above.`);
  if (!result.reused) console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function print(address: string, accounts: DemoAccount[] | null): void {
  console.log(`\nBáo cáo CCHC: ${address}`);
  if (accounts === null) {
    console.log("First administrator: npm run --silent cchc -- user add");
    return;
  }
  for (const { role, identifier, password } of accounts) {
    console.log(`  ${role.padEnd(24)} ${identifier.padEnd(32)} ${password}`);
  }
  console.log("Ctrl-C stops everything.");
}
