import "server-only";
import pg from "pg";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { Template } from "@/lib/indicators/template";
import { canonicalJson, sha256 } from "./canonical-json";

export type Registered = { id: string; outcome: "added" | "replaced" | "unchanged" };

/**
 * Puts the templates shipped with this version into the database, after its migrations. `ownerUrl` is the role that
 * migrates: the application's role may not. Throws when a template that reports already use was changed instead of
 * getting a new id.
 */
export async function registerShippedTemplates(ownerUrl: string): Promise<Registered[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const registered: Registered[] = [];
    // Oldest first: lists show the newest first, by time of publication.
    for (const shipped of shippedTemplates.toReversed()) {
      registered.push({ id: shipped.id, outcome: await register(client, shipped) });
    }
    return registered;
  } finally {
    await client.end();
  }
}

async function register(client: pg.Client, shipped: Template): Promise<Registered["outcome"]> {
  const definition = canonicalJson(Template.parse(shipped));
  try {
    const { rows } = await client.query<{ outcome: Registered["outcome"] }>(
      "select app.register_template($1::jsonb, $2) as outcome",
      [definition, sha256(definition)],
    );
    return rows[0]?.outcome ?? "unchanged";
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.message === "template_in_use") {
      throw new Error(
        `Template ${shipped.id} is in use and was changed: publish the change under a new id (demo data only: or delete .data and start again).`,
      );
    }
    throw error;
  }
}
