import { buildWhenChanged } from "./build";
import { endAll, leaveOnSignals, onExit } from "./clean-exit";
import { type DemoAccount, embeddedSettings, prepareDemoDatabase } from "./database/demo-database";
import { prepareServerDatabase } from "./database/server-database";
import { generateClient } from "./generate-client";
import { OneLineError, runCommand } from "./one-line-error";
import { startEmbedded } from "./postgres/embedded";
import { dataFolder } from "./project";
import { chooseAddress, startWeb } from "./web-server";

/** `npm start` and, with `next dev`, `npm run dev`: database, migrations, demonstration, build, web server. */
export async function serve(mode: "start" | "dev"): Promise<void> {
  leaveOnSignals(0);
  await runCommand(async () => {
    try {
      const address = await chooseAddress(process.env);
      generateClient();
      const accounts = process.env.DATABASE_URL ? await serverDatabase() : await embeddedDatabase();
      if (mode === "start") build();
      const web = await startWeb(mode, address, process.env);
      onExit(web.stop);
      print(web.address, accounts);
      const code = await web.ended;
      await endAll();
      if (code !== 0) process.exitCode = 1;
    } catch (error) {
      await endAll();
      throw error;
    }
  });
}

async function serverDatabase(): Promise<null> {
  const applied = await prepareServerDatabase(process.env);
  if (applied.length > 0) console.log(`Migrated: ${applied.join(", ")}`);
  return null;
}

async function embeddedDatabase(): Promise<DemoAccount[]> {
  const folder = dataFolder();
  const db = await startEmbedded(folder, { durable: true });
  onExit(db.stop);
  Object.assign(process.env, embeddedSettings(db), { CCHC_DEMO: "true" });
  // People open it as localhost or 127.0.0.1: the sign-in follows the address they typed unless one is set.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = "true";
  return prepareDemoDatabase(db, folder);
}

function build(): void {
  const started = Date.now();
  const result = buildWhenChanged();
  if (!result.ok) throw new OneLineError(`${result.output}\nThe build failed, see above.`);
  if (!result.reused) console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function print(address: string, accounts: DemoAccount[] | null): void {
  console.log(`\nBáo cáo CCHC: ${address}`);
  if (accounts === null) {
    console.log("First administrator: npm run --silent cchc -- user add");
    return;
  }
  for (const account of accounts) {
    console.log(`  ${account.role.padEnd(24)} ${account.identifier.padEnd(32)} ${account.password}`);
  }
  console.log("Ctrl-C stops everything.");
}
