import type { Parts } from "../ooxml/parts";
import type { PlainAside } from "../plain-document";
import { keepWithin, readPart } from "./read-part";

const DRAWING = /^xl\/drawings\/[^/]{1,80}\.xml$/;

/** Texts written into shapes that float over the sheets, one aside for each shape. */
export function readTextBoxes(parts: Parts): PlainAside[] {
  const found: PlainAside[] = [];
  for (const name of parts.keys()) if (DRAWING.test(name)) found.push(...textsOf(parts, name));
  return found;
}

function textsOf(parts: Parts, name: string): PlainAside[] {
  const found: PlainAside[] = [];
  let lines: string[] = [];
  let inText = false;
  readPart(parts, name, {
    open: (tag) => {
      inText = tag === "t";
      if (tag === "txBody") lines = [];
      else if (tag === "p") lines.push("");
    },
    text: (text) => {
      if (!inText || lines.length === 0) return;
      lines[lines.length - 1] += text;
      keepWithin(lines.at(-1)?.length ?? 0, "cellCharacters");
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      if (tag !== "txBody") return;
      const text = lines.join("\n").normalize("NFC").trim();
      if (text !== "") found.push({ where: "textBox", text });
    },
  });
  return found;
}
