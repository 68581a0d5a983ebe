import * as module from "@/lib/indicators/rules/other-kind";
import { makeItem, makeTemplate } from "../../factories/make-template";
import { testRule } from "./test-rule";

const rows = Array.from({ length: 10 }, (_, at) => `d${at}`);
const rule = (...slugs: string[]) => ({ kind: "otherKind" as const, keys: slugs.map((slug) => `BM1.${slug}`) });

testRule({
  kind: "otherKind",
  module,
  source: "rules/other-kind.ts",
  judge: "judgeOtherKind",
  template: makeTemplate([
    makeItem("xa", "count", { tt: "3.3.1.", label: "Hồ sơ của UBND cấp xã" }),
    makeItem("xa-dung-han", "count", { tt: "3.3.2.", label: "Đúng hạn" }),
    ...rows.map((slug, at) => makeItem(slug, "count", { tt: `${at}.` })),
  ]),
  cases: [
    { name: "nothing typed", rule: rule("xa"), given: {}, finds: null },
    { name: "0 adds nothing", rule: rule("xa"), given: { xa: 0 }, finds: null },
    { name: "“không phát sinh” adds nothing", rule: rule("xa"), given: { xa: "none" }, finds: null },
    {
      name: "a figure in one row",
      rule: rule("xa", "xa-dung-han"),
      given: { xa: 1200, "xa-dung-han": 0 },
      finds: {
        rule: "other-kind",
        severity: "hint",
        cells: ["BM1.xa"],
        expected: "để trống",
        actual: "1.200",
        message:
          "Dòng 3.3.1 “Hồ sơ của UBND cấp xã” không thuộc loại đơn vị này nên số đã ghi không được cộng vào số toàn tỉnh. Nếu là số của toàn tỉnh, ghi ở phiếu “Số liệu toàn tỉnh”; nếu không, để trống.",
      },
    },
    {
      name: "figures in two rows are one finding",
      rule: rule("xa", "xa-dung-han"),
      given: { xa: 1200, "xa-dung-han": 1100 },
      finds: {
        cells: ["BM1.xa", "BM1.xa-dung-han"],
        actual: "1.200; 1.100",
        message:
          "Dòng 3.3.1 “Hồ sơ của UBND cấp xã”, cùng dòng 3.3.2 không thuộc loại đơn vị này nên số đã ghi không được cộng vào số toàn tỉnh. Nếu là số của toàn tỉnh, ghi ở phiếu “Số liệu toàn tỉnh”; nếu không, để trống.",
      },
    },
    {
      name: "of many rows the first ones are named, the others counted",
      rule: rule(...rows),
      given: Object.fromEntries(rows.map((slug) => [slug, 2])),
      finds: {
        cells: rows.slice(0, 8).map((slug) => `BM1.${slug}`),
        message:
          "Dòng 0 “d0”, cùng dòng 1, 2, 3, 4, 5, 6, 7 và 2 dòng khác không thuộc loại đơn vị này nên số đã ghi không được cộng vào số toàn tỉnh. Nếu là số của toàn tỉnh, ghi ở phiếu “Số liệu toàn tỉnh”; nếu không, để trống.",
      },
    },
  ],
});
