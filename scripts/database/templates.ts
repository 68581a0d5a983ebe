import { registerShippedTemplates } from "@/lib/data/register-templates";
import { OneLineError } from "../one-line-error";

/** Puts this version's templates into a migrated database; a used one that was changed stops the start with one line. */
export async function registerTemplates(ownerUrl: string): Promise<void> {
  try {
    await registerShippedTemplates(ownerUrl);
  } catch (error) {
    throw new OneLineError(error instanceof Error ? error.message : String(error));
  }
}
