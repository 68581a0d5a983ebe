import { checkFormat } from "@/lib/documents/format-check/check-format";
import { NotADocument } from "@/lib/documents/read-docx/package-parts";
import { readDocxDocument } from "@/lib/documents/read-docx/read-docx";
import type { FormatCheckOutput } from "@/lib/indicators/contract";
import { layPages } from "./lay-pages";
import { NotOpened, openPackage } from "./open-package";

/** A document on the screen: how many pages it has, and how it keeps the decree. */
export type Drawn = { pages: number; rules: FormatCheckOutput["rules"] };

const LOOK = `
  html, body { margin: 0; background: #eef1f5; }
  .docx-wrapper { background: none; padding: 16px 12px 0; display: flex; flex-flow: column; align-items: center; }
  .docx-wrapper > section.docx { background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 0.25); margin-bottom: 16px; height: auto; }
  section.docx, section.docx * { font-family: "Times New Roman", "Liberation Serif", Tinos, serif; }
  .page-head { position: absolute; left: 0; right: 0; text-align: center; }
  @page { size: A4; margin: 0; }
  @page wide { size: A4 landscape; margin: 0; }
  section.docx.wide { page: wide; }
  @media print {
    html, body { background: none; zoom: 1 !important; }
    .docx-wrapper { padding: 0; display: block; }
    .docx-wrapper > section.docx { box-shadow: none; margin: 0; break-after: page; }
  }
`;

/** A line of Times New Roman is this much taller than its letters; Word counts lines, the drawing counts letters. */
const LINE_OF_FONT = 1.15;

function spaceLines(into: Document): void {
  const rules = [...into.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const styles = [
    ...rules.flatMap((rule) => ("style" in rule ? [rule.style as CSSStyleDeclaration] : [])),
    ...[...into.body.querySelectorAll("p")].map(({ style }) => style),
  ];
  for (const style of styles) {
    const lines = Number(style.lineHeight || Number.NaN);
    if (lines > 0) style.lineHeight = String(lines * LINE_OF_FONT);
  }
}

/** Nothing on the page leads anywhere: a link in somebody's file is words here. */
function disarm(container: HTMLElement): void {
  for (const link of container.querySelectorAll("a")) link.removeAttribute("href");
}

/**
 * Draws a Word file as pages into an empty document of its own and judges its format, all in the browser. Throws
 * `NotOpened` for a file that is no Word document.
 */
export async function drawDocument(bytes: ArrayBuffer, into: Document): Promise<Drawn> {
  const parts = await openPackage(bytes);
  try {
    const [document, { rules }] = [readDocxDocument(parts), checkFormat(parts)];
    const { renderAsync } = await import("docx-preview");
    into.body.replaceChildren();
    into.body.style.zoom = "1";
    await renderAsync(bytes, into.body, into.head, {
      renderHeaders: false,
      renderFooters: false,
      renderAltChunks: false,
      renderComments: false,
      ignoreLastRenderedPageBreak: true,
      hideWrapperOnPrint: true,
    });
    const look = into.createElement("style");
    look.textContent = LOOK;
    into.head.append(look);
    disarm(into.body);
    spaceLines(into);
    return { pages: layPages(into.body, document), rules };
  } catch (error) {
    if (error instanceof NotADocument) throw new NotOpened();
    throw error;
  }
}
