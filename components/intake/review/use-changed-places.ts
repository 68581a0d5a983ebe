"use client";

import { useEffect, useState } from "react";
import { ChangedPlaces } from "@/lib/report/changed-places";
import type { ListedImport } from "@/lib/workflow/import-view";

/**
 * Where the file, when it is a document of ours that came back, says something else than the report; null while it is
 * asked, for any other file, and when the server cannot be reached: all that is lost then is the short way.
 */
export function useChangedPlaces(reportId: string, { id, kind }: ListedImport): ChangedPlaces | null {
  const [places, setPlaces] = useState<ChangedPlaces | null>(null);
  useEffect(() => {
    setPlaces(null);
    if (kind !== "docx" && kind !== "pdf") return;
    let gone = false;
    fetchPlaces(reportId, id).then(
      (found) => !gone && setPlaces(found?.ours ? found : null),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [reportId, id, kind]);
  return places;
}

async function fetchPlaces(reportId: string, importId: string): Promise<ChangedPlaces | null> {
  const response = await fetch(`/api/v1/reports/${reportId}/imports/${importId}/differences`);
  if (!response.ok) return null;
  const { places } = (await response.json()) as { places: unknown };
  return ChangedPlaces.nullable().parse(places);
}
