import type { Parse } from "../indicators/contract";
import type { Template } from "../indicators/template";
import type { RichBlock } from "../narrative/rich-doc";
import { agencyInProse } from "./agency-name";
import { formsAsTyped } from "./forms-as-typed";
import { buildSections, CLOSING_PATH, OPENING_PATH, printedBlocks, withEndMark } from "./narrative-part";
import { roman } from "./printed-words";
import type { ReportDocument, ReportHeader } from "./report-document";
import { basisLine } from "./report-frame";
import { richBlocksOf } from "./written-blocks";

function headerOf({ header }: Parse): ReportHeader {
  const [year, month, day] = header.date?.split("-").map(Number) ?? [];
  return {
    superior: header.superior,
    agency: header.agency ?? "",
    number: header.number,
    symbol: header.symbol ?? "",
    place: header.place ?? "",
    // The year of a report without a date is its period's, as the blank date of a draft shows it.
    date: { day: day ?? null, month: month ?? null, year: year ?? header.period?.year ?? null },
  };
}

const KIND = "BÁO CÁO";

/** "BÁO CÁO Kết quả …" parted into tên loại and trích yếu. */
function titleOf({ header }: Parse): ReportDocument["title"] {
  const title = (header.title ?? "").normalize("NFC").trim();
  const subject = title.toLocaleUpperCase("vi").startsWith(KIND) ? title.slice(KIND.length).trim() : title;
  return { kind: KIND, subject };
}

/** Kính gửi has no field of its own: readers leave it among what could not be placed, its list right behind it. */
function addresseesOf({ unplaced }: Parse): string[] {
  const at = unplaced.findIndex(({ what }) => /^kính gửi\s*:?/iu.test(what.normalize("NFC")));
  if (at < 0) return [];
  const own = (unplaced[at]?.what ?? "").normalize("NFC").replace(/^kính gửi\s*:?\s*/iu, "");
  const list = unplaced.slice(at + 1);
  const end = list.findIndex(({ what }) => !/^[-–+]\s/.test(what));
  const listed = list.slice(0, end < 0 ? list.length : end).map(({ what }) => what.replace(/^[-–+]\s+/, ""));
  return [own, ...listed].filter((line) => line.trim() !== "");
}

function narrativeOf({ narrative }: Parse) {
  const written = narrative.map(({ path, heading, blocks }) => ({
    path,
    heading,
    body: { type: "doc" as const, content: richBlocksOf(blocks) },
  }));
  const blocks = (path: string): RichBlock[] => printedBlocks(written.find((section) => section.path === path)?.body);
  const sections = buildSections([], written);
  const closing = blocks(CLOSING_PATH);
  const last = sections.at(-1);
  // The end mark stands at the end of the text, also of a report without a closing sentence.
  if (closing.length === 0 && last) {
    const ended = { ...last, blocks: withEndMark(last.blocks, "") };
    return { opening: blocks(OPENING_PATH), sections: [...sections.slice(0, -1), ended], closing };
  }
  return { opening: blocks(OPENING_PATH), sections, closing: withEndMark(closing, "") };
}

/**
 * A report as `parse` prints it, written again by the decree: the header's fields as they are, blank where missing, the
 * narrative section by section, one appendix a form with its figures as typed. `template` is null for a report without
 * forms. Throws `ParseRefused` for cells the template does not have.
 */
export function reportOfParse(parse: Parse, template: Template | null): ReportDocument {
  const header = headerOf(parse);
  const { signer, recipients } = parse.header;
  const agencyName = agencyInProse(header.agency, [header.place]) || "…";
  const forms = template ? formsAsTyped(template, parse) : [];
  return {
    copy: "signing",
    mark: null,
    header,
    title: titleOf(parse),
    addressees: addresseesOf(parse),
    ...narrativeOf(parse),
    signature: { authority: signer?.authority ?? [], position: signer?.position ?? "", name: signer?.name ?? "" },
    recipients,
    appendices: forms.map(({ content }, index) => ({
      ...content,
      number: forms.length > 1 ? roman(index + 1) : null,
      basis: basisLine(header, agencyName),
    })),
  };
}
