import "server-only";
import { closeDatabase } from "./db";

/** Ends the connections of this process, for scripts that have finished with the database and must be able to end. */
export const disconnect = (): Promise<void> => closeDatabase();
