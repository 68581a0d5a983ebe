import { describe, expect, test } from "vitest";
import { findRows } from "@/components/entry/outline/find-rows";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { allItems, formOf } from "@/lib/indicators/walk";
import { makeItem } from "./make-item";

const row = (key: string, tt: string, label: string) => ({ item: makeItem(key, { tt, label }), level: 1 });
const forms = [
  {
    code: "BM1",
    rows: [
      row("a", "5.2", "Số cuộc họp cho sở, ngành sử dụng hàng tháng"),
      row("b", "5.3", "Hạn dùng của hồ và sơ đồ"),
      row("c", "2.1", "Số cơ quan"),
    ],
  },
  {
    code: "BM3",
    rows: [
      row("d", "2.1", "Hồ sơ thủ tục hành chính được giải quyết đúng hạn"),
      row("e", "2.1.1", "Hồ sơ đúng hạn"),
      row("f", "2.1.2", "Tỷ lệ hồ sơ giải quyết đúng hạn"),
    ],
  },
];
const keys = (query: string) => findRows(forms, query).map(({ item }) => item.key);

describe("finding a row", () => {
  test("the phrase first, then its words in order and near, in any order, and parts of words last", () => {
    expect(keys("ho so dung han")).toEqual(["e", "f", "d", "b", "a"]);
  });

  test("the last word may be half typed; a number finds its own row first", () => {
    expect(keys("hồ sơ đún")[0]).toBe("e");
    expect(keys("2.1")).toEqual(["c", "d", "e", "f"]);
    expect(keys("BM3 2.1")[0]).toBe("d");
  });

  test("nothing asked or nothing there finds nothing", () => {
    expect(keys("  ")).toEqual([]);
    expect(keys("không có dòng này")).toEqual([]);
  });

  test.each(shippedTemplates.map((template) => [template.id, template] as const))(
    "%s: what comes first says hồ sơ",
    (_id, template) => {
      const all = template.forms.map(({ code }) => ({
        code,
        rows: allItems(template)
          .filter((item) => formOf(template, item.key)?.code === code)
          .map((item) => ({ item, level: 1 })),
      }));
      const [first] = findRows(all, "ho so dung han");
      if (first) expect(first.item.label.toLowerCase()).toContain("hồ sơ");
    },
  );
});
