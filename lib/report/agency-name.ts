const lower = (text: string): string => text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();

/**
 * The agency's printed capitals as prose writes them, by the spelling of a known unit: "SỞ XÂY DỰNG" and
 * "Sở Xây dựng" → "Sở Xây dựng"; "ỦY BAN NHÂN DÂN TỈNH MINH HỌA" and "Tỉnh Minh Họa" → "Ủy ban nhân dân
 * tỉnh Minh Họa". Without a match only the first letter (and the one after "Sở") is a capital.
 */
export function agencyInProse(agency: string, knownNames: readonly string[]): string {
  const printed = lower(agency);
  for (const name of knownNames) {
    const known = name.normalize("NFC").trim();
    if (printed === lower(known)) return known;
    if (known !== "" && printed.endsWith(` ${lower(known)}`)) {
      const head = printed.slice(0, printed.length - lower(known).length);
      return (
        head.charAt(0).toLocaleUpperCase("vi") +
        head.slice(1) +
        known.charAt(0).toLocaleLowerCase("vi") +
        known.slice(1)
      );
    }
  }
  return printed.replace(/^sở (.)|^(.)/u, (start) =>
    start.replace(/(^|\s)(\S)/gu, (_all, gap: string, letter: string) => gap + letter.toLocaleUpperCase("vi")),
  );
}
