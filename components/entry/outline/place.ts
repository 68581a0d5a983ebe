/** What stands in the middle: one form or one section of the narrative. */
export type Place = { kind: "form"; code: string } | { kind: "section"; path: string };

/** The address of a place, to come back to and to send: `?bieu=BM3&o=…` or `?muc=II.1`. */
export function placeQuery(place: Place, key: string | null = null): string {
  const query = new URLSearchParams(place.kind === "form" ? { bieu: place.code } : { muc: place.path });
  if (place.kind === "form" && key) query.set("o", key);
  return `?${query}`;
}

/** The link to one cell of a report. */
export const cellLink = (reportId: string, form: string, key: string): string =>
  `/bao-cao/${reportId}${placeQuery({ kind: "form", code: form }, key)}`;

export const sectionLink = (reportId: string, path: string): string =>
  `/bao-cao/${reportId}${placeQuery({ kind: "section", path })}`;
