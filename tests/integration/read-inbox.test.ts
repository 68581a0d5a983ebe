import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addInboxFile, listInbox } from "@/lib/data/inbox";
import { readInbox } from "@/lib/jobs/read-inbox";
import { files } from "@/lib/storage/files";
import { makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";

const real = readFileSync(new URL("../fixtures/cases/sxd-quang-binh-2024.docx", import.meta.url));

test("every waiting file is read once, matched to its unit by the letterhead; a broken one stops none behind it", async () => {
  const made = await makeProvince(fileDatabase().ownerUrl);
  const { reviewer, reviewLeader } = made.people;
  for (const [fileName, bytes] of [
    ["hong.docx", new TextEncoder().encode("không phải tệp Word")],
    ["bao-cao.docx", real],
  ] as const) {
    const sha256 = await files().put(bytes);
    await addInboxFile(reviewer, { periodId: made.period.id, fileName, byteSize: bytes.byteLength, sha256 });
  }
  // Two readers at once share the work.
  await Promise.all([readInbox(reviewer), readInbox(reviewLeader)]);
  const [broken, read] = await listInbox(reviewer, made.period.id);
  expect(broken).toMatchObject({ fileName: "hong.docx", status: "refused", refusal: "unknownType", unitId: null });
  expect(read).toMatchObject({ status: "read", kind: "docx", agency: "SỞ XÂY DỰNG", unitId: made.units.a.id });
  expect(read?.figures).toBe(80);
});
