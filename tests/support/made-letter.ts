import { validate } from "@/lib/indicators/validate";
import type { CorrectionLetterInput } from "@/lib/report/correction-letter";
import { realReports } from "./real-reports";

/** A letter about the first quarter's real report: every finding of its checks, and two people's words. */
export function madeLetter(): CorrectionLetterInput {
  const [, report] = realReports();
  if (!report) throw new Error("no real report");
  const { template, cells, period, settings } = report.input;
  return {
    settings: { ...settings, recipients: ["Như trên", "UBND tỉnh", "Lưu: VT, CCHC"] },
    agencyName: "Sở Nội vụ",
    unitName: "Sở Khoa học và Công nghệ",
    period,
    revision: { number: 2, submittedAt: "2022-03-18T08:30:00.000Z" },
    template,
    cells,
    reason: "Chỉ số liệu: Nhiều dòng của biểu về dịch vụ công trực tuyến chưa khớp nhau",
    comments: [
      { anchorKind: "cell", anchor: "BM3.tthc-tong", body: "Đối chiếu với danh mục đã công bố./." },
      { anchorKind: "section", anchor: "II.6", body: "Nêu rõ kết quả xây dựng chính quyền số" },
      { anchorKind: "report", anchor: null, body: "Kiểm tra lại chính tả." },
    ],
    issues: validate(template, cells, {}).filter(({ severity }) => severity !== "hint"),
    sectionTitles: new Map([["II.6", "II.6. Xây dựng chính quyền điện tử, chính quyền số"]]),
    until: "2022-03-25T10:00:00.000Z",
    extended: false,
    year: 2022,
  };
}
