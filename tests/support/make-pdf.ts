/** A page of a PDF made by hand: points from the bottom left corner, as PDF counts. */
export type MadePage = {
  texts?: readonly MadeText[];
  /** From x, y to x, y. */
  lines?: readonly (readonly [number, number, number, number])[];
  /** Filled boxes: x, y, width, height. */
  boxes?: readonly (readonly [number, number, number, number])[];
  /** Put into the page's drawing steps as it is. */
  raw?: string;
  /** Further entries of the page's dictionary. */
  entries?: string;
};
export type MadeText = {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
  invisible?: boolean;
  turned?: boolean;
};
export type MadePdf = {
  pages: readonly MadePage[];
  font?: string;
  catalog?: string;
  trailer?: string;
  /** Further objects, numbered from 100. */
  objects?: readonly string[];
};

/** Every letter is this part of its height wide. */
export const LETTER = 0.5;

/** A PDF whose letters are found through the font's own table, as Word and LibreOffice write them. */
export function makePdf({
  pages,
  font = "Times-Roman",
  catalog = "",
  trailer = "",
  objects = [],
}: MadePdf): Uint8Array {
  const letters = [...new Set(pages.flatMap(({ texts = [] }) => texts.flatMap(({ text }) => [...text])))];
  const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
  const codes = new Map(letters.map((letter, at) => [letter, hex(at + 1, 2)]));
  const written = (text: string): string => [...text].map((letter) => codes.get(letter)).join("");
  const bodies = new Map<number, string>();
  const stream = (number: number, content: string, entries = ""): void => {
    bodies.set(
      number,
      `<< /Length ${Buffer.byteLength(content, "latin1")} ${entries} >>\nstream\n${content}\nendstream`,
    );
  };
  const pageNumber = (at: number): number => 1_000 + at * 2;
  bodies.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  bodies.set(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pageNumber(at)} 0 R`).join(" ")}] >>`,
  );
  const widths = Array.from({ length: letters.length + 1 }, () => LETTER * 1000).join(" ");
  const fontOf = (name: string): string =>
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 0 /LastChar ${letters.length} /Widths [${widths}] /ToUnicode 5 0 R >>`;
  bodies.set(3, fontOf(font));
  bodies.set(4, fontOf(`${font},Bold`));
  const mapped = letters.map((letter) => `<${codes.get(letter)}> <${hex(letter.charCodeAt(0), 4)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < mapped.length; at += 100) {
    const part = mapped.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  stream(
    5,
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`,
  );
  for (const [at, { texts = [], lines = [], boxes = [], raw = "", entries = "" }] of pages.entries()) {
    const steps = [
      ...lines.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`),
      ...boxes.map(([x, y, width, height]) => `${x} ${y} ${width} ${height} re f`),
      ...texts.map(
        ({ x, y, text, size = 12, bold, invisible, turned }) =>
          `BT ${invisible ? 3 : 0} Tr /${bold ? "B" : "F"} ${size} Tf ${turned ? "0 1 -1 0" : "1 0 0 1"} ${x} ${y} Tm <${written(text)}> Tj ET`,
      ),
      raw,
    ];
    bodies.set(
      pageNumber(at),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageNumber(at) + 1} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> /XObject << /X 100 0 R >> >> ${entries} >>`,
    );
    stream(pageNumber(at) + 1, steps.join("\n"));
  }
  for (const [at, body] of objects.entries()) bodies.set(100 + at, body);
  return assemble(bodies, trailer);
}

function assemble(bodies: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, body] of bodies) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`);
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${table.join("")}trailer\n<< /Root 1 0 R /Size 100000 ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Lines around and between the cells of a table: edges of the columns and of the rows. */
export function gridLines(xs: readonly number[], ys: readonly number[]): [number, number, number, number][] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
  ];
}
