import { writeFileSync } from "node:fs";
import { seedDemo } from "./seed-demo";

// Run by scripts/database/run-seed.ts in a process of its own, whose environment names the database.
// The accounts hold passwords: they go to a file only we can read, never to the terminal's history of a log.
const file = process.argv[2];
if (!file) throw new Error("usage: seed.ts ACCOUNTS_FILE");
writeFileSync(file, JSON.stringify(await seedDemo(), null, 2), { mode: 0o600 });
process.exit(0);
