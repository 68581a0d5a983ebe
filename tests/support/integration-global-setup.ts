import type { TestProject } from "vitest/node";
import { startTestCluster } from "./test-cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection addresses with `{database}` where the name goes. */
    cluster: { superuserUrl: string; ownerUrl: string; webUrl: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const db = await startTestCluster("integration");
  project.provide("cluster", {
    superuserUrl: db.superuserUrl("{database}"),
    ownerUrl: db.ownerUrl("{database}"),
    webUrl: db.webUrl("{database}"),
  });
  return () => db.stop();
}
