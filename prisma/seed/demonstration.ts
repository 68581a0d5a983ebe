import { registerShippedTemplates } from "@/lib/data/register-templates";
import { hashPassword } from "@/lib/password-hash";
import { seedMinhHoa } from "./minh-hoa/seed";
import { endSeedSessions } from "./organisation";
import { asOwner } from "./owner";
import { seedTuLieu } from "./tu-lieu/seed";

/**
 * Loads both provinces into a migrated database without people; in any other nothing happens and the answer is false.
 * `ownerUrl` is the role that migrates; what people do is done by the application's own functions, over its own
 * connection. Everybody gets the same password.
 */
export async function seedDemonstration(ownerUrl: string, password: string): Promise<boolean> {
  await registerShippedTemplates(ownerUrl);
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ now: Date; empty: boolean }>(
      "select now(), not exists (select from person) as empty",
    );
    const [state] = rows;
    if (!state?.empty) return false;
    const passwordHash = await hashPassword(password);
    await seedMinhHoa(owner, passwordHash, state.now.toISOString());
    await seedTuLieu(owner, passwordHash);
    await endSeedSessions(owner);
    return true;
  });
}
