import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject, ROOT } from "@/scripts/project";

const STRAY = /(\.(bak|orig|rej|swp|swo|tmp|log|pid|jar|sqlite|dump|tsbuildinfo)|~|\.DS_Store|Thumbs\.db)$/i;
const BYTES_MAX = 2 * 1024 * 1024;

const tracked = spawnSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
const files =
  tracked.status === 0 ? tracked.stdout.split("\0").filter((path) => path && existsSync(inProject(path))) : [];

// Outside git (a downloaded archive) there is no list of what belongs to the project.
test.skipIf(files.length === 0)("no tracked file is larger than 2 MB or a leftover", () => {
  expect(files.filter((path) => statSync(inProject(path)).size > BYTES_MAX)).toEqual([]);
  expect(files.filter((path) => STRAY.test(path))).toEqual([]);
});

const versionOf = (name: string): number[] => {
  const { version } = JSON.parse(readFileSync(inProject("node_modules", name, "package.json"), "utf8"));
  return String(version).split(/[.-]/).slice(0, 3).map(Number);
};

const atLeast = (version: number[], floor: number[]): boolean => {
  const at = version.findIndex((part, index) => part !== floor[index]);
  return at === -1 || (version[at] ?? 0) > (floor[at] ?? 0);
};

test.each([
  ["next", [16, 4, 6]],
  ["next-auth", [4, 24, 15]],
])("%s is not below its security floor", (name, floor) => {
  expect(atLeast(versionOf(name), floor), versionOf(name).join(".")).toBe(true);
});

test("versions are compared part by part", () => {
  expect(atLeast([16, 4, 5], [16, 4, 6])).toBe(false);
  expect(atLeast([17, 0, 0], [16, 4, 6])).toBe(true);
  expect(atLeast([4, 24, 15], [4, 24, 15])).toBe(true);
  expect(atLeast([4, 3, 99], [4, 24, 15])).toBe(false);
});

test("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, v]) => !/^\d+\.\d+\.\d+/.test(String(v)),
  );
  expect(loose).toEqual([]);
});

test("the lockfile names no registry", () => {
  expect(readFileSync(inProject("package-lock.json"), "utf8")).not.toContain('"resolved"');
});
