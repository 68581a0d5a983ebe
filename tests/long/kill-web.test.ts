import { beforeAll, expect, inject, test } from "vitest";
import { buildWhenChanged } from "@/scripts/build";
import { withClient } from "@/scripts/database/roles";
import { findFaults } from "@/tests/faults/find-faults";
import { killWebTrial } from "@/tests/faults/kill-web-trial";
import { startE2eServer } from "@/tests/support/e2e-server";
import { TEMPLATE_DATABASE } from "@/tests/support/test-cluster";

const KILLS = 12;
const SAVES_BETWEEN = 600;

beforeAll(async () => {
  const { ok, output } = await buildWhenChanged();
  if (!ok) throw new Error(output);
}, 300_000);

test(`killing the web server ${KILLS} times while eight people save`, { timeout: 15 * 60_000 }, async () => {
  const server = await startE2eServer(inject("cluster"), TEMPLATE_DATABASE);
  try {
    const { reportIds, acknowledged, cut } = await killWebTrial(server, KILLS, SAVES_BETWEEN);
    expect(acknowledged.length).toBeGreaterThanOrEqual((KILLS + 1) * SAVES_BETWEEN);
    expect(cut, "requests under way when the server died").toBeGreaterThanOrEqual(KILLS);
    await withClient(server.ownerUrl, async (client) => {
      expect(await findFaults(client, reportIds, acknowledged)).toEqual([]);
    });
  } finally {
    await server.stop();
  }
});
