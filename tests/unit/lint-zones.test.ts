import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inProject } from "@/scripts/project";
import { RIGHT_FILES, WRONG_FILES } from "@/tests/lint-zones/wrong-files";

type Report = { diagnostics: { category: string; location: { path: string | { file: string } } }[] };

/** Rules that refused a file, by its path. One run over a copy of the configuration and all the files. */
const refusals = new Map<string, string[]>();
const folder = mkdtempSync(join(tmpdir(), "cchc-lint-"));

beforeAll(() => {
  cpSync(inProject("biome.json"), join(folder, "biome.json"));
  cpSync(inProject(".gitignore"), join(folder, ".gitignore"));
  cpSync(inProject("tsconfig.json"), join(folder, "tsconfig.json"));
  cpSync(inProject("package.json"), join(folder, "package.json"));
  cpSync(inProject("scripts", "lint"), join(folder, "scripts", "lint"), { recursive: true });
  symlinkSync(inProject("node_modules"), join(folder, "node_modules"));
  for (const { path, code } of [...WRONG_FILES, ...RIGHT_FILES]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const biome = inProject("node_modules", "@biomejs", "biome", "bin", "biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    const path = typeof location.path === "string" ? location.path : location.path.file;
    refusals.set(path, [...(refusals.get(path) ?? []), category.split("/").at(-1) ?? ""]);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(WRONG_FILES.map((file) => [file.rule, file.path, file] as const))("%s refuses %s", (rule, path, file) => {
  expect(refusals.get(path) ?? [], file.code).toContain(rule);
});

test.each(RIGHT_FILES.map((file) => [file.path, file.code] as const))(
  "%s may import what its zone allows",
  (path, code) => {
    expect(refusals.get(path) ?? [], code).toEqual([]);
  },
);
