import type { ConsolidatedItem, MadeBy } from "../indicators/consolidation";

/** How a figure was made, in the word of the column "Cách tính". */
export const MADE_BY_LABEL = {
  sum: "Cộng các đơn vị",
  ratioOfSums: "Tổng tử số / tổng mẫu số",
  owner: "Cơ quan chủ trì",
  tally: "Đếm theo lựa chọn",
  share: "Tỷ lệ đơn vị",
  list: "Liệt kê",
  none: "Không tổng hợp",
  heading: "",
} as const satisfies Record<MadeBy, string>;

export const madeByWords = ({ madeBy, ownerName }: Pick<ConsolidatedItem, "madeBy" | "ownerName">): string =>
  madeBy === "owner" && ownerName !== null ? `${MADE_BY_LABEL.owner}: ${ownerName}` : MADE_BY_LABEL[madeBy];

/** What the sheet "Cách tính" explains, rule by rule. */
export const METHOD: readonly { heading: string; lines: string[] }[] = [
  {
    heading: "Các cột",
    lines: [
      "Toàn tỉnh: số liệu đưa vào báo cáo, bằng nguồn số liệu cộng với cột Điều chỉnh.",
      "Độ phủ: số đơn vị đã có số liệu trên số đơn vị phải báo cáo chỉ tiêu đó.",
      "Điều chỉnh: phần tăng hoặc giảm do Sở Nội vụ ghi, có lý do và người ghi; không bao giờ là một tổng mới.",
      "Cộng các đơn vị: tổng số liệu của chính các đơn vị.",
      "Cơ quan chủ trì: số liệu của toàn tỉnh do cơ quan chủ trì cung cấp.",
      "Các cột tiếp theo: số liệu từng đơn vị, theo thứ tự của danh sách đơn vị.",
    ],
  },
  {
    heading: MADE_BY_LABEL.sum,
    lines: [
      "Tổng số liệu các đơn vị đã tiếp nhận. Không phát sinh được tính là 0; ô trống và ô không thuộc nhiệm vụ không tính.",
    ],
  },
  {
    heading: MADE_BY_LABEL.ratioOfSums,
    lines: [
      "Tỷ lệ của tỉnh bằng tổng tử số chia tổng mẫu số của những đơn vị có đủ cả hai số, nhân 100, làm tròn 2 chữ số thập phân.",
      "Không lấy trung bình các tỷ lệ. Đơn vị chỉ có một trong hai số không được tính vào tỷ lệ và được nêu tên ở cột Ghi chú.",
      "Mẫu số bằng 0 hoặc không có đơn vị nào đủ hai số thì không có tỷ lệ, ghi “–”.",
      "Tỷ lệ chỉ in một dòng trên biểu có hai dòng Tử số, Mẫu số ngay bên dưới.",
    ],
  },
  {
    heading: MADE_BY_LABEL.owner,
    lines: [
      "Một số liệu cho toàn tỉnh do cơ quan chủ trì cung cấp, không cộng với số liệu của các đơn vị.",
      "Khi các đơn vị cũng có số liệu của mình, tổng của các đơn vị đứng ở cột Cộng các đơn vị để đối chiếu.",
    ],
  },
  {
    heading: MADE_BY_LABEL.tally,
    lines: ["Đếm số đơn vị theo từng lựa chọn. Mã số của lựa chọn không bao giờ được cộng."],
  },
  { heading: MADE_BY_LABEL.share, lines: ["Số đơn vị có lựa chọn được hỏi trên số đơn vị trả lời, nhân 100."] },
  { heading: MADE_BY_LABEL.list, lines: ["Nội dung các đơn vị ghi, nội dung giống nhau được gộp."] },
  { heading: MADE_BY_LABEL.none, lines: ["Chỉ tiêu không có số liệu chung của tỉnh."] },
];
