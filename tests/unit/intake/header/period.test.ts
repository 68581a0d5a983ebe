import { describe, expect, test } from "vitest";
import { readPeriod } from "@/lib/intake/header/report-period";

const read = (text: string, year: number | null = null) => {
  const period = readPeriod(text, year);
  return period && `${period.kind} ${period.year}`;
};

describe("the period a title names", () => {
  test.each([
    ["Công tác cải cách hành chính Quý I/2022 và phương hướng, nhiệm vụ Quý II/2022", "Q1 2022"],
    ["Kết quả công tác cải cách hành chính quý III năm 2025", "Q3 2025"],
    ["KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ IV NĂM 2024", "Q4 2024"],
    ["Công tác CCHC quý 2 năm 2023", "Q2 2023"],
    ["Công tác CCHC quý một năm 2023", "Q1 2023"],
    ["Công tác CCHC Quí II - 2023", "Q2 2023"],
    ["Công tác CCHC Qúy III/2023", "Q3 2023"],
    ["Công tác CCHC quý I, phương hướng quý II năm 2025", "Q1 2025"],
    ["Công tác CCHC 6 tháng đầu năm 2023", "H1 2023"],
    ["Công tác CCHC 06 tháng đầu năm 2023, nhiệm vụ 6 tháng cuối năm 2023", "H1 2023"],
    ["Công tác CCHC sáu tháng đầu năm 2023", "H1 2023"],
    ["Công tác CCHC 6 tháng năm 2023", "H1 2023"],
    ["Công tác CCHC 6 tháng cuối năm 2023", "H2 2023"],
    ["Công tác CCHC quý II và 6 tháng đầu năm 2023", "H1 2023"],
    ["Công tác CCHC 9 tháng đầu năm 2024", "M9 2024"],
    ["Công tác CCHC 9 tháng năm 2024 và nhiệm vụ quý IV", "M9 2024"],
    ["Công tác CCHC quý IV và năm 2024", "Y 2024"],
    ["Công tác CCHC tháng 11 năm 2024", "M 2024"],
    ["Công tác CCHC tháng 8/2025", "M 2025"],
    ["Công tác CCHC tháng mười một năm 2024", "M 2024"],
    ["Công tác CCHC 3 tháng đầu năm 2024", "Q1 2024"],
    ["Công tác cải cách hành chính năm 2024", "Y 2024"],
    ["Kết quả thực hiện nhiệm vụ CCHC năm 2021 và phương hướng, nhiệm vụ năm 2022", "Y 2021"],
    ["Công tác cải cách hành chính 2024", "Y 2024"],
    ["Công tác cải cách hành chính", null],
    ["Công tác cải cách hành chính quý này", null],
  ])("%s", (title, expected) => {
    expect(read(title)).toBe(expected);
    expect(read(title.normalize("NFD"))).toBe(expected);
  });

  test("the year of the date line counts where the words have none, but for a whole year", () => {
    expect(read("Công tác CCHC quý I", 2022)).toBe("Q1 2022");
    expect(read("Công tác CCHC quý I/2021", 2022)).toBe("Q1 2021");
    expect(read("Công tác CCHC cả năm", 2022)).toBeNull();
  });
});

describe("the days of the period", () => {
  test.each([
    ["(từ ngày 15/12/2024 đến ngày 14/3/2025)", "2024-12-15", "2025-03-14"],
    ["số liệu từ 15/12/2024 đến hết ngày 14/03/2025", "2024-12-15", "2025-03-14"],
    ["từ ngày 15 tháng 12 năm 2024 đến ngày 14 tháng 3 năm 2025", "2024-12-15", "2025-03-14"],
    ["từ ngày 15/12 đến ngày 14/3/2025", "2024-12-15", "2025-03-14"],
    ["từ 15-6-2025 đến 14-9-2025", "2025-06-15", "2025-09-14"],
    ["từ ngày 14/3/2025 đến ngày 15/12/2024", null, null],
    ["từ ngày 31/2/2025 đến ngày 14/3/2025", null, null],
    ["tính đến ngày 14/3/2025", null, null],
  ])("%s", (words, from, to) => {
    expect(readPeriod(`Công tác CCHC quý I năm 2025 ${words}`, null)).toMatchObject({ from, to });
    expect(readPeriod("Công tác CCHC quý I năm 2025", null, `Sở báo cáo ${words} như sau:`)).toMatchObject({
      from,
      to,
    });
  });
});
