import type { Word } from "./label-words";

/**
 * Words that tell rows of these forms apart: one of them too many or too few is another indicator, however alike the
 * rest (mức độ 3 / 4, đúng hạn / quá hạn, cấp tỉnh / huyện / xã, được giao / có mặt, tỷ lệ / số).
 */
const TELLING = new Set(
  (
    "tinh huyen xa phuong quan thon quoc trung uong lanh dao phong " +
    "ty ti le phan tram chua khong " +
    "dung qua truoc tre som han cham giao mat moi lai " +
    "tuyen tiep giay toan trinh mot phan tu"
  ).split(" "),
);

/** A number, or a word that tells rows apart, outside brackets. */
export const isTelling = ({ plain, aside }: Word): boolean => !aside && (/^[0-9]/.test(plain) || TELLING.has(plain));
