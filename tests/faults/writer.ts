import { randomBytes } from "node:crypto";
import { blankCell } from "@/lib/indicators/cell";
import type { SaveAnswer } from "@/lib/workflow/views";
import { postAsPage } from "./http-client";

/** One save the server has answered for: what was sent, and what it became. */
export type Acknowledged = { reportId: string; opId: string; cells: { key: string; version: number; raw: string }[] };

export type WriterOptions = {
  baseUrl: string;
  cookie: string;
  reportId: string;
  /** Rows only this writer writes into, so that a conflict would be a fault. */
  keys: readonly string[];
  /** Of the person whose cookie it is. */
  membershipId: string;
  /** Figures no other writer sends. */
  nextFigure: () => number;
  /** Resolves while the server runs; waits while it is down. */
  serverUp: () => Promise<void>;
  onAcknowledged: (ack: Acknowledged) => void;
  /** A request was cut: whether the server has taken it is not known. */
  onCut: () => void;
};

/**
 * Saves like the outbox of a browser: a few cells at a time, the same request under the same id until it is answered,
 * then the next. Ends after the request in hand once `stopping` is true. Throws when an answer is not what was agreed.
 */
export async function write(options: WriterOptions, stopping: () => boolean): Promise<void> {
  const versions = new Map(options.keys.map((key) => [key, 0]));
  for (let turn = 0; !stopping(); turn++) {
    const count = 1 + (turn % Math.min(5, options.keys.length));
    const keys = Array.from({ length: count }, (_, index) => at(options.keys, turn + index));
    const cells = [...new Set(keys)].map((key) => {
      const figure = String(options.nextFigure());
      const cell = { ...blankCell, state: "value" as const, value: figure, raw: figure };
      return { key, baseVersion: versions.get(key) ?? 0, cell, how: "typed" as const };
    });
    const opId = randomBytes(16).toString("hex");
    const answer = await sendUntilAnswered(options, { opId, membershipId: options.membershipId, cells });
    const saved = answer.results.map((result) => {
      if (result.outcome !== "saved") throw new Error(`${result.key}: ${JSON.stringify(result)}`);
      const sent = cells.find(({ key }) => key === result.key);
      if (!sent) throw new Error(`an answer for ${result.key}, which was not sent`);
      versions.set(result.key, result.version);
      return { key: result.key, version: result.version, raw: sent.cell.raw };
    });
    if (saved.length !== cells.length) throw new Error(`${cells.length} cells sent, ${saved.length} answered`);
    options.onAcknowledged({ reportId: options.reportId, opId, cells: saved });
  }
}

const at = (keys: readonly string[], index: number): string => keys[index % keys.length] ?? "";

async function sendUntilAnswered({ baseUrl, cookie, reportId, serverUp, onCut }: WriterOptions, body: unknown) {
  for (;;) {
    await serverUp();
    try {
      const response = await postAsPage(baseUrl, `/api/v1/reports/${reportId}/cells`, cookie, body);
      if (response.ok) return (await response.json()) as SaveAnswer;
      if (response.status < 500) throw new Refused(`${response.status}: ${await response.text()}`);
    } catch (error) {
      // The connection was cut: nothing is known of the request, so the very same goes again.
      if (error instanceof Refused) throw error;
      onCut();
    }
  }
}

class Refused extends Error {}
