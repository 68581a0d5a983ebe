"use client";

import { useEffect, useState } from "react";

type Decided = Readonly<Record<string, "placed" | "skipped">>;

const keyOf = (importId: string): string => `bao-cao-cchc|tep|${importId}`;

/**
 * What a person did with the parts of a file that found no place, kept in this browser so that leaving in the middle
 * loses nothing: what was placed is in the report itself, this only says what is done.
 */
export function useDecided(importId: string): {
  decided: Decided;
  decide: (id: string, what: "placed" | "skipped" | null) => void;
} {
  const [decided, setDecided] = useState<Decided>({});
  useEffect(() => setDecided(read(importId)), [importId]);
  return {
    decided,
    decide: (id, what) => {
      const { [id]: _before, ...rest } = decided;
      const next = what === null ? rest : { ...rest, [id]: what };
      setDecided(next);
      write(importId, next);
    },
  };
}

/** A browser that keeps nothing only forgets the marks. */
function read(importId: string): Decided {
  try {
    return JSON.parse(localStorage.getItem(keyOf(importId)) ?? "{}") as Decided;
  } catch {
    return {};
  }
}

function write(importId: string, decided: Decided): void {
  try {
    localStorage.setItem(keyOf(importId), JSON.stringify(decided));
  } catch {
    // Nothing to do: the marks last as long as the page.
  }
}
