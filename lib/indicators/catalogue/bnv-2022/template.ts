import type { Template } from "../../template";
import { commonOutline } from "../outline";
import { assignedTasks, disciplined, levelsTogether, withDossiersAmongProvided } from "../rules";
import { bm1 } from "./bm1";
import { bm2 } from "./bm2";
import { bm3 } from "./bm3";
import { bm4 } from "./bm4";
import { bm5 } from "./bm5";
import { bm6 } from "./bm6";
import { bm7 } from "./bm7";

/** The seven forms of 2022, three tiers of government. */
export const bnv2022: Template = {
  id: "bnv-2022",
  title: "Bộ biểu mẫu CCHC năm 2022 (7 biểu mẫu)",
  basis: "",
  effectiveFrom: "2022-01-01",
  effectiveTo: null,
  forUnits: ["so", "van-phong-ubnd", "ban-ql", "huyen", "xa"],
  outline: commonOutline,
  forms: [bm1, bm2, bm3, bm4, bm5, bm6, bm7],
  rules: [
    assignedTasks,
    disciplined(
      "BM5.ky-luat-lanh-dao-tinh",
      "BM5.ky-luat-lanh-dao-so-huyen",
      "BM5.ky-luat-lanh-dao-phong-so-huyen",
      "BM5.ky-luat-nguoi-lam-viec",
    ),
    ...withDossiersAmongProvided,
    levelsTogether,
  ],
};
