import { toRichDoc } from "@/lib/narrative/clean-doc";
import type { StoredSection } from "@/lib/workflow/views";
import { type Lane, openLane } from "./open-lane";
import { type SectionText, sectionRules, sectionTransport } from "./section-lane";
import type { Turn } from "./turn";

/** A request carries one section, at most this much of it (the server takes 512 KiB). */
const LIMITS = { changesMax: 1, bytesMax: 500_000 };

/** The lane of narrative sections: `address` takes the saves, `scope` is `<reportId>|<membershipId>`. */
export const openSectionLane = (
  scope: string,
  address: string,
  stored: readonly StoredSection[],
  turn: Turn,
): Lane<SectionText> =>
  openLane<SectionText>({
    scope: `${scope}|sections`,
    transport: sectionTransport(address, scope.split("|")[1] ?? ""),
    rules: sectionRules,
    known: stored.map(({ path, version, heading, body }) => [
      path,
      { version, payload: { heading, body: toRichDoc(body) } },
    ]),
    turn,
    limits: LIMITS,
  });
