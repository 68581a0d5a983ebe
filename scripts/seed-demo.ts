import { randomInt } from "node:crypto";
import { disconnect } from "@/lib/data/disconnect";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { seedDemonstration } from "../prisma/seed/demonstration";
import { PEOPLE, SHOWN } from "../prisma/seed/minh-hoa/people";
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
  try {
    return (await seedDemonstration(ownerUrl, password)) ? demoAccounts(password) : [];
  } finally {
    await disconnect();
  }
}

/** One account per role of the first province. */
export const demoAccounts = (password: string): DemoAccount[] =>
  SHOWN.map(([role, identifier]) => ({
    role: ROLE_LABEL[role],
    name: PEOPLE.find((person) => person.signInName === identifier)?.name ?? "",
    identifier,
    password,
  }));
