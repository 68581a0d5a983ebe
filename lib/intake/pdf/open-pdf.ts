import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api";
import { IntakeRefused } from "../refusal";
import { LIMITS } from "./limits";
import type { Page, PageText } from "./page";
import { type Matrix, moved, multiply, pageRules, type RuleSteps } from "./page-rules";

/** Text shown in this mode is not seen: the words a scanner guessed lie so over its picture. */
const INVISIBLE = 3;
/** A file cut off while it was copied would be repaired silently, pages missing. */
const END_MARK = "%%EOF";
const END_SEARCH = 4_096;

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** Loaded when the first PDF comes: it takes half a second. */
const library = (): Promise<Library> => import("pdfjs-dist/legacy/build/pdf.mjs");

/**
 * The pages of a PDF as positioned texts and straight lines, read by pdf.js with nothing of its own to run: no scripts,
 * no forms of the XFA kind, no fonts or files from outside, no pictures. Throws `encrypted`, `broken`, `tooComplex`.
 */
export async function pdfPages(bytes: Uint8Array): Promise<Page[]> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-END_SEARCH).includes(END_MARK)) {
    throw new IntakeRefused("broken", "a PDF without its end");
  }
  const pdf = await library();
  const task = pdf.getDocument({
    // The library takes the bytes away from their owner, and no Buffer.
    data: new Uint8Array(bytes),
    verbosity: pdf.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    fontExtraProperties: false,
  });
  try {
    const document = await task.promise;
    return await allPages(pdf, document);
  } catch (error) {
    if (error instanceof IntakeRefused) throw error;
    if (error instanceof Error && error.name === "PasswordException") throw new IntakeRefused("encrypted");
    throw new IntakeRefused("broken", error instanceof Error ? error.message.slice(0, 200) : "");
  } finally {
    await task.destroy();
  }
}

async function allPages(pdf: Library, document: PDFDocumentProxy): Promise<Page[]> {
  if (document.numPages === 0) throw new IntakeRefused("broken", "no pages");
  if (document.numPages > LIMITS.pages) throw new IntakeRefused("tooComplex", `${document.numPages} pages`);
  const pages: Page[] = [];
  let texts = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const read = await readPage(pdf, page);
    texts += read.texts.length;
    if (texts > LIMITS.texts) throw new IntakeRefused("tooComplex", "texts");
    pages.push(read);
    page.cleanup();
  }
  return pages;
}

async function readPage(pdf: Library, page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operations = await page.getOperatorList();
  if (operations.fnArray.length > LIMITS.operations) throw new IntakeRefused("tooComplex", "operations");
  const rules = pageRules(pdf.OPS as RuleSteps, operations, transform as Matrix);
  if (rules.length > LIMITS.rules) throw new IntakeRefused("tooComplex", "rules");
  const texts: PageText[] = [];
  const turned: string[] = [];
  if (showsText(pdf, operations)) {
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const matrix = multiply(transform as Matrix, item.transform);
      const scale = Math.hypot(transform[0] ?? 1, transform[1] ?? 0);
      if (isLevel(matrix)) texts.push(textOf(page, item, matrix, scale));
      else turned.push(item.str.normalize("NFC"));
    }
  }
  return { width, height, texts, turned, rules };
}

/** False when every text of the page was drawn to be invisible. */
function showsText(pdf: Library, { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): boolean {
  let mode = 0;
  const saved: number[] = [];
  for (const [index, step] of fnArray.entries()) {
    if (step === pdf.OPS.save) saved.push(mode);
    else if (step === pdf.OPS.restore) mode = saved.pop() ?? 0;
    else if (step === pdf.OPS.setTextRenderingMode) {
      const args = argsArray[index];
      mode = Array.isArray(args) ? Number(args[0]) : 0;
    } else if (step === pdf.OPS.showText && mode !== INVISIBLE) return true;
  }
  return false;
}

/** Letters run to the right and stand upright on the page. */
const isLevel = ([a = 0, b = 0, , d = 0]: Matrix): boolean => a > 0 && d < 0 && Math.abs(b) < Math.abs(a) / 10;

type Item = { str: string; width: number; height: number; fontName: string };

function textOf(page: PDFPageProxy, { str, width, height, fontName }: Item, matrix: Matrix, scale: number): PageText {
  const { x, y } = moved(matrix, 0, 0);
  const font = fontOf(page, fontName);
  const text = str.normalize("NFC");
  return {
    text,
    left: x,
    right: x + width * scale,
    baseline: y,
    size: height > 0 ? height * scale : Math.abs(matrix[3] ?? 0),
    bold: /bold|black|heavy/i.test(font),
    italic: /italic|oblique/i.test(font),
    font,
  };
}

/** Name of the font as the file gives it, without the letters of a subset ("BAAAAA+"); "" when it was never loaded. */
function fontOf(page: PDFPageProxy, name: string): string {
  if (!page.commonObjs.has(name)) return "";
  const font: unknown = page.commonObjs.get(name);
  const given = typeof font === "object" && font !== null && "name" in font ? font.name : "";
  return typeof given === "string" ? given.replace(/^[A-Z]{6}\+/, "") : "";
}
