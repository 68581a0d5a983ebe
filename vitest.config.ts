import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const support = (name: string) => `${root}tests/support/${name}`;

// Whatever the caller's shell says: tests never touch a server's database. Integration tests replace the address.
const environment: Partial<NodeJS.ProcessEnv> = {
  NODE_ENV: "test",
  DATABASE_URL: "postgresql://nobody:nothing@127.0.0.1:1/none",
  NEXTAUTH_SECRET: "for tests only, never on a server, 32 or more",
  NEXTAUTH_URL: "",
  LOG_LEVEL: "silent",
  TZ: "UTC",
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: support("empty-module.ts") },
    ],
  },
  test: {
    env: environment,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Modules are loaded once a worker, not once a file: the catalogue alone is in a hundred of them. A test that
          // changes something shared puts it back.
          isolate: false,
          // On two cores Vitest alone would take one.
          maxWorkers: 2,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Properties over thousands of reports take minutes on a busy machine; nothing here depends on time.
          testTimeout: 5 * 60_000,
          hookTimeout: 5 * 60_000,
          setupFiles: [support("fail-on-console-error.ts")],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: [support("integration-global-setup.ts")],
          setupFiles: [support("integration-setup.ts"), support("fail-on-console-error.ts")],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 2 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts", "tests/faults/**/*.test.ts"],
          globalSetup: [support("integration-global-setup.ts")],
          setupFiles: [support("integration-setup.ts")],
          pool: "forks",
          maxWorkers: 1,
          testTimeout: 20 * 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
