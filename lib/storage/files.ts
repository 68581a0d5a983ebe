import "server-only";
import { env } from "@/lib/env";
import { directoryStorage } from "./directory-storage";
import type { FileStorage } from "./file-storage";

/** Where this installation keeps uploaded files. */
export const files = (): FileStorage => directoryStorage(env.filesFolder);
