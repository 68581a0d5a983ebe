/** A data window: dates, both inclusive. */
export type DataWindow = { title: string; from: string; to: string };

/** Two windows share a day. Dates compare as text. */
export const windowsOverlap = (a: DataWindow, b: DataWindow): boolean => a.from <= b.to && b.from <= a.to;

/** Why these periods are not added up, in Vietnamese; null when no two of them share a day. */
export function whyNotAdded(windows: readonly DataWindow[]): string | null {
  for (const [at, window] of windows.entries()) {
    const other = windows.slice(at + 1).find((next) => windowsOverlap(window, next));
    if (other) return `Không cộng: “${window.title}” và “${other.title}” có những ngày chung.`;
  }
  return null;
}
