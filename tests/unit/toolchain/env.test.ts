import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const GOOD = {
  DATABASE_URL: "postgresql://web:secret@db.example.vn:5432/cchc",
  NEXTAUTH_SECRET: "0123456789012345678901234567890123456789",
};

test("two settings are enough, the rest has defaults", () => {
  expect(parseEnv(GOOD)).toMatchObject({
    nodeEnv: "production",
    publicOrigin: null,
    demo: false,
    sessionIdleMinutes: 30,
    sessionMaxMinutes: 720,
  });
});

test.each([
  ["no database", { DATABASE_URL: undefined }, "DATABASE_URL"],
  ["another kind of database", { DATABASE_URL: "mysql://a:b@c/d" }, "DATABASE_URL"],
  ["no secret", { NEXTAUTH_SECRET: "" }, "NEXTAUTH_SECRET"],
  ["a short secret", { NEXTAUTH_SECRET: "changeme" }, "NEXTAUTH_SECRET"],
  ["an address that is none", { NEXTAUTH_URL: "cchc.example.vn" }, "NEXTAUTH_URL"],
  ["a session that never idles out", { SESSION_IDLE_MINUTES: "0" }, "SESSION_IDLE_MINUTES"],
])("%s is refused by name", (_what, change, name) => {
  expect(() => parseEnv({ ...GOOD, ...change })).toThrow(name);
});

test("a refused value is never repeated: it may be a password", () => {
  expect(() => parseEnv({ ...GOOD, DATABASE_URL: "mysql://web:hunter2@db/cchc" })).toThrow(/^(?!.*hunter2)/s);
});

test("the public origin is the address without its path", () => {
  expect(parseEnv({ ...GOOD, NEXTAUTH_URL: "https://cchc.example.vn/api/auth" }).publicOrigin).toBe(
    "https://cchc.example.vn",
  );
});
