import "server-only";
import { type ClaimedFile, claimInboxFile, finishInboxFile, type InboxOutcome } from "@/lib/data/inbox";
import { listUnits } from "@/lib/data/units";
import { parseInChild } from "@/lib/intake/child/parse-in-child";
import { matchUnit } from "@/lib/intake/match-unit";
import { IntakeRefused } from "@/lib/intake/refusal";
import { log } from "@/lib/log";
import { files } from "@/lib/storage/files";
import { kindOfRead } from "@/lib/storage/kind-of-read";
import type { Actor } from "@/lib/workflow/roles";

/**
 * Reads the files that wait, one after another, until none is left; each in a process of its own. Several servers, or
 * several people at once, share the work: a file is given to one of them. A server that stops leaves its file to
 * whoever asks next.
 */
export async function readInbox(actor: Actor): Promise<void> {
  const units = await listUnits(actor);
  for (let file = await claimInboxFile(actor); file !== null; file = await claimInboxFile(actor)) {
    await finishInboxFile(actor, file.id, await read(file, units));
  }
}

type Units = Awaited<ReturnType<typeof listUnits>>;

async function read({ id, fileName, sha256 }: ClaimedFile, units: Units): Promise<InboxOutcome> {
  try {
    const bytes = await files().get(sha256);
    const parse = await parseInChild(bytes, fileName);
    return { kind: kindOfRead(bytes), parse, unitId: matchUnit(parse.header, units) };
  } catch (error) {
    if (error instanceof IntakeRefused) return { refusal: error.code };
    // Whatever else it is, it must not stop the files behind it.
    log.error({ error, file: id }, "inbox file not read");
    return { refusal: "broken" };
  }
}
