import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { dropDatabase, ensureDatabase, ensureRoles } from "../database/roles";
import { type Cluster, type ClusterPlace, startCluster } from "./cluster";
import { lockFolder } from "./folder-lock";
import { placeFor, removePlace } from "./place";
import { readSecrets, type Secrets } from "./secrets";

export type EmbeddedDatabase = {
  secrets: Secrets;
  port: number;
  /** Connections to one database of the cluster as its three kinds of user. */
  ownerUrl: (database?: string) => string;
  webUrl: (database?: string) => string;
  superuserUrl: (database?: string) => string;
  create: (database: string, template?: string) => Promise<boolean>;
  drop: (database: string) => Promise<void>;
  stop: () => Promise<void>;
};

export const EMBEDDED_DATABASE = "cchc";

/**
 * Starts the PostgreSQL of a folder (made the first time) with the roles of the application. Without `durable` it is a
 * test cluster: faster, and removed with its folder by `stop`.
 */
export async function startEmbedded(folder: string, options: { durable: boolean }): Promise<EmbeddedDatabase> {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true });
  const release = lockFolder(home);
  let place: ClusterPlace;
  let cluster: Cluster;
  let secrets: Secrets;
  try {
    place = placeFor(home);
    secrets = readSecrets(home);
    cluster = await startCluster(place, { superuserPassword: secrets.superuser, durable: options.durable });
  } catch (error) {
    release();
    throw error;
  }
  const superuserUrl = (database = "postgres") => cluster.superuserUrl(database);
  const url =
    (user: string, password: string) =>
    (database = EMBEDDED_DATABASE) =>
      `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${cluster.port}/${database}`;
  const stop = async () => {
    await cluster.stop();
    release();
    if (!options.durable) removePlace(home, place);
  };
  try {
    await ensureRoles(superuserUrl(), secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    secrets,
    port: cluster.port,
    ownerUrl: url("cchc_owner", secrets.owner),
    webUrl: url("cchc_web", secrets.web),
    superuserUrl,
    create: (database, template) => ensureDatabase(superuserUrl(), database, template),
    drop: (database) => dropDatabase(superuserUrl(), database),
    stop,
  };
}
