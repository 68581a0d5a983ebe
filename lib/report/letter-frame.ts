import { isArchive, recipientsOf } from "./archive-line";
import type { DocumentSettings } from "./document-settings";
import { letterSymbol } from "./letter-symbol";
import type { ReportDocument } from "./report-document";

type LetterFrame = Omit<ReportDocument, "addressees" | "opening" | "sections" | "closing">;

/**
 * Everything around the text of a công văn of Sở Nội vụ: no tên loại, "V/v …" under the number, number and day left for
 * văn thư. Nơi nhận of the unit's report are not those of the letter: only the line of the archive is the same.
 */
export function letterFrame(settings: DocumentSettings, year: number, subject: string): LetterFrame {
  const archive = recipientsOf(settings).filter(isArchive);
  return {
    copy: "signing",
    mark: null,
    header: {
      superior: settings.superior,
      agency: settings.agency,
      number: null,
      symbol: letterSymbol(settings),
      place: settings.place,
      date: { day: null, month: null, year },
    },
    title: { kind: null, subject },
    signature: { authority: settings.authority, position: settings.position, name: settings.signerName },
    recipients: archive.length > 0 ? archive : ["Lưu: VT"],
    appendices: [],
  };
}
