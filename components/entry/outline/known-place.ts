import type { OutlineSection } from "@/lib/indicators/template";
import { writtenSections } from "@/lib/narrative/outline";
import type { OutlineForm } from "./outline-nav";
import type { Place } from "./place";

/** The place the address asks for, if this report has it; else its first form, or its first section. */
export function knownPlace(
  asked: Place | null,
  forms: readonly OutlineForm[],
  outline: readonly OutlineSection[],
): Place | null {
  if (asked?.kind === "form" && forms.some(({ code }) => code === asked.code)) return asked;
  if (asked?.kind === "section" && outline.some(({ path, writes }) => writes && path === asked.path)) return asked;
  const form = forms[0];
  if (form) return { kind: "form", code: form.code };
  const section = writtenSections(outline)[0];
  return section ? { kind: "section", path: section.path } : null;
}
