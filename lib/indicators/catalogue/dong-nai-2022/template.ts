import type { Template } from "../../template";
import { levelsTogether, withDossiersAmongProvided } from "../rules";
import { bm1 } from "./bm1";
import { bm2 } from "./bm2";
import { bm3 } from "./bm3";
import { bm4 } from "./bm4";
import { bm5 } from "./bm5";
import { bm6 } from "./bm6";
import { bm7 } from "./bm7";
import { outline } from "./outline";

/** A province's own set of 2022; forms 3 and 7 are filled by sở, ban, ngành for themselves. */
export const dongNai2022: Template = {
  id: "dong-nai-2022",
  title: "Hệ thống biểu mẫu số liệu CCHC tỉnh Đồng Nai năm 2022",
  basis: "",
  effectiveFrom: "2022-01-01",
  effectiveTo: null,
  forUnits: ["so", "van-phong-ubnd", "ban-ql", "huyen"],
  outline,
  forms: [bm1, bm2, bm3, bm4, bm5, bm6, bm7],
  rules: [...withDossiersAmongProvided, levelsTogether],
};
