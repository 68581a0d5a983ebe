import type { LinearRule } from "../template";
import { terms } from "./define";

/**
 * Rules of the forms that structure alone does not give. A row left blank is not an issue, so a rule
 * speaks only when the given figures already contradict each other; a report that is right never meets one.
 */
const linear = (
  id: string,
  severity: LinearRule["severity"],
  left: string[],
  op: LinearRule["op"],
  right: string[],
): LinearRule => ({
  kind: "linear",
  id,
  severity,
  left: terms(...left),
  op,
  right: terms(...right),
  tolerance: "0",
  missing: "skipAll",
});

/** No more of `part` than of `whole`. */
export const atMost = (id: string, parts: string[], whole: string): LinearRule =>
  linear(id, "warning", parts, "<=", [whole]);

/** Tasks handed down: on time + late + overdue need not make the whole (the rest still runs), but never exceed it. */
export const assignedTasks: LinearRule = atMost(
  "nhiem-vu-duoc-giao-toi-thieu",
  ["BM1.nhiem-vu-dung-han", "BM1.nhiem-vu-qua-han-da-xong", "BM1.nhiem-vu-qua-han-chua-xong"],
  "BM1.nhiem-vu-duoc-giao",
);

/** Not every disciplined person is a listed leader, so the whole may exceed its parts. */
export const disciplined = (...parts: string[]): LinearRule =>
  linear("ky-luat-tong-toi-thieu", "warning", ["BM5.ky-luat-tong"], ">=", parts);

/** Procedures with online dossiers are among those provided online. */
export const withDossiersAmongProvided: LinearRule[] = [
  atMost("muc-do-3-co-ho-so-khong-qua-dang-cung-cap", ["BM7.tthc-muc-do-3-co-ho-so"], "BM7.tthc-muc-do-3"),
  atMost("muc-do-4-co-ho-so-khong-qua-dang-cung-cap", ["BM7.tthc-muc-do-4-co-ho-so"], "BM7.tthc-muc-do-4"),
];

/**
 * A procedure has one level, so levels 3 and 4 together are their sum. Only a hint: a real report
 * gave the parts for one tier and the whole for three.
 */
export const levelsTogether: LinearRule = linear("muc-do-3-4-bang-tong-hai-muc", "hint", ["BM7.tthc-muc-do-3-4"], "=", [
  "BM7.tthc-muc-do-3",
  "BM7.tthc-muc-do-4",
]);

/** The long appendix of 2021 prints its parts and wholes as plain rows, so the relations are spelled out. */
export const longAppendix: LinearRule[] = [
  atMost("nhiem-vu-ke-hoach-xong-khong-qua-de-ra", ["PL.nhiem-vu-ke-hoach-xong"], "PL.nhiem-vu-ke-hoach"),
  atMost("van-de-xu-ly-khong-qua-phat-hien", ["PL.van-de-xu-ly-xong"], "PL.van-de-phat-hien"),
  atMost(
    "nhiem-vu-duoc-giao-toi-thieu",
    ["PL.nhiem-vu-dung-han", "PL.nhiem-vu-qua-han-da-xong"],
    "PL.nhiem-vu-duoc-giao",
  ),
  atMost("muc-do-3-4-khong-qua-tren-cong", ["PL.tthc-muc-do-3-4-tren-cong-dvc"], "PL.tthc-tren-cong-dvc"),
  atMost("thanh-toan-khong-qua-tren-cong", ["PL.tthc-thanh-toan-truc-tuyen"], "PL.tthc-tren-cong-dvc"),
];
