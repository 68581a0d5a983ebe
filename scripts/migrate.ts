import { prepareServerDatabase } from "./database/server-database";
import { OneLineError } from "./one-line-error";
import { runCommand } from "./run-command";

// `node scripts/bootstrap.mjs migrate`: migrates an installation's own database without starting it.
await runCommand(async () => {
  if (!process.env.DATABASE_URL) {
    throw new OneLineError(
      "Set DATABASE_URL (and MIGRATE_DATABASE_URL): the embedded database is migrated by npm start.",
    );
  }
  const applied = await prepareServerDatabase(process.env);
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
});
