"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { SaveDesk } from "./save-desk";
import { useSaveLine } from "./save-line";

/** The server takes no more from this page: most likely the report has moved on, so its state is read again. */
export function RefreshOnRefusal({ desk, locked }: Readonly<{ desk: SaveDesk; locked: boolean }>) {
  const router = useRouter();
  const refused = useSaveLine(desk).refused.length > 0;
  useEffect(() => {
    if (refused && !locked) router.refresh();
  }, [refused, locked, router]);
  return null;
}
