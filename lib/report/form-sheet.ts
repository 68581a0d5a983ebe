import { dateFigures, periodWords } from "./printed-words";
import type { FormSheet } from "./report-document";
import { headerOf } from "./report-frame";
import { formContents, type UnitReportInput } from "./unit-report";

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/**
 * One form of a unit's report alone, signed as statistical forms are: "NGƯỜI LẬP BIỂU" and the head of the unit, by the
 * titles of its settings, else "THỦ TRƯỞNG ĐƠN VỊ". Null for a form this sheet does not have.
 */
export function buildFormSheet(input: UnitReportInput, code: string): FormSheet | null {
  const content = formContents(input).find((one) => one.code === code)?.content;
  if (!content) return null;
  const { settings, period } = input;
  const titled = settings.authority.length > 0 || settings.position.trim() !== "";
  return {
    header: headerOf(input),
    title: {
      kind: content.title,
      subject: capitalised(`${periodWords(period)} (số liệu đến ngày ${dateFigures(period.windowTo)})`),
    },
    content,
    signature: {
      authority: settings.authority,
      position: titled ? settings.position : "Thủ trưởng đơn vị",
      name: settings.signerName,
    },
  };
}
