import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hashOf } from "./hash";
import { OneLineError } from "./one-line-error";
import { inProject } from "./project";
import { runNode } from "./run-node";

/** Writes Prisma's client to lib/data/generated when the schema changed since the last time. */
export async function generateClient(): Promise<void> {
  const schema = inProject("prisma", "schema.prisma");
  if (!existsSync(schema)) return;
  const output = inProject("lib", "data", "generated");
  const marker = inProject("lib", "data", "generated", ".schema-hash");
  const hash = hashOf([schema, inProject("node_modules", "prisma", "package.json")]);
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return;

  rmSync(output, { recursive: true, force: true });
  const prisma = inProject("node_modules", "prisma", "build", "index.js");
  const done = await runNode([prisma, "generate", "--schema", schema], {
    ...process.env,
    // Generation needs no engine but looks for one, and would download it: any file that exists satisfies it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    NODE_OPTIONS: "",
  });
  if (!done.ok) throw new OneLineError(`prisma generate failed:\n${done.output}`);
  writeFileSync(marker, hash);
}
