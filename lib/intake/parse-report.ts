import { shippedTemplates } from "../indicators/catalogue/shipped";
import type { Parse } from "../indicators/contract";
import { foldAccents } from "../indicators/fold";
import type { OutlineSection, Template } from "../indicators/template";
import { periodOfReport } from "./header/period-of-report";
import { type Head, readHead } from "./header/read-header";
import { hasSecretMark } from "./header/secret-mark";
import { holdsSeveralReports } from "./header/several-reports";
import { leftOver } from "./left-over";
import type { Line, Piece } from "./lines/line";
import { piecesOfDocument } from "./lines/pieces-of-document";
import { outlineFit, splitSections } from "./narrative/split-sections";
import type { PlainDocument } from "./plain-document";
import { readForms } from "./read-forms";
import { IntakeRefused } from "./refusal";
import { findZones, type Zones } from "./zones";

export type ParseReportOptions = {
  /** Known beforehand; otherwise it is recognised from the forms. */
  template?: Template;
};

/** Two headings that say what an outline says. */
const OUTLINE_FIT_MIN = 1.2;

/**
 * All of a report that can be understood: header, narrative, forms, and what found no place. Nothing of the document is
 * dropped without a word, but Quốc hiệu, Tiêu ngữ, rules and page numbers.
 * @throws {IntakeRefused} `secret`, `legacyFont`, `severalReports`, `notAReport`.
 */
export function parseReport(document: PlainDocument, { template }: ParseReportOptions = {}): Parse {
  if (hasSecretMark(document)) throw new IntakeRefused("secret");
  if (document.legacyEncoding !== null) throw new IntakeRefused("legacyFont", document.legacyEncoding);
  const forms = readForms(document, template ? { template } : {});
  const pieces = piecesOfDocument(document, forms.usedTables);
  if (holdsSeveralReports(pieces)) throw new IntakeRefused("severalReports");
  const head = readHead(pieces, document.asides, forms.usedTables);
  const outline = forms.template?.outline ?? fittingOutline(pieces.slice(head.end));
  const zones = findZones({
    pieces,
    from: head.end,
    used: forms.usedTables,
    template: forms.template,
    outline,
  });
  const found = forms.cells.length > 0 || forms.matrices.length > 0;
  if (!found && !speaksOfReform(head) && outlineFit(zones.body, outline) < OUTLINE_FIT_MIN) {
    throw new IntakeRefused("notAReport");
  }
  const { addressees, narrative } = withoutAddressees(zones.body);
  const header = headerOf(head, zones);
  const framing = [
    ...pieces.slice(0, head.end),
    ...pieces.slice(zones.signature?.start ?? 0, zones.signature?.end ?? 0),
  ];
  return {
    template: forms.template?.id ?? null,
    templateConfidence: forms.templateConfidence,
    header,
    cells: forms.cells,
    matrices: forms.matrices,
    narrative: splitSections(narrative, outline),
    unplaced: [...leftOver(document, header, { framing, addressees, rest: zones.rest }), ...forms.unplaced],
  };
}

const speaksOfReform = ({ title }: Head): boolean =>
  title !== null && /cai cach hanh chinh|cchc/.test(foldAccents(title));

/** Of a report without forms: the outline whose headings it has. */
function fittingOutline(pieces: readonly Piece[]): readonly OutlineSection[] {
  const outlines = [...new Set(shippedTemplates.map(({ outline }) => outline))];
  const fits = outlines.map((outline) => ({ outline, fit: outlineFit(pieces, outline) }));
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).outline;
}

function headerOf(head: Head, { signature, body, captions, rest }: Zones): Parse["header"] {
  const { superior, agency, number, symbol, place, date, title, year } = head;
  return {
    superior,
    agency,
    number,
    symbol,
    place,
    date,
    title,
    period: periodOfReport(title, year, body, [...captions, ...rest]),
    signer: signature?.signer ?? null,
    recipients: signature?.recipients ?? [],
  };
}

/** "Kính gửi: …" and the list under it, which stand before the opening. */
function withoutAddressees(body: readonly Piece[]): { addressees: readonly Line[]; narrative: readonly Piece[] } {
  const [first] = body;
  if (first?.kind !== "line" || !/^kinh gui\b/.test(foldAccents(first.text.slice(0, 40)))) {
    return { addressees: [], narrative: body };
  }
  const addressees: Line[] = [first];
  for (const piece of body.slice(1)) {
    if (piece.kind !== "line" || piece.text.length > 120 || !(piece.bullet !== null || /^[-–+]/.test(piece.text)))
      break;
    addressees.push(piece);
  }
  return { addressees, narrative: body.slice(addressees.length) };
}
