import type { Template } from "../../template";
import { commonOutline } from "../outline";
import { assignedTasks, disciplined } from "../rules";
import { bm1 } from "./bm1";
import { bm2 } from "./bm2";
import { bm3 } from "./bm3";
import { bm4 } from "./bm4";
import { bm5 } from "./bm5";
import { bm6 } from "./bm6";
import { bm7 } from "./bm7";

/** For two tiers of government: rows about cấp huyện are dropped or became cấp xã. Provisional, and says so. */
export const haiCap2025: Template = {
  id: "hai-cap-2025",
  title: "Bộ biểu mẫu CCHC hai cấp (Mẫu tạm, điều chỉnh từ mẫu trước)",
  basis: "",
  effectiveFrom: "2025-07-01",
  effectiveTo: null,
  forUnits: ["so", "van-phong-ubnd", "ban-ql", "xa"],
  outline: commonOutline,
  forms: [bm1, bm2, bm3, bm4, bm5, bm6, bm7],
  rules: [
    assignedTasks,
    disciplined(
      "BM5.ky-luat-lanh-dao-tinh",
      "BM5.ky-luat-lanh-dao-so-xa",
      "BM5.ky-luat-lanh-dao-phong-so-xa",
      "BM5.ky-luat-nguoi-lam-viec",
    ),
  ],
};
