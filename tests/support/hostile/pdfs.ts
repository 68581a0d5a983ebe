import type { HostileFile } from "./packages";

const file = (fate: HostileFile["fate"], text: string | (() => string)): HostileFile => ({
  name: "a.pdf",
  bytes: () => Buffer.from(typeof text === "string" ? text : text(), "latin1"),
  fate,
});

/** A PDF of these objects, the first the catalogue; its table of places is left for the reader to find out. */
const objects = (...bodies: string[]): string =>
  `%PDF-1.7\n${bodies.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join("")}trailer\n<< /Root 1 0 R /Size ${bodies.length + 1} >>\nstartxref\n0\n%%EOF`;
const page = (content: string): string =>
  objects(
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  );

/** What calls itself a PDF; every one is refused, for none holds a word of a report. */
export const HOSTILE_PDFS: Readonly<Record<string, HostileFile>> = {
  "only its first line": file("broken", "%PDF-1.7\n"),
  "its first line and noise": file("broken", () => `%PDF-1.7\n${"\u00ff\u0000q1 0 obj <<".repeat(50_000)}`),
  "no pages": file("broken", objects("<< /Type /Catalog >>")),
  "pages that are each other's pages": file(
    "scan",
    objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
  ),
  "a million pages declared": file(
    "broken",
    objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1000000 >>"),
  ),
  "a page of nothing": file("scan", page("")),
  "a page of lines": file("scan", () => page("0 0 m 100 100 l S\n".repeat(200_000))),
  "arrays one inside the other": file("broken", () => objects(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)),
};
