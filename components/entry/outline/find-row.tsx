"use client";

import { useEffect, useId, useMemo, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { controlClass } from "@/components/ui/field";
import { type FindForm, findRows } from "./find-rows";

type FindRowProps = Readonly<{
  forms: readonly FindForm[];
  onPick: (form: string, key: string) => void;
  onClose: () => void;
}>;

const SHOWN_MAX = 12;

/** Finds a row by its number or any of its words, tone marks not needed; Enter goes there. */
export function FindRow({ forms, onPick, onClose }: FindRowProps) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  // After the dialog has put the focus on its first button.
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  const found = useMemo(() => findRows(forms, query).slice(0, SHOWN_MAX), [forms, query]);
  const move = (by: number) => {
    const next = Math.min(Math.max(at + by, 0), found.length - 1);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const pick = (index: number) => {
    const hit = found[index];
    if (hit) onPick(hit.code, hit.item.key);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Tìm một dòng" size="md">
      <label htmlFor={id} className="sr-only">
        Số thứ tự hoặc tên chỉ tiêu
      </label>
      <input
        ref={box}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder="Ví dụ: 2.3.1 hoặc hồ sơ đúng hạn"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === "ArrowDown") move(1);
          else if (event.key === "ArrowUp") move(-1);
          else if (event.key === "Enter") pick(at);
          else return;
          event.preventDefault();
        }}
        className={cn(controlClass, "min-h-9")}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Các dòng tìm thấy"
        className="mt-2 max-h-80 overflow-y-auto"
      >
        {found.map(({ code, item }, index) => (
          <button
            key={item.key}
            id={`${id}-${index}`}
            type="button"
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseEnter={() => setAt(index)}
            onClick={() => pick(index)}
            className={cn(
              "block w-full cursor-default rounded-sm text-left px-2 py-1.5 max-md:min-h-11",
              index === at && "bg-primary-tint",
            )}
          >
            <span className="text-muted text-xs">
              {code} · {item.tt}
            </span>
            <span className="block">{item.label}</span>
          </button>
        ))}
      </div>
      {query.trim() !== "" && found.length === 0 && (
        <p className="mt-2 text-muted">Không có dòng nào khớp. Thử ít chữ hơn.</p>
      )}
    </Dialog>
  );
}
