/** Day 25569 of the 1900 calendar is 1 January 1970. */
const UNIX_DAY = 25_569;
/** The 1904 calendar starts this many days later. */
const DAYS_TO_1904 = 1_462;
const DAY_SECONDS = 86_400;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * A moment as dd/mm/yyyy, hh:mm or both. Days before 1 March 1900 are one off in the file, since Excel counts a
 * 29 February that never was. What is no day of the calendar shows as Excel shows it: "######".
 */
export function dateText(
  decimal: string,
  { day, time, elapsed }: { day: boolean; time: boolean; elapsed: boolean },
  date1904: boolean,
): string {
  const stored = Number(decimal);
  if (elapsed) {
    const minutes = Math.round(stored * 24 * 60);
    return minutes < 0 ? "######" : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  const serial = date1904 ? stored + DAYS_TO_1904 : stored;
  if (serial < 0 || serial >= LAST_DAY + 1) return "######";
  const days = serial < 60 && !date1904 ? serial + 1 : serial;
  const at = new Date(Math.round((days - UNIX_DAY) * DAY_SECONDS) * 1000);
  const date = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  return [day ? date : "", time ? clock : ""].filter((part) => part !== "").join(" ");
}
