import type { TestProject } from "vitest/node";
import { describeCluster, startTestCluster, type TestCluster } from "./test-cluster";

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const db = await startTestCluster("integration");
  project.provide("cluster", describeCluster(db));
  return () => db.stop();
}
