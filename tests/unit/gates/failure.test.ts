import { afterEach, expect, test, vi } from "vitest";
import { toFailure } from "@/lib/failure";
import { log } from "@/lib/log";
import { FileDamaged } from "@/lib/storage/file-storage";

afterEach(() => vi.restoreAllMocks());

test.each(["missing", "changed"] as const)("a kept file that is %s is told as such, its address only logged", (why) => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const address = "a".repeat(64);
  const failure = toFailure(new FileDamaged(address, why), "handler");
  expect(failure).toMatchObject({ code: "file_damaged", status: 500, details: { reference: expect.any(String) } });
  expect(failure.message).toMatch(/Tệp đã lưu bị thiếu.*Mã tham chiếu: [0-9A-Z-]+\.$/);
  expect(JSON.stringify(failure)).not.toContain(address);
  expect(JSON.stringify(logged.mock.calls)).toContain(`stored file ${address} is ${why}`);
});

test("any other failure stays unexpected and gives nothing of itself away", () => {
  vi.spyOn(log, "error").mockImplementation(() => undefined);
  const failure = toFailure(new Error("bí mật"), "handler");
  expect(failure).toMatchObject({ code: "unexpected", status: 500 });
  expect(JSON.stringify(failure)).not.toContain("bí mật");
});
