import { expect, test } from "@playwright/test";
import { withClient } from "@/scripts/database/roles";
import { e2eCluster } from "@/tests/support/e2e-databases";
import { startE2eServer } from "@/tests/support/e2e-server";
import { TEMPLATE_DATABASE } from "@/tests/support/test-cluster";
import { findFaults, findPlanted, PLANTED } from "./find-faults";
import { killWebTrial } from "./kill-web-trial";

// The longer run is in tests/long.
const KILLS = 3;
const SAVES_BETWEEN = 120;

test("killing the web server while eight people save loses nothing and leaves nothing half-written", async () => {
  const server = await startE2eServer(e2eCluster(), TEMPLATE_DATABASE);
  try {
    const { reportIds, acknowledged, cut } = await killWebTrial(server, KILLS, SAVES_BETWEEN);
    expect(acknowledged.length).toBeGreaterThanOrEqual((KILLS + 1) * SAVES_BETWEEN);
    expect(cut, "requests under way when the server died").toBeGreaterThanOrEqual(KILLS);
    await withClient(server.ownerUrl, async (client) => {
      expect(await findFaults(client, reportIds, acknowledged)).toEqual([]);
      for (const fault of Object.keys(PLANTED) as (keyof typeof PLANTED)[]) {
        expect(await findPlanted(client, fault, reportIds, acknowledged), fault).not.toEqual([]);
      }
      expect(await findFaults(client, reportIds, acknowledged)).toEqual([]);
    });
  } finally {
    await server.stop();
  }
});
