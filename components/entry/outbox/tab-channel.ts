import type { Known } from "./change";

type Message<P> =
  | { type: "who"; from: string }
  | { type: "here"; from: string }
  | { type: "saved"; from: string; key: string; known: Known<P> };

/** Long enough for a tab in the background to answer. */
const ANSWER_MS = 300;

/**
 * The other tabs of this browser with the same report. Only a courtesy: without BroadcastChannel, or with
 * a tab that sleeps, the cell versions of the server keep everything right.
 */
export class TabChannel<P> {
  readonly #channel: BroadcastChannel | null;
  readonly #tab: string;
  readonly #alive = new Set<string>();

  constructor(scope: string, tab: string, onSaved: (key: string, known: Known<P>) => void) {
    this.#tab = tab;
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`bao-cao-cchc|${scope}`);
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<Message<P>>) => {
      if (data.type === "who") this.#post({ type: "here", from: tab });
      if (data.type === "saved") onSaved(data.key, data.known);
      this.#alive.add(data.from);
    });
  }

  /** Ids of the tabs that answer. */
  async others(): Promise<string[]> {
    if (!this.#channel) return [];
    this.#alive.clear();
    this.#post({ type: "who", from: this.#tab });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    return [...this.#alive];
  }

  saved(key: string, known: Known<P>): void {
    this.#post({ type: "saved", from: this.#tab, key, known });
  }

  close(): void {
    this.#channel?.close();
  }

  #post(message: Message<P>): void {
    this.#channel?.postMessage(message);
  }
}
