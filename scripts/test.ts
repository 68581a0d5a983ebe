import { buildWhenChanged } from "./build";
import { check, playwright, vitest } from "./checks/runners";
import { runSections } from "./checks/sections";
import { oneCheck } from "./checks/tally";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";

const BIOME = ["@biomejs", "biome", "bin", "biome"];

// `npm test`: the same in a working copy and in CI.
await runCommand(async () => {
  await runSections([
    { title: "Format", run: () => check(BIOME, ["check", "--linter-enabled=false", "--max-diagnostics=200", "."]) },
    {
      title: "Lint and import zones",
      run: () => check(BIOME, ["lint", "--error-on-warnings", "--max-diagnostics=200", "."]),
    },
    {
      title: "Database client",
      run: async () => {
        await generateClient();
        return oneCheck(true, "");
      },
    },
    { title: "Route types", run: () => check(["next", "dist", "bin", "next"], ["typegen"]) },
    { title: "Types", run: () => check(["typescript", "bin", "tsc"], ["--noEmit", "--pretty", "false"]) },
    { title: "Unused code", run: () => check(["knip", "bin", "knip.js"], ["--no-progress"]) },
    { title: "Unit tests", run: () => vitest("unit") },
    { title: "Integration tests", run: () => vitest("integration") },
    {
      title: "Build",
      run: async () => {
        const { ok, output } = await buildWhenChanged();
        return oneCheck(ok, output);
      },
    },
    { title: "Browser tests", run: playwright },
  ]);
});
