import { buildWhenChanged } from "./build";
import { vitest } from "./checks/runners";
import { runSections } from "./checks/sections";
import { oneCheck } from "./checks/tally";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";

const MINUTES_MAX = 30;

// `npm run test:long`: longer runs of the fault trials and other tests under tests/long; at most half an hour.
await runCommand(async () => {
  await generateClient();
  await runSections([
    {
      title: "Build",
      run: async () => {
        const { ok, output } = await buildWhenChanged();
        return oneCheck(ok, output);
      },
    },
    { title: "Long tests", run: () => vitest("long", MINUTES_MAX) },
  ]);
});
