import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { childProgram } from "../lib/intake/child/program";
import { hashOf } from "./hash";
import { inProject } from "./project";
import { runNode } from "./run-node";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

export type BuildResult = { ok: boolean; reused: boolean; output: string };

/** Runs `next build` unless the build in .next was made of the very same sources; `announce` is called before a run. */
export async function buildWhenChanged(announce: () => void = () => undefined): Promise<BuildResult> {
  const marker = inProject(".next", "cchc-build");
  const hash = hashOf(SOURCES.map((path) => inProject(path)));
  const same =
    existsSync(marker) && readFileSync(marker, "utf8") === hash && existsSync(inProject(".next", "BUILD_ID"));
  if (same) return { ok: true, reused: true, output: "" };

  announce();
  rmSync(marker, { force: true });
  const next = inProject("node_modules", "next", "dist", "bin", "next");
  // The first file somebody uploads need not wait for the reader to be put together.
  await childProgram();
  const { ok, output } = await runNode([next, "build"], { ...process.env, NODE_ENV: "production" });
  if (ok) writeFileSync(marker, hash);
  return { ok, reused: false, output };
}
