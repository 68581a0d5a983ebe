import { aLuoi2023 } from "@/lib/indicators/catalogue/a-luoi-2023/template";
import type { Cells } from "@/lib/indicators/cell";
import type { UnitReportInput } from "@/lib/report/unit-report";
import { typeMatrix } from "../factories/make-matrix";

/** Phụ lục 8 of a made commune: printed rows, one row that is not its task, two added rows, a typed total that is wrong once. */
export const communeCells = (): Cells => {
  const columns = ["tong", "trucTiep", "trucTuyen", "thuBay", "truocHen", "dungHen", "treHen"];
  const row = (key: string, ...figures: string[]) =>
    Object.fromEntries(figures.flatMap((raw, at) => (raw === "" ? [] : [[`${key}.${columns[at]}`, raw]])));
  return {
    ...typeMatrix(aLuoi2023, {
      ...row("ho-tich", "1.250", "900", "350", "12", "1.200", "48", "2"),
      ...row("chung-thuc", "52.414", "52.414", "0", "-", "52.400", "14", "0"),
      ...row("dat-dai", "35", "30", "5", "", "20", "15", "0"),
      ...row("bao-tro-xa-hoi", "17", "17", "-", "-", "17", "-", "-"),
      ...Object.fromEntries(columns.map((column) => [`bao-tro-xa-hoi-cap-huyen.${column}`, "Không thuộc nhiệm vụ"])),
      ...row("van-hoa-the-thao", "0", "0", "0", "0", "0", "0", "0"),
      "r1.label": "Tín ngưỡng, tôn giáo và công tác dân tộc ở cơ sở",
      ...row("r1", "6", "4", "2", "", "6", "0", "0"),
      "r2.label": "Công an",
      ...row("r2", "3", "3", "0", "", "3 (làm ngay)", "0", "0"),
      "total.tong": "53.725",
      "total.trucTiep": "53.368",
    }),
    ...typeMatrix(aLuoi2023, { "ty-le-ho-so-xa-dung-han": "99,99" }, "PL"),
  };
};

export const communeReport = (): UnitReportInput => ({
  template: aLuoi2023,
  agencyName: "Ủy ban nhân dân xã Bình Minh",
  settings: {
    superior: null,
    agency: "ỦY BAN NHÂN DÂN XÃ BÌNH MINH",
    symbol: "BC-UBND",
    place: "Bình Minh",
    addressees: ["Sở Nội vụ"],
    authority: ["TM. ỦY BAN NHÂN DÂN"],
    position: "CHỦ TỊCH",
    signerName: "Nguyễn Văn An",
    recipients: ["Như trên", "Lưu: VT"],
  },
  period: { kind: "Y", year: 2026, windowTo: "2026-12-14" },
  sections: [],
  copy: "signing",
  cells: communeCells(),
  sheet: "unit",
});
