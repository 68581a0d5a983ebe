"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { placeWords } from "../source-words";
import { PlaceDialog, type PlaceTargets } from "./place-dialog";
import { Done } from "./proposal-row";
import type { Unplaced } from "./unplaced";
import { useDecided } from "./use-decided";

type UnplacedListProps = Readonly<{
  importId: string;
  unplaced: readonly Unplaced[];
  targets: PlaceTargets;
  locked: boolean;
}>;

/** What found no place by itself: put somewhere by hand, or left out. */
export function UnplacedList({ importId, unplaced, targets, locked }: UnplacedListProps) {
  const [asked, setAsked] = useState<Unplaced | null>(null);
  const { decided, decide } = useDecided(importId);
  if (unplaced.length === 0) return null;
  const open = unplaced.filter(({ id }) => decided[id] === undefined).length;
  return (
    <section aria-label="Chưa đặt được" className="mt-6">
      <h3 className="font-semibold">Chưa đặt được</h3>
      <p className="mb-2 text-muted text-table">
        {open > 0
          ? `${open} nội dung trong tệp chưa có chỗ trong báo cáo. Đặt vào dòng hoặc mục phù hợp, hoặc bỏ qua.`
          : "Đã xử lý hết."}
      </p>
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {unplaced.map((one) => {
          const place = one.source ? placeWords(one.source) : "";
          const done = decided[one.id];
          return (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-3 py-2">
              <div className="min-w-0 flex-1 basis-80 [overflow-wrap:anywhere]">
                <p className="line-clamp-3">{one.what}</p>
                {one.words !== one.what && <p className="line-clamp-3 font-medium">{one.words}</p>}
                {place && <p className="text-muted text-xs">{place}</p>}
              </div>
              {!locked && (
                <span className="flex flex-wrap items-center gap-1">
                  {done && <Done>{done === "placed" ? "Đã đặt" : "Bỏ qua"}</Done>}
                  {done !== "placed" && (
                    <Button size="sm" aria-label={`Đặt vào: ${one.what}`} onClick={() => setAsked(one)}>
                      Đặt vào…
                    </Button>
                  )}
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={`${done ? "Xem lại" : "Bỏ qua"}: ${one.what}`}
                    onClick={() => decide(one.id, done ? null : "skipped")}
                  >
                    {done ? "Xem lại" : "Bỏ qua"}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {asked && (
        <PlaceDialog
          unplaced={asked}
          targets={targets}
          onClose={() => setAsked(null)}
          onPlaced={() => {
            decide(asked.id, "placed");
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}
