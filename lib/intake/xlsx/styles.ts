import type { Parts } from "../ooxml/parts";
import type { XmlAttributes } from "../ooxml/walk-xml";
import type { PlainParagraph } from "../plain-document";
import { builtInFormat } from "./built-in-formats";
import { type NumberFormat, readNumberFormat } from "./number-format";
import { isOn, keepWithin, readPart } from "./read-part";
import type { Face } from "./rich-text";

export type CellStyle = {
  format: NumberFormat;
  face: Face;
  align: PlainParagraph["align"];
  /** A line at the left or the right: the cell belongs to a drawn grid. A rule under a title is no grid. */
  inGrid: boolean;
};

const ALIGNS: Readonly<Record<string, CellStyle["align"]>> = {
  left: "left",
  right: "right",
  center: "center",
  centerContinuous: "center",
  justify: "justify",
  distributed: "justify",
};

const PLAIN: CellStyle = {
  format: readNumberFormat("General"),
  face: { bold: false, italic: false, font: "" },
  align: null,
  inGrid: false,
};

/** How each cell style looks, by the number cells give (`s="3"`); a style that is not there is a plain one. */
export function readStyles(parts: Parts, name: string | null): (index: number) => CellStyle {
  const codes = new Map<number, string>();
  const formats = new Map<number, NumberFormat>();
  const fonts: Face[] = [];
  const grids: boolean[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];

  const formatOf = (id: number): NumberFormat => {
    const known = formats.get(id) ?? readNumberFormat(codes.get(id) ?? builtInFormat(id));
    formats.set(id, known);
    return known;
  };
  const readFont = (tag: string, { val }: XmlAttributes): void => {
    const font = fonts.at(-1);
    if (font === undefined) return;
    if (tag === "b") font.bold = isOn(val);
    else if (tag === "i") font.italic = isOn(val);
    else if (tag === "name") font.font = val ?? "";
  };
  const openIn = (list: string | undefined, tag: string, attributes: XmlAttributes): void => {
    if (list === "numFmts" && tag === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    else if (list === "fonts" && tag === "font") fonts.push({ bold: false, italic: false, font: "" });
    else if (list === "borders" && tag === "border") grids.push(false);
    else if (list === "cellXfs" && tag === "xf") {
      styles.push({
        format: formatOf(Number(attributes.numFmtId ?? 0)),
        face: fonts[Number(attributes.fontId ?? 0)] ?? PLAIN.face,
        align: null,
        inGrid: grids[Number(attributes.borderId ?? 0)] ?? false,
      });
    }
    keepWithin(Math.max(codes.size, fonts.length, grids.length, styles.length), "styles");
  };

  readPart(parts, name, {
    open: (tag, attributes) => {
      const [, list, ...inside] = path;
      if (inside.length === 0) openIn(list, tag, attributes);
      else if (list === "fonts") readFont(tag, attributes);
      else if (list === "borders" && (tag === "left" || tag === "right")) {
        if ((attributes.style ?? "none") !== "none") grids[grids.length - 1] = true;
      } else if (list === "cellXfs" && tag === "alignment") {
        const style = styles.at(-1);
        if (style) style.align = ALIGNS[attributes.horizontal ?? ""] ?? null;
      }
      path.push(tag);
    },
    close: () => path.pop(),
  });
  return (index) => styles[index] ?? PLAIN;
}
