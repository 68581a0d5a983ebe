import type { OutlineSection } from "../../template";
import { commonOutline } from "../outline";

/** The common outline; tasks come from UBND tỉnh and UBND huyện, as row 1.3 of the appendix says. */
export const outline: OutlineSection[] = commonOutline.map((section) =>
  section.path === "I.5"
    ? { ...section, heading: "Tiến độ, kết quả thực hiện các nhiệm vụ được UBND tỉnh, UBND huyện giao" }
    : section,
);
