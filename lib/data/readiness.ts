import "server-only";
import { log } from "@/lib/log";
import { database } from "./db";

/** True when the database answers this process's own pool in its own role within the pool's limits. No actor: it reads nothing. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await database().pool.query("select 1");
    return true;
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, "database not ready");
    return false;
  }
}
