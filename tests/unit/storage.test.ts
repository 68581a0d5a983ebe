import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { directoryStorage, hashOf } from "@/lib/storage/directory-storage";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cchc-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

test("what is read is what was kept, under the hash of its bytes, and the same file twice is one file", async () => {
  const storage = directoryStorage(folder);
  const [first, second] = await Promise.all([storage.put(bytes("báo cáo")), storage.put(bytes("báo cáo"))]);
  expect(first).toBe(hashOf(bytes("báo cáo")));
  expect(second).toBe(first);
  expect(Buffer.from(await storage.get(first)).toString()).toBe("báo cáo");
  expect(await readdir(join(folder, first.slice(0, 2)))).toEqual([first]);
});

test("bytes that changed on the disk are never handed out, nor is a file that is gone", async () => {
  const storage = directoryStorage(folder);
  const kept = await storage.put(bytes("số liệu gốc"));
  await writeFile(pathOf(kept), "số liệu khác");
  await expect(storage.get(kept)).rejects.toThrow(/changed/);
  await rm(pathOf(kept));
  await expect(storage.get(kept)).rejects.toThrow(/missing/);
  // Kept again, it is whole again.
  expect(await storage.put(bytes("số liệu gốc"))).toBe(kept);
  expect(Buffer.from(await storage.get(kept)).toString()).toBe("số liệu gốc");
});

test.each(["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(63)}/`])("%j is no address", async (address) => {
  await expect(directoryStorage(folder).get(address)).rejects.toThrow(/no address/);
});
