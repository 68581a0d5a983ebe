import { legacyEncodingOf } from "../legacy-encoding";
import type { LegacyEncoding } from "../plain-document";

/** Below this a stray sign or an old name in a corner is no reason to send the whole report back. */
const CHARACTERS_MIN = 30;
const SHARE_MIN = 0.01;

/** How much of a text is written in fonts of an old encoding. */
export class LegacyTally {
  private all = 0;
  private readonly old: Record<LegacyEncoding, number> = { TCVN3: 0, VNI: 0 };

  add(font: string | null, text: string): void {
    this.all += text.length;
    const encoding = font === null ? null : legacyEncodingOf(font, text);
    if (encoding !== null) this.old[encoding] += text.length;
  }

  /** The encoding a meaningful part of the text is in, or null. */
  result(): LegacyEncoding | null {
    const encoding: LegacyEncoding = this.old.TCVN3 >= this.old.VNI ? "TCVN3" : "VNI";
    const count = this.old[encoding];
    return count >= CHARACTERS_MIN && count >= this.all * SHARE_MIN ? encoding : null;
  }
}
