import { randomInt } from "node:crypto";
import { disconnect } from "@/lib/data/disconnect";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { seedDemonstration } from "../prisma/seed/demonstration";
import { PEOPLE, SHOWN } from "../prisma/seed/minh-hoa/people";
import type { SeedPerson } from "../prisma/seed/organisation";
import { TU_LIEU } from "../prisma/seed/tu-lieu/organisation";
import { OneLineError } from "./one-line-error";

/** One person of the demonstration, as printed at the start. */
export type DemoAccount = { role: string; name: string; identifier: string; password: string };

/** Easy to read aloud and to type, and another in every database: there is no default password. */
const newPassword = (): string => `minh-hoa-${String(randomInt(1_000_000)).padStart(6, "0")}`;

/**
 * Loads the demonstration into the embedded database and answers one account per role; none when people are there
 * already. Refuses anywhere else: only a start with the embedded database sets CCHC_DEMO.
 */
export async function seedDemo(): Promise<DemoAccount[]> {
  const ownerUrl = process.env.MIGRATE_DATABASE_URL;
  if (process.env.CCHC_DEMO !== "true" || !ownerUrl) {
    throw new OneLineError("The demonstration is only loaded into the embedded database: start without DATABASE_URL.");
  }
  const password = newPassword();
  const seeded = await seedDemonstration(ownerUrl, password);
  await disconnect();
  return seeded ? demoAccounts(password) : [];
}

/** One account per role of the first province, and a reviewer of the one with the real reports. */
export const demoAccounts = (password: string): DemoAccount[] => [
  ...SHOWN.map(([role, identifier]) => account(ROLE_LABEL[role], PEOPLE, identifier, password)),
  account("Tỉnh Tư Liệu: Sở Nội vụ", TU_LIEU.people, "kiemtra@tulieu.example", password),
];

function account(role: string, people: readonly SeedPerson[], identifier: string, password: string): DemoAccount {
  const person = people.find((one) => one.signInName === identifier);
  if (!person) throw new Error(`Nobody of the demonstration signs in as ${identifier}`);
  return { role, name: person.name, identifier, password };
}
