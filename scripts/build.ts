import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hashOf } from "./hash";
import { inProject, ROOT } from "./project";

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

/** Runs `next build` unless the build in .next was made of the very same sources. */
export function buildWhenChanged(): BuildResult {
  const marker = inProject(".next", "cchc-build");
  const hash = hashOf(SOURCES.map((path) => inProject(path)));
  const same =
    existsSync(marker) && readFileSync(marker, "utf8") === hash && existsSync(inProject(".next", "BUILD_ID"));
  if (same) return { ok: true, reused: true, output: "" };

  const next = inProject("node_modules", "next", "dist", "bin", "next");
  const done = spawnSync(process.execPath, [next, "build"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const output = `${done.stdout}${done.stderr}`;
  if (done.status !== 0) return { ok: false, reused: false, output };
  writeFileSync(marker, hash);
  return { ok: true, reused: false, output };
}
