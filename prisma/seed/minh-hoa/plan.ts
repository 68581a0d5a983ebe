/** How far each unit is in the open period: every state a reviewer or a unit can meet. */
export type Stage =
  | { stage: "empty" }
  | { stage: "begun"; forms: string[] }
  | { stage: "withLeader" }
  | { stage: "sent"; odd?: "moreThanEligible" }
  | { stage: "returned"; reason: string; comments: { key: string; body: string }[] }
  | { stage: "accepted"; odd?: "incompletePair" }
  | { stage: "excused"; reason: string };

export const PLAN: Record<string, Stage> = {
  "van-phong-ubnd": { stage: "accepted" },
  "so-noi-vu": { stage: "accepted" },
  "so-tu-phap": { stage: "accepted" },
  "so-tai-chinh": { stage: "accepted" },
  "so-khoa-hoc-cong-nghe": { stage: "accepted" },
  "so-xay-dung": { stage: "begun", forms: ["BM1", "BM2", "BM3"] },
  "so-nong-nghiep-moi-truong": { stage: "sent", odd: "moreThanEligible" },
  "so-cong-thuong": { stage: "sent" },
  "so-y-te": { stage: "withLeader" },
  "so-giao-duc-dao-tao": { stage: "empty" },
  "so-van-hoa-the-thao-du-lich": {
    stage: "returned",
    reason:
      "Đề nghị rà soát lại số hồ sơ tại Biểu mẫu 3 cho khớp với thuyết minh mục II.2.3 và bổ sung số phiếu khảo sát.",
    comments: [
      {
        key: "BM3.ho-so-so-dung-han",
        body: "Số hồ sơ đúng hạn chưa khớp với số liệu trên Hệ thống một cửa, đề nghị kiểm tra.",
      },
      { key: "BM1.phieu-khao-sat", body: "Đề nghị nêu rõ thời gian khảo sát ở cột Ghi chú." },
    ],
  },
  "so-dan-toc-ton-giao": { stage: "accepted" },
  "so-ngoai-vu": {
    stage: "excused",
    reason: "Số liệu do Văn phòng Ủy ban nhân dân tỉnh báo cáo chung theo phân công của kỳ này.",
  },
  "thanh-tra-tinh": { stage: "sent" },
  "ban-quan-ly-khu-kinh-te": { stage: "sent" },
  "ban-quan-ly-du-an": { stage: "begun", forms: ["BM1"] },
  "90001": { stage: "accepted" },
  "90002": { stage: "accepted" },
  "90003": { stage: "begun", forms: ["BM1", "BM2"] },
  "90004": { stage: "withLeader" },
  "90005": { stage: "sent" },
  "90006": {
    stage: "returned",
    reason: "Đề nghị bổ sung kết quả giải ngân vốn đầu tư công tại Biểu mẫu 6.",
    comments: [
      { key: "BM6.von-da-giai-ngan", body: "Số liệu cần thống nhất với báo cáo của Phòng giao dịch Kho bạc." },
    ],
  },
  "90007": { stage: "accepted" },
  "90008": { stage: "accepted", odd: "incompletePair" },
  "90009": { stage: "accepted" },
  "90010": { stage: "empty" },
  "90011": { stage: "begun", forms: ["BM1", "BM3", "BM4"] },
  "90012": { stage: "empty" },
};

/** The sheets "Số liệu toàn tỉnh" of the lead agencies. */
export const PROVINCE_PLAN: Record<string, "accepted" | "sent" | "begun"> = {
  "so-noi-vu": "accepted",
  "so-tu-phap": "accepted",
  "van-phong-ubnd": "accepted",
  "so-tai-chinh": "begun",
  "so-khoa-hoc-cong-nghe": "sent",
};
