import type { Consolidate, Item, TimeKind } from "@/lib/indicators/template";

const TIME: Record<TimeKind, string> = {
  flow: "Số phát sinh trong kỳ báo cáo",
  yearToDate: "Lũy kế từ đầu năm đến hết kỳ",
  stock: "Số tại thời điểm chốt số liệu",
};

const CONSOLIDATE: Record<Consolidate, string> = {
  sum: "cộng số của các đơn vị",
  ratioOfSums: "chia tổng tử số cho tổng mẫu số của các đơn vị, không lấy trung bình các tỷ lệ",
  owner: "lấy số của cơ quan chủ trì",
  tally: "đếm số đơn vị theo từng lựa chọn",
  share: "tính tỷ lệ đơn vị đạt",
  list: "liệt kê nội dung của từng đơn vị",
  none: "không tổng hợp",
};

/** What to know before typing in a row: whose figure, of what time, and what becomes of it. */
export function rowGuide(item: Item, sheet: "unit" | "province", asked: boolean): [term: string, text: string][] {
  const lines: [string, string][] = [];
  if (item.printedUnit && item.kind !== "choice") lines.push(["Đơn vị tính", item.printedUnit]);
  lines.push(["Thời gian", TIME[item.time]]);
  lines.push(["Phạm vi", scopeText(item, sheet, asked)]);
  lines.push(["Tỉnh tổng hợp", CONSOLIDATE[item.scope === "province" ? "owner" : item.consolidate]]);
  return lines;
}

function scopeText(item: Item, sheet: "unit" | "province", asked: boolean): string {
  if (sheet === "province") return "Số liệu chung của toàn tỉnh, do đơn vị chủ trì nhập";
  if (item.scope === "province") {
    return "Cơ quan chủ trì nhập cho toàn tỉnh. Số ghi ở đây chỉ để tham khảo, không được cộng vào số của tỉnh";
  }
  if (!asked && item.kind !== "ratio") return "Không yêu cầu với loại đơn vị này";
  if (item.scope === "both") return "Số của riêng đơn vị; số của toàn tỉnh do cơ quan chủ trì nhập ở biểu riêng";
  return "Số của đơn vị";
}
