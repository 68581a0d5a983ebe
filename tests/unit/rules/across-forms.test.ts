import { expect, test } from "vitest";
import { bnv2022 } from "@/lib/indicators/catalogue/bnv-2022/template";
import type { Template } from "@/lib/indicators/template";
import { Template as TemplateSchema } from "@/lib/indicators/template";
import { validate } from "@/lib/indicators/validate";
import { makeCell } from "../../factories/make-cells";

/** A province that adds: dossiers dealt with are at most those received, form 3 against form 7. */
const withRelation: Template = {
  ...bnv2022,
  id: "bnv-2022-them",
  rules: [
    {
      kind: "linear",
      id: "giai-quyet-khong-qua-tiep-nhan",
      severity: "hint",
      left: [{ key: "BM3.ho-so-so-da-giai-quyet", times: 1 }],
      op: "<=",
      right: [{ key: "BM7.ho-so-tiep-nhan", times: 1 }],
      tolerance: "0",
      missing: "skipAny",
    },
  ],
};

test("a relation may tie rows of different forms; it stands at the first of them", () => {
  expect(TemplateSchema.safeParse(withRelation).success).toBe(true);
  const cells = {
    "BM3.ho-so-so-da-giai-quyet": makeCell(1192),
    "BM3.ho-so-so-dung-han": makeCell(1192),
    "BM7.ho-so-tiep-nhan": makeCell(983),
    "BM7.ho-so-tiep-nhan-truc-tuyen": makeCell(754),
  };
  expect(validate(withRelation, cells)).toMatchObject([
    {
      rule: "giai-quyet-khong-qua-tiep-nhan",
      form: "BM3",
      cells: ["BM3.ho-so-so-da-giai-quyet", "BM7.ho-so-tiep-nhan"],
      expected: "≤ 983",
      actual: "1.192",
    },
  ]);
  expect(validate(bnv2022, cells)).toEqual([]);
});

test("the list of procedures bounds its parts in every set of forms, by concept, as a hint", () => {
  const cells = { "BM3.tthc-tong": makeCell(0), "BM3.tthc-khong-phu-thuoc-dia-gioi": makeCell(127) };
  expect(validate(bnv2022, cells)).toMatchObject([
    { rule: "within-list", severity: "hint", cells: ["BM3.tthc-tong", "BM3.tthc-khong-phu-thuoc-dia-gioi"] },
  ]);
});
