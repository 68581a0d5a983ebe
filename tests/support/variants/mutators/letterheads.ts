import type { Random } from "../random";
import { bodyOf, type ReportFile } from "../report-file";
import type { Truth } from "../truth";
import { cell, paragraph, row, table } from "../word";
import { element, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";
import { putIn } from "./put-block";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const centre = { align: "center", bold: true } as const;

type Head = { superior: string; agency: string; number: string; place: string; date: string };
const headOf = ({ header }: Truth, number: string | null, date: string): Head => ({
  superior: header.superior ?? "",
  agency: header.agency ?? "",
  number: `Số: ${number ?? "     "}/${header.symbol ?? ""}`,
  place: header.place ?? "",
  date,
});

const lines = (...texts: string[]): string => texts.filter((text) => text !== "").join("\n");

/** A long name broken where a typist breaks it. */
function twoLines(name: string): string {
  const cut = name.search(/ (?=TỈNH|HUYỆN|THÀNH PHỐ|VÀ |XÃ |DỰNG|NỘI VỤ)/);
  return cut < 0 ? name : `${name.slice(0, cut)}\n${name.slice(cut + 1)}`;
}

/** Letterheads as they are seen: which table cells, how many rows, or none. */
const letterheads: Record<string, (head: Head) => XmlElement[]> = {
  "one row": (head) => [
    table(
      [
        row(
          cell(lines(head.superior, head.agency, "-------", head.number), centre),
          cell(lines(STATE, MOTTO, "---------------", `${head.place}, ${head.date}`), centre),
        ),
      ],
      2,
    ),
  ],
  "four rows": (head) => [
    table(
      [
        row(cell(head.superior, centre), cell(STATE, centre)),
        row(cell(head.agency, centre), cell(MOTTO, centre)),
        row(cell(""), cell("")),
        row(cell(head.number, centre), cell(`${head.place}, ${head.date}`, { italics: true, align: "center" })),
      ],
      2,
    ),
  ],
  "three columns": (head) => [
    table(
      [
        row(
          cell(lines(head.superior, head.agency, head.number), centre),
          cell(""),
          cell(lines(STATE, MOTTO, `${head.place}, ${head.date}`), centre),
        ),
      ],
      3,
    ),
  ],
  "tabbed paragraphs": (head) => [
    paragraph(`${head.superior}\t${STATE}`, { bold: true }),
    paragraph(`${head.agency}\t${MOTTO}`, { bold: true }),
    paragraph(`${head.number}\t${head.place}, ${head.date}`),
  ],
  "paragraphs one under another": (head) => [
    ...[head.superior, head.agency, head.number].filter((text) => text !== "").map((text) => paragraph(text, centre)),
    paragraph(STATE, centre),
    paragraph(MOTTO, centre),
    paragraph(`${head.place}, ${head.date}`, { italics: true, align: "right" }),
  ],
  "state first": (head) => [
    paragraph(STATE, centre),
    paragraph(MOTTO, centre),
    ...[head.superior, head.agency].filter((text) => text !== "").map((text) => paragraph(text, { bold: true })),
    paragraph(head.number),
    paragraph(`${head.place}, ${head.date}`, { italics: true, align: "right" }),
  ],
  "spaces between": (head) => [
    paragraph(`${head.superior}        ${STATE}`, { bold: true }),
    paragraph(`     ${head.agency}                    ${MOTTO}`, { bold: true }),
    paragraph(`     ${head.number}                ${head.place}, ${head.date}`),
  ],
  "names on two lines": (head) => [
    table(
      [
        row(
          cell(twoLines(head.superior), { align: "center" }),
          cell(lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", MOTTO), centre),
        ),
        row(cell(twoLines(head.agency), centre), cell("")),
        row(cell(head.number.replace("Số: ", "Số "), centre), cell(`${head.place}, ${head.date}`, centre)),
      ],
      2,
    ),
  ],
  "spaced signs": (head) => [
    table(
      [
        row(
          cell(lines(head.superior, head.agency, "*****", head.number.replace("/", " / ").replace("-", " - ")), centre),
          cell(lines(STATE, MOTTO.replace(/ - /g, "–"), "_______________", `${head.place} , ${head.date}`), centre),
        ),
      ],
      2,
    ),
  ],
  "text box": (head) => [
    element("w:p", {}, [
      element("w:r", {}, [
        element("w:pict", {}, [
          element("v:shape", { "xmlns:v": "urn:schemas-microsoft-com:vml" }, [
            element("v:textbox", {}, [
              element(
                "w:txbxContent",
                {},
                [head.superior, head.agency, head.number]
                  .filter((text) => text !== "")
                  .map((text) => paragraph(text, centre)),
              ),
            ]),
          ]),
        ]),
      ]),
    ]),
    paragraph(STATE, centre),
    paragraph(MOTTO, centre),
    paragraph(`${head.place}, ${head.date}`, { italics: true, align: "right" }),
  ],
};

function rehead(file: ReportFile, random: Random, make: (head: Head) => XmlElement[]): void {
  const { header } = file.truth;
  const numbered = random.chance(0.7);
  const day = random.between(1, 28);
  const month = random.between(1, 12);
  const year = header.period?.year ?? 2024;
  const two = (value: number): string => String(value).padStart(2, "0");
  const number = numbered ? String(random.between(1, 980)).padStart(2, "0") : null;
  const dated = numbered && random.chance(0.8);
  const date = dated
    ? `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
    : `ngày     tháng     năm ${year}`;
  if (random.chance(0.25)) header.superior = null;
  header.number = number;
  header.date = dated ? `${year}-${two(month)}-${two(day)}` : null;
  putIn(file, "letterhead", make(headOf(file.truth, number, date)));
}

/** "UBND" written out, or the agency in ordinary letters. */
function spelled(file: ReportFile): void {
  const { header } = file.truth;
  header.superior = header.superior?.replace("UBND", "ỦY BAN NHÂN DÂN") ?? null;
  header.number = null;
  header.date = null;
  const year = header.period?.year ?? 2024;
  putIn(
    file,
    "letterhead",
    (letterheads["one row"] ?? (() => []))(headOf(file.truth, null, `ngày ... tháng ... năm ${year}`)),
  );
}

/** A stamp of a draft, a box, a line before everything else. */
function beforeLetterhead(file: ReportFile, random: Random): void {
  bodyOf(file).children.unshift(
    paragraph(random.pick(["DỰ THẢO", "Dự thảo lần 2", "Mẫu số 01"]), { align: "right", bold: true }),
    paragraph(""),
  );
}

export const letterheadMutators: Mutator[] = [
  ...Object.entries(letterheads).map(([name, make]) => ({
    name: `letterhead ${name}`,
    apply: (file: ReportFile, random: Random) => rehead(file, random, make),
  })),
  { name: "letterhead UBND written out", apply: spelled },
  { name: "letterhead under a draft's mark", apply: beforeLetterhead },
];
