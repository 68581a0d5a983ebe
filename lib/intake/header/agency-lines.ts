import { foldAccents } from "../../indicators/fold";

/** A line of the agency side of a letterhead. */
export type AgencyLine = { text: string; bold: boolean };

/** The first words of the name of an agency, folded: a line that begins with none goes on with the name before it. */
const STARTS =
  /^(?:(?:ubnd|uy ban|van phong|thanh tra|hdnd)(?:\s|$)|(?:hoi dong|tinh uy|huyen uy|so|ban|phong|trung tam|chi cuc|cuc|tong cuc|bo|cong an|vien|truong|benh vien|bao hiem|kho bac|ngan hang|toa an|hoi|lien minh|lien doan|quy|dai|bao|hat|tram|doi|vu|cong ty|mat tran|thue)\s)/;

/** Whether the words begin as names of agencies do. */
export const beginsAgency = (text: string): boolean => STARTS.test(foldAccents(text));

/** A name does not end so: the next line belongs to it, whatever it begins with. */
const UNFINISHED = /(?:[,-]|\s(?:va|quan ly|cac|cua|truc thuoc|thuoc))$|^(?:van phong|ban|bo|uy ban|hoi dong)$/;

function unitsOf(lines: readonly AgencyLine[]): AgencyLine[] {
  const units: AgencyLine[] = [];
  for (const line of lines) {
    const last = units.at(-1);
    const words = foldAccents(line.text);
    const before = last ? foldAccents(last.text) : "";
    const goesOn = last && (UNFINISHED.test(before) || !STARTS.test(words));
    if (last && goesOn) units[units.length - 1] = { text: `${last.text} ${line.text}`, bold: last.bold && line.bold };
    else units.push(line);
  }
  return units;
}

const joined = (lines: readonly AgencyLine[]): string | null =>
  lines.length === 0 ? null : lines.map(({ text }) => text).join(" ");

/**
 * Cơ quan chủ quản and cơ quan ban hành from the lines over the number. Decree 30/2020 prints the agency alone in bold,
 * which decides where it holds; else each line that begins a name begins an agency, and the last one is the agency.
 */
export function splitAgency(lines: readonly AgencyLine[]): { superior: string | null; agency: string | null } {
  const firstBold = lines.findIndex(({ bold }) => bold);
  const byFace = firstBold > 0 && lines.slice(firstBold).every(({ bold }) => bold);
  const boldWords = byFace ? foldAccents(lines[firstBold]?.text ?? "") : "";
  if (byFace && STARTS.test(boldWords)) {
    return { superior: joined(lines.slice(0, firstBold)), agency: joined(lines.slice(firstBold)) };
  }
  const units = unitsOf(lines);
  return { superior: joined(units.slice(0, -1)), agency: joined(units.slice(-1)) };
}
