import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { allItems } from "@/lib/indicators/walk";
import { hashPassword } from "@/lib/password-hash";
import { type MadePeople, makeProvince } from "@/tests/factories/make-province";
import type { E2eServer } from "@/tests/support/e2e-server";
import { signInOverHttp } from "./http-client";
import { type Acknowledged, write } from "./writer";

const PASSWORD = "trang-giay-xanh-27";

/** Eight tabs: several people in one report, one person in two tabs, other units beside them. */
const WRITERS = [
  ["staffA", "a"],
  ["staffA", "a"],
  ["leaderA", "a"],
  ["leaderA", "a"],
  ["staffB", "b"],
  ["leaderB", "b"],
  ["staffC", "c"],
  ["leaderC", "c"],
] as const satisfies [keyof MadePeople, "a" | "b" | "c"][];

export type Trial = {
  reportIds: string[];
  acknowledged: Acknowledged[];
  /** Requests under way when the server died. */
  cut: number;
};

/**
 * Eight writers save as fast as they are answered while the web server is killed (signal 9) `kills` times, each time
 * after `savesBetween` more acknowledged saves, in the middle of the next ones. Every request is sent again until it is
 * answered, so at the end nothing is in doubt.
 */
export async function killWebTrial(server: E2eServer, kills: number, savesBetween: number): Promise<Trial> {
  const made = await makeProvince(server.ownerUrl, { passwordHash: await hashPassword(PASSWORD) });
  const keys = allItems(haiCap2025).flatMap(({ key, kind }) => (kind === "count" ? [key] : []));
  const acknowledged: Acknowledged[] = [];
  const waiting: { count: number; reached: () => void }[] = [];
  const after = (more: number) =>
    new Promise<void>((resolve) => waiting.push({ count: acknowledged.length + more, reached: resolve }));
  let up = Promise.resolve();
  let figure = 0;
  let cut = 0;
  let over = false;

  const writers = WRITERS.map(async ([who, unit], index) => {
    const cookie = await signInOverHttp(server.baseUrl, made.signInNames[who], PASSWORD);
    const options = {
      baseUrl: server.baseUrl,
      cookie,
      membershipId: made.people[who].membershipId,
      reportId: made.period.report(made.units[unit].id),
      keys: keys.filter((_, place) => place % WRITERS.length === index),
      nextFigure: () => ++figure,
      serverUp: () => up,
      onCut: () => {
        cut += 1;
      },
      onAcknowledged: (ack: Acknowledged) => {
        acknowledged.push(ack);
        for (const { count, reached } of waiting) if (acknowledged.length >= count) reached();
      },
    };
    await write(options, () => over);
  });
  const working = Promise.all(writers);

  const killing = (async () => {
    for (let kill = 0; kill < kills; kill++) {
      await after(savesBetween);
      let isUp = () => {};
      up = new Promise<void>((resolve) => {
        isUp = resolve;
      });
      await server.kill();
      await server.restart();
      isUp();
    }
    await after(savesBetween);
    over = true;
  })();
  // A writer that fails must end the trial, not leave the killer waiting for saves that never come.
  await Promise.race([killing, working]);
  await working;
  return { reportIds: [...new Set(acknowledged.map(({ reportId }) => reportId))], acknowledged, cut };
}
