import type { Template } from "../../template";
import { longAppendix } from "../rules";
import { outline } from "./outline";
import { pl } from "./pl";

/** One long appendix; many of its shares are printed without their parts. */
export const ninhThuan2021: Template = {
  id: "ninh-thuan-2021",
  title: "Phụ lục thống kê CCHC tỉnh Ninh Thuận năm 2021",
  basis: "",
  effectiveFrom: "2021-01-01",
  effectiveTo: null,
  forUnits: ["so", "van-phong-ubnd", "ban-ql", "huyen"],
  outline,
  forms: [pl],
  rules: longAppendix,
};
