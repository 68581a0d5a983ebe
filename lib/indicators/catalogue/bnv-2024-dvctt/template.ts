import type { Template } from "../../template";
import { bm2 } from "../bnv-2022/bm2";
import { bm4 } from "../bnv-2022/bm4";
import { bm5 } from "../bnv-2022/bm5";
import { bm6 } from "../bnv-2022/bm6";
import { commonOutline } from "../outline";
import { assignedTasks, disciplined } from "../rules";
import { bm1 } from "./bm1";
import { bm3 } from "./bm3";
import { bm7 } from "./bm7";

/** As a provincial office prints it in 2024, with online services “toàn trình” and “một phần”; four forms are those of 2022. */
export const bnv2024Dvctt: Template = {
  id: "bnv-2024-dvctt",
  title: "Bộ biểu mẫu CCHC năm 2024 (7 biểu mẫu, dịch vụ công toàn trình và một phần)",
  basis: "",
  effectiveFrom: "2024-01-01",
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
  ],
};
