import type { Parts } from "../ooxml/parts";
import { walkXml, type XmlHandlers } from "../ooxml/walk-xml";
import { IntakeRefused } from "../refusal";
import { LIMITS } from "./limits";

/** Walks one part of a workbook; a part that is not there is walked as an empty one. Throws `tooComplex` by its size. */
export function readPart(parts: Parts, name: string | null, handlers: XmlHandlers): void {
  const bytes = name === null ? undefined : parts.get(name);
  if (bytes === undefined) return;
  if (bytes.length > LIMITS.partBytes) throw new IntakeRefused("tooComplex", `${name}: ${bytes.length} bytes`);
  walkXml(bytes, handlers);
}

/** Throws `tooComplex` when a count passes its limit. */
export function keepWithin(count: number, limit: keyof typeof LIMITS): void {
  if (count > LIMITS[limit]) throw new IntakeRefused("tooComplex", limit);
}

/** `<b/>` and `val="1"` say yes, `val="0"` no. */
export const isOn = (value: string | undefined): boolean => value === undefined || value === "1" || value === "true";
