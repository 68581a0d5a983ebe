import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseInChild } from "@/lib/intake/child/parse-in-child";
import { runChild } from "@/lib/intake/child/run-child";
import { Turns } from "@/lib/turns";

const real = () => readFileSync(new URL("../../fixtures/cases/vpubnd-ninh-thuan-2021.docx", import.meta.url));
const job = { as: "report", fileName: "a.docx", template: null } as const;
const ample = { heapMegabytes: 256, seconds: 20 };

const program = (source: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "cchc-child-")), "program.mjs");
  writeFileSync(path, source);
  return path;
};

afterEach(() => vi.unstubAllEnvs());

test("a real report is read in a process of its own", async () => {
  const parse = await parseInChild(real(), "bao-cao.docx");
  expect(parse.template).toBe("ninh-thuan-2021");
  expect(parse.header.agency).toBe("VĂN PHÒNG");
  expect(parse.cells.filter(({ state }) => state === "value").length).toBeGreaterThan(10);
});

test("what the guard refuses comes back with its code", async () => {
  await expect(parseInChild(new Uint8Array(), "rong.docx")).rejects.toMatchObject({ code: "empty" });
  await expect(parseInChild(real().subarray(0, 9_000), "dut.docx")).rejects.toMatchObject({ code: "broken" });
});

test("beyond its memory or its time it is ended, and the next file is read as if nothing had been", async () => {
  const small = { heapMegabytes: 8, seconds: 20 };
  await expect(parseInChild(real(), "a.docx", { limits: small })).rejects.toMatchObject({ code: "tooComplex" });
  const hurried = { heapMegabytes: 256, seconds: 0.01 };
  await expect(parseInChild(real(), "a.docx", { limits: hurried })).rejects.toMatchObject({ code: "tookTooLong" });
  expect((await parseInChild(real(), "a.docx")).template).toBe("ninh-thuan-2021");
});

describe("the process", () => {
  test("knows nothing of this one's environment", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "canary-of-this-process");
    const spy = program(`process.stdout.write(JSON.stringify({ outcome: "refused", code: "broken",
      detail: JSON.stringify(process.env) }))`);
    const answer = await runChild(spy, new Uint8Array(), job, ample);
    expect(answer).toMatchObject({ outcome: "refused", code: "broken" });
    expect(JSON.stringify(answer)).not.toContain("canary");
    expect(JSON.stringify(answer)).not.toContain("DATABASE_URL");
  });

  test.each([
    ["falls", "throw new Error('fell')", "broken"],
    ["says nothing", "", "broken"],
    ["says what is no answer", "process.stdout.write('{}')", "broken"],
    ["never ends", "setInterval(() => {}, 1000)", "tookTooLong"],
    ["never stops talking", "for (;;) process.stdout.write('x'.repeat(1 << 20))", "tooComplex"],
  ])("that %s is a refusal", async (_what, source, code) => {
    const limits = { heapMegabytes: 256, seconds: code === "tookTooLong" ? 0.5 : 120 };
    expect(await runChild(program(source), real(), job, limits)).toMatchObject({ outcome: "refused", code });
  });
});

test("no more run at once than there are turns, in the order they came, whatever becomes of one", async () => {
  const turns = new Turns(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const work = (id: number) =>
    turns.run(async () => {
      started.push(id);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (id === 1) throw new Error("fell");
      return id;
    });
  const ends = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", ...Array(4).fill("fulfilled")]);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test("a PDF goes the same way, also where it comes as the child's own Buffer", async () => {
  const junk = new TextEncoder().encode("%PDF-1.4\nkhông có trang nào\n%%EOF\n");
  await expect(parseInChild(junk, "hong.pdf")).rejects.toMatchObject({
    code: "broken",
    detail: expect.not.stringContaining("Uint8Array"),
  });
});
