import { expect, test } from "vitest";
import { readFile } from "@/lib/intake/read-file";
import { IntakeRefused } from "@/lib/intake/refusal";
import { HOSTILE_DOCUMENTS } from "../../support/hostile/documents";

test.each(Object.entries(HOSTILE_DOCUMENTS))("%s", async (_what, { name, bytes, fate }) => {
  const read = readFile(bytes(), name).then(
    () => null,
    (error) => (error instanceof IntakeRefused ? error.code : error),
  );
  expect(await read).toBe(fate);
});
