import { expect, test } from "vitest";
import { z } from "zod";
import "@/lib/check-words";

const said = (schema: z.ZodType, given: unknown): string[] =>
  schema.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

const text = z.string();

test.each<[string, z.ZodType, unknown, string]>([
  ["too long", text.max(200), "x".repeat(201), "Dài quá 200 ký tự."],
  ["far too long", text.max(4000), "x".repeat(4001), "Dài quá 4.000 ký tự."],
  ["too short", text.min(3), "ab", "Hãy ghi ít nhất 3 ký tự."],
  ["empty", text.min(1), "", "Hãy ghi mục này."],
  ["of another length", text.length(4), "abc", "Hãy ghi đúng 4 ký tự."],
  ["missing", text, undefined, "Hãy ghi mục này."],
  ["no text", text, 5, "Nội dung này chưa đúng."],
  ["no number", z.number(), "x", "Hãy ghi một số."],
  ["not whole", z.int(), 1.5, "Hãy ghi một số nguyên."],
  ["too large", z.int().max(1_000_000), 1_000_001, "Không được lớn hơn 1.000.000."],
  ["not below", z.number().lt(5), 5, "Phải nhỏ hơn 5."],
  ["too small", z.number().min(0), -1, "Không được nhỏ hơn 0."],
  ["not above", z.number().gt(0), 0, "Phải lớn hơn 0."],
  ["no multiple", z.number().multipleOf(5), 6, "Phải là bội số của 5."],
  ["too many", z.array(text).max(2), ["a", "b", "c"], "Nhiều quá 2 mục."],
  ["too few", z.array(text).min(1), [], "Phải có ít nhất 1 mục."],
  ["no choice", z.enum(["so", "xa"]), "x", "Hãy chọn một trong các mục có sẵn."],
  ["another value", z.literal("x"), "y", "Hãy chọn một trong các mục có sẵn."],
  ["no day", z.iso.date(), "31/02/2025", "Ngày chưa đúng."],
  ["no moment", z.iso.datetime(), "x", "Ngày giờ chưa đúng."],
  ["no address", z.email(), "x", "Địa chỉ thư điện tử chưa đúng."],
  ["no id", z.uuid(), "x", "Nội dung này chưa đúng."],
  ["of no shape", text.regex(/^\d+$/), "x", "Nội dung này chưa đúng."],
  ["with more", z.strictObject({}), { secret: 1 }, "Nội dung này chưa đúng."],
  ["of neither", z.union([z.number(), z.boolean()]), "x", "Nội dung này chưa đúng."],
  ["with a wrong key", z.record(z.uuid(), text), { x: "y" }, "Nội dung này chưa đúng."],
  ["no set", z.set(text), [], "Nội dung này chưa đúng."],
  ["refused", text.refine(() => false), "x", "Nội dung này chưa đúng."],
  ["no time that is", z.date(), new Date(Number.NaN), "Nội dung này chưa đúng."],
])("a value that is %s is refused in Vietnamese only", (_, schema, given, sentence) => {
  expect(said(schema, given)).toEqual([sentence]);
});

test("a check with words of its own keeps them", () => {
  expect(said(text.min(1, "Hãy ghi người ký."), "")).toEqual(["Hãy ghi người ký."]);
});
