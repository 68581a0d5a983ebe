"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/field";
import type { OutlineSection } from "@/lib/indicators/template";
import { sectionTitle } from "@/lib/narrative/outline";
import { formTitle } from "./form-title";
import type { OutlineForm } from "./outline-nav";
import type { Place } from "./place";

type PlacePickerProps = Readonly<{
  place: Place | null;
  forms: readonly OutlineForm[];
  outline: readonly OutlineSection[];
  onOpen: (place: Place) => void;
  /** The save line: on a phone the header scrolls away, this stays. */
  children: ReactNode;
}>;

/** The left list of a wide screen, as one native list on a phone. */
export function PlacePicker({ place, forms, outline, onOpen, children }: PlacePickerProps) {
  const value = place ? (place.kind === "form" ? `f ${place.code}` : `s ${place.path}`) : "";
  return (
    <div className="sticky top-12 z-20 space-y-1 border-line border-b bg-surface px-3 py-2 md:hidden">
      <label htmlFor="chon-noi-dung" className="sr-only">
        Biểu mẫu hoặc mục đang mở
      </label>
      <select
        id="chon-noi-dung"
        value={value}
        onChange={({ target }) => {
          const [kind, ...rest] = target.value.split(" ");
          const name = rest.join(" ");
          onOpen(kind === "f" ? { kind: "form", code: name } : { kind: "section", path: name });
        }}
        className={cn(controlClass, "min-h-11")}
      >
        <optgroup label="Biểu số liệu">
          {forms.map((form) => (
            <option key={form.code} value={`f ${form.code}`}>
              {formTitle(form)}
            </option>
          ))}
        </optgroup>
        {outline.length > 0 && (
          <optgroup label="Phần thuyết minh">
            {outline
              .filter((section) => section.writes)
              .map((section) => (
                <option key={section.path} value={`s ${section.path}`}>
                  {sectionTitle(section)}
                </option>
              ))}
          </optgroup>
        )}
      </select>
      {children}
    </div>
  );
}
