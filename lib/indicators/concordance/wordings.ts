// biome-ignore-all format: one concept per line.

/**
 * Other wordings of one meaning in the shipped templates, each read and found to ask for the same thing. A row that
 * gets a new wording is read again before it is listed here; one that asks for something else gets its own concept.
 */
export const otherWordings: Readonly<Record<string, readonly string[]>> = {
  "van-ban-chi-dao": ["Số văn bản chỉ đạo CCHC đã ban hành"],
  "ty-le-hoan-thanh-ke-hoach": ["Tỷ lệ hoàn thành Kế hoạch CCHC năm"],
  "nhiem-vu-ke-hoach": ["Số nhiệm vụ trong Kế hoạch"],
  "van-de-xu-ly-xong": ["Số vấn đề đã xử lý xong"],
  "nhiem-vu-duoc-giao": ["Số nhiệm vụ được giao"],
  "nhiem-vu-qua-han-chua-xong": ["Số nhiệm vụ đã quá hạn chưa hoàn thành"],
  "ban-quan-ly-cap-tinh": ["Số ban quản lý trực thuộc UBND cấp tỉnh"],
  "dvsncl-tong": ["Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) thuộc đơn vị, địa phương", "Tổng số đơn vị sự nghiệp công lập trên địa bàn tỉnh"],
  "hop-dong-lao-dong": ["Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước"],
  "nguoi-lam-viec-co-mat": ["Tổng số người làm việc có mặt"],
  "ty-le-giai-ngan": ["Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công (đối với UBND cấp huyện)"],
  "dvsn-tong": ["Tổng số ĐVSN công lập thuộc đơn vị, địa phương"],
  "dvsn-tu-bao-dam-chi-dau-tu": ["Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên và chi đầu tư (lũy kế đến thời điểm báo cáo)"],
  "dvsn-tu-bao-dam-chi-thuong-xuyen": ["Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên (lũy kế đến thời điểm báo cáo)"],
  "dvsn-tu-bao-dam-mot-phan": ["Số đơn vị SNCL đã thực hiện tự chủ một phần chi thường xuyên (lũy kế đến thời điểm báo cáo)"],
  "dvsn-nha-nuoc-bao-dam": ["Số đơn vị SNCL do nhà nước đảm bảo 100% chi thường xuyên (lũy kế đến thời điểm báo cáo)"],
  "dvsn-thanh-cong-ty-co-phan": ["Số lượng đơn vị SNCL đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo)"],
  "ty-le-bao-cao-qua-he-thong": ["Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia (nếu có)"],
  "ty-le-van-ban-dien-tu": ["Tỷ lệ sử dụng văn bản điện tử của đơn vị, địa phương (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử)."],
  "tthc-thanh-toan-truc-tuyen": ["Số TTHC đã tích hợp dịch vụ thanh toán trực tuyến."],
  "hop-truc-tuyen-ba-cap": ["Xây dựng và vận hành Hệ thống họp trực tuyến Liên thông 2 cấp: Từ UBND tỉnh đến 100% UBND các huyện. Liên thông 3 cấp: Từ UBND tỉnh đến 100% UBND cấp huyện, cấp xã."],
  "vbqppl-tham-muu-ban-hanh": ["Tổng số VBQPPL do đơn vị tham mưu ban hành/ UBND cấp huyện ban hành"],
  "vbqppl-da-ra-soat": ["Số VBQPPL đã rà soát thuộc thẩm quyền"],
  "van-ban-di": ["Tổng số VĂN BẢN ĐI giữa các cơ quan nhà nước trên địa bàn tỉnh"],
  "tthc-muc-do-3": ["Số TTHC đang cung cấp trực tuyến mức độ 3"],
  "tthc-muc-do-4": ["Số TTHC đang cung cấp trực tuyến mức độ 4"],
  "tthc-muc-do-3-4": ["Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4"],
  "tthc-muc-do-3-4-tren-cong-quoc-gia": ["Số TTHC mức độ 3 và 4 đã tích hợp lên Cổng DVC quốc gia"],
};
