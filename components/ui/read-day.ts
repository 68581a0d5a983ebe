/**
 * The day a person typed, as YYYY-MM-DD: 16/12/2026, 16-12-2026, 16.12.2026 or the ISO form itself. Day before month,
 * as everybody in Vietnam writes it. Null when it is none of these or there is no such day.
 */
export function readDay(text: string): string | null {
  const typed = text.trim();
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = local ? `${local[3]}-${local[2]?.padStart(2, "0")}-${local[1]?.padStart(2, "0")}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** Says of a whole date that no calendar has it: 31/02/2025. Null of a day that is one, and of anything half typed. */
export function noSuchDay(text: string): string | null {
  const typed = text.trim();
  const whole = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})$/.test(typed);
  return whole && readDay(typed) === null ? `Ngày ${showDay(typed)} không có.` : null;
}

/** "2026-12-16" → "16/12/2026"; anything else stays as it is. */
export const showDay = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
