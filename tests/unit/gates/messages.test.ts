import { expect, test } from "vitest";
import { safePath } from "@/lib/auth/safe-path";
import { AppError, errorCodes } from "@/lib/errors";
import { describeFailure, errorMessage } from "@/lib/messages";
import { passwordProblems } from "@/lib/password-policy";

test.each(errorCodes)("%s has a sentence and a status that says failure", (code) => {
  expect(errorMessage(code)).toMatch(/\.$/);
  expect(new AppError(code).status).toBeGreaterThanOrEqual(400);
});

test("a reference number stands at the end of the sentence", () => {
  expect(describeFailure("unexpected", { reference: "K7QM-2PXA" })).toMatch(/Mã tham chiếu: K7QM-2PXA\.$/);
});

test.each([
  ["/bao-cao/1?tab=2", "/bao-cao/1?tab=2"],
  ["//ke-gian.vn", "/"],
  ["/\\ke-gian.vn", "/"],
  ["https://ke-gian.vn/bao-cao", "/"],
  ["javascript:alert(1)", "/"],
  ["/bao-cao/../quan-tri", "/quan-tri"],
  ["", "/"],
  [null, "/"],
])("after signing in, %j leads to %s", (typed, goes) => {
  expect(safePath(typed)).toBe(goes);
});

test.each([
  ["con mèo ngồi trên cây bưởi", true],
  ["K7QM-2PXA-HH3D-9WRT", true],
  ["ngắn quá", false],
  ["matkhau123456", false],
  ["Mật Khẩu 2026!", false],
  ["aaaaaaaaaaaaaaa", false],
  ["nguyenvanan2026", false],
  ["x".repeat(129), false],
])("the password %j: %s", (password, good) => {
  expect(passwordProblems(password, ["nguyenvanan@so.vn", "Nguyễn Văn An"]).length === 0).toBe(good);
});
