const lower = (text: string): string => text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();

const KIND_OF_PLACE = /^(Tỉnh|Thành phố|Xã|Phường|Đặc khu|Huyện)\s/i;

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** A place after other words: "tỉnh Minh Họa", but "Minh Họa" as it is. */
const insideSentence = (name: string): string =>
  KIND_OF_PLACE.test(name) ? name.charAt(0).toLocaleLowerCase("vi") + name.slice(1) : name;

/**
 * The agency's printed capitals as prose writes them, by the spelling of known names: "SỞ XÂY DỰNG" and
 * "Sở Xây dựng" → "Sở Xây dựng"; "ỦY BAN NHÂN DÂN TỈNH MINH HỌA" and "Tỉnh Minh Họa" → "Ủy ban nhân dân
 * tỉnh Minh Họa". Without a match only the first letter (and the one after "Sở") is a capital.
 */
export function agencyInProse(agency: string, knownNames: readonly string[]): string {
  const printed = lower(agency);
  for (const given of knownNames) {
    const name = given
      .normalize("NFC")
      .replace(/\s*\(.*\)\s*$/, "")
      .trim();
    if (name === "") continue;
    if (printed === lower(name)) return name;
    if (printed.endsWith(` ${lower(name)}`)) {
      return capitalised(printed.slice(0, printed.length - lower(name).length)) + insideSentence(name);
    }
  }
  return capitalised(
    printed.replace(/^sở (\S)/u, (start) => start.slice(0, -1) + start.slice(-1).toLocaleUpperCase("vi")),
  );
}

type NamedUnit = { name: string; shortName: string; kind: string };

/**
 * How the text of a report calls the agency that sends it: a unit by its name; the province by the agency its
 * document settings print, which may be Ủy ban nhân dân or Sở Nội vụ.
 */
export function agencyNameOf(unit: NamedUnit, settings: { agency: string; place: string }): string {
  if (unit.kind !== "tinh") return unit.name;
  return agencyInProse(settings.agency, [unit.name, unit.shortName, settings.place]);
}
