import type { ListForm, Template } from "../indicators/template";
import type { PeriodView } from "../workflow/views";
import { recipientsOf } from "./archive-line";
import type { DocumentSettings } from "./document-settings";
import {
  blocksOr,
  buildSections,
  CLOSING_PATH,
  OPENING_PATH,
  type WrittenSection,
  withEndMark,
} from "./narrative-part";
import { dateWords, numberWords, periodWords, roman } from "./printed-words";
import type { CopyKind, FormSheet, ReportDocument, ReportHeader } from "./report-document";

/** Number and date as văn thư recorded them after signature; absent until then. */
export type IssuedAs = { number: string /** YYYY-MM-DD */; date: string; signer: string };

/** A record of what was issued, as the document prints it. */
export const issuedAsOf = (issue: { numberText: string; issuedOn: string; signer: string }): IssuedAs => ({
  number: issue.numberText,
  date: issue.issuedOn,
  signer: issue.signer,
});

/** What names a report's period in words. */
export type NamedPeriod = Pick<PeriodView, "kind" | "year" | "windowTo">;

export type FrameInput = {
  template: Template;
  /** The agency as prose names it: "Sở Xây dựng", "Ủy ban nhân dân tỉnh Minh Họa". */
  agencyName: string;
  settings: DocumentSettings;
  /** Null when reports put together outside the product do not say it. */
  period: NamedPeriod | null;
  sections: readonly WrittenSection[];
  copy: CopyKind;
  /** Overrides the mark of the copy: null or words such as "BẢN TRA CỨU". */
  mark?: string | null;
  issuedAs?: IssuedAs | null;
};

export const DRAFT_MARK = "DỰ THẢO";
export const LOOKUP_MARK = "BẢN TRA CỨU";

const SUBJECT = "kết quả công tác cải cách hành chính";

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** The letterhead from the settings; number and day only as văn thư recorded them. */
export function headerOf({
  settings,
  period,
  issuedAs,
}: Pick<FrameInput, "settings" | "period" | "issuedAs">): ReportHeader {
  const [year, month, day] = (issuedAs?.date ?? period?.windowTo ?? "").split("-").map(Number);
  return {
    superior: settings.superior,
    agency: settings.agency,
    number: issuedAs?.number ?? null,
    symbol: settings.symbol,
    place: settings.place,
    date: { day: issuedAs ? (day ?? null) : null, month: issuedAs ? (month ?? null) : null, year: year || null },
  };
}

const NUMBERED_FORM = { BM: "Biểu mẫu", PL: "Phụ lục" } as const;

type NamedForm = Pick<ListForm, "code" | "title">;

/** A form by its number alone: "Biểu mẫu 3"; by its title where it has none. */
export function formNumber({ code, title }: NamedForm): string {
  const [, kind, number] = /^(BM|PL)(\d+\w*)$/.exec(code) ?? [];
  return kind === undefined ? title : `${NUMBERED_FORM[kind as keyof typeof NUMBERED_FORM]} ${number}`;
}

/** A form as a sentence names it: "Biểu mẫu 3: Cải cách thủ tục hành chính". */
export function formName(form: NamedForm): string {
  const number = formNumber(form);
  return number === form.title || /^(biểu mẫu|phụ lục)/i.test(form.title) ? form.title : `${number}: ${form.title}`;
}

/** Heading of a form as printed: "BIỂU MẪU 3: CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "PHỤ LỤC 8: …". */
export const formHeading = (form: NamedForm): string => formName(form).toLocaleUpperCase("vi");

/** What an appendix holds, before it is numbered and tied to the report. */
export type AppendixContent = FormSheet["content"];

/** The line under the heading of an appendix; number and date are left blank in an electronic document. */
export const basisLine = (header: ReportHeader, agencyName: string): string =>
  `(Kèm theo Báo cáo số${numberWords({ ...header, number: null })} ${dateWords({ ...header.date, day: null, month: null })} của ${agencyName})`;

/** The forms as appendices: each of its own, or all under one that is named after the report. */
function appendicesOf(
  contents: readonly AppendixContent[],
  basis: string,
  underOne: boolean,
  subject: string,
): ReportDocument["appendices"] {
  const several = contents.length > 1;
  return contents.map((content, index) => ({
    ...content,
    number: several && !underOne ? roman(index + 1) : null,
    basis,
    ...(several && underOne
      ? { shared: index === 0 ? { title: `Số liệu ${subject}`.toLocaleUpperCase("vi") } : ("continued" as const) }
      : {}),
  }));
}

/** Everything of a report but its figures: header, title, narrative, signature; then the given appendices, numbered. */
export function buildFrame(input: FrameInput, contents: readonly AppendixContent[], subject = SUBJECT): ReportDocument {
  const { settings, sections, template, copy, agencyName } = input;
  const header = headerOf(input);
  const subjectWords = input.period === null ? subject : `${subject} ${periodWords(input.period)}`;
  const closing = `Trên đây là báo cáo ${subjectWords} của ${agencyName}${contents.length > 0 ? "; số liệu chi tiết tại phụ lục kèm theo" : ""}`;
  return {
    copy,
    mark: input.mark === undefined ? (copy === "working" ? DRAFT_MARK : null) : input.mark,
    header,
    title: { kind: "BÁO CÁO", subject: capitalised(subjectWords) },
    addressees: settings.addressees.filter((line) => line.trim() !== ""),
    opening: blocksOr(sections, OPENING_PATH, `${capitalised(agencyName)} báo cáo ${subjectWords} như sau:`),
    sections: buildSections(template.outline, sections),
    closing: withEndMark(blocksOr(sections, CLOSING_PATH, closing), closing),
    signature: {
      authority: settings.authority,
      position: settings.position,
      name: input.issuedAs?.signer ?? settings.signerName,
    },
    recipients: recipientsOf(settings),
    appendices: appendicesOf(contents, basisLine(header, agencyName), settings.appendices === "one", subjectWords),
  };
}
