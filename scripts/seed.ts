import { writeFileSync } from "node:fs";
import { seedDemo } from "./seed-demo";

// Run by scripts/database/run-seed.ts in a process of its own, whose environment names the database.
// The accounts hold passwords: they go to a file only we can read, never to the terminal's history of a log.
const file = process.argv[2];
if (!file) throw new Error("usage: seed.ts ACCOUNTS_FILE");

// A start that was killed takes its database with it: a seed that stayed would wait for it for ever.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(1), 1000).unref();

try {
  writeFileSync(file, JSON.stringify(await seedDemo(), null, 2), { mode: 0o600 });
  process.exit(0);
} catch (error) {
  // Left at once: connections that broke would keep this process, and the start that waits for it.
  console.error(error);
  process.exit(1);
}
