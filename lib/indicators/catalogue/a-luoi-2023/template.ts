import type { Template } from "../../template";
import { atMost } from "../rules";
import { outline } from "./outline";
import { pl } from "./pl";
import { pl8 } from "./pl8";

/** A district's set of 2023 for its communes: one long appendix, and the matrix of dossiers by field. */
export const aLuoi2023: Template = {
  id: "a-luoi-2023",
  title: "Phụ lục thống kê CCHC huyện A Lưới năm 2023",
  basis: "",
  effectiveFrom: "2023-01-01",
  effectiveTo: null,
  forUnits: ["huyen", "xa"],
  outline,
  forms: [pl, pl8],
  rules: [
    atMost("nhiem-vu-ke-hoach-xong-khong-qua-de-ra", ["PL.nhiem-vu-ke-hoach-xong"], "PL.nhiem-vu-ke-hoach"),
    atMost("van-de-xu-ly-khong-qua-phat-hien", ["PL.van-de-xu-ly-xong"], "PL.van-de-phat-hien"),
    atMost(
      "nhiem-vu-duoc-giao-toi-thieu",
      ["PL.nhiem-vu-tinh-huyen-giao-dung-han", "PL.nhiem-vu-tinh-huyen-giao-qua-han-da-xong"],
      "PL.nhiem-vu-tinh-huyen-giao-tong",
    ),
    atMost("muc-do-3-4-khong-qua-tren-cong", ["PL.tthc-muc-do-3-4-tren-cong-dvc"], "PL.tthc-tren-cong-dvc"),
    atMost("thanh-toan-khong-qua-tren-cong", ["PL.tthc-thanh-toan-truc-tuyen"], "PL.tthc-tren-cong-dvc"),
  ],
};
