import type { z } from "zod";
import type { ContractHeader } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import type { Line } from "../lines/line";
import { isCapitals, isRule } from "../lines/text";

type Signer = NonNullable<z.infer<typeof ContractHeader>["signer"]>;

const AUTHORITY = /^(?:tm|kt|tl|tuq|tun|q)\s?[./]\s?\p{L}|^(?:tm|kt|tl|tuq|tun)\s\p{L}/u;
const POSITION =
  /^(?:pho |quyen |nguyen |uy vien )?(?:tong )?(?:giam doc|chu tich|chanh van phong|chanh thanh tra|chanh an|vien truong|cuc truong|chi cuc truong|truong ban|truong phong|truong cong an|truong|hieu truong|bi thu|thu truong|bo truong|chi huy truong|doi truong|hat truong|kho bac truong|thanh tra|chu nhiem|thuong truc|phu trach)(?:\s|$)|^pho (?:truong|chanh|giam|chu|cuc|chi|vien|bi)/;
/** Written where the signature comes, or by the system that signed; no name. */
const REMARK = /^[[(]?\s?(?:da ky|ky|ky ten|ky,|chu ky|dong dau|ghi ro|daky|signed)/;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,6}\p{Lu}[\p{L}.'’-]*$/u;
/** "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" typed on one line. */
const TWO_IN_ONE = /^(kt\s?[./]\s?.+?)\s(pho\s.+)$/;

export const isAuthority = (text: string): boolean => text.length < 120 && AUTHORITY.test(foldAccents(text));
export const isPosition = (text: string): boolean =>
  text.length < 120 && POSITION.test(foldAccents(text)) && !/[;:,.]$/.test(text);
export const isRemark = (text: string): boolean => REMARK.test(foldAccents(text));
export const isPersonName = (text: string): boolean => text.length < 60 && NAME.test(text);

/** "KT.  GIÁM ĐỐC" → "KT. GIÁM ĐỐC". */
const spaced = (text: string): string => text.replace(/^(\p{L}{1,3})\s?[./]\s?/u, "$1. ");

/**
 * The signer from the lines of a signature, top to bottom: lines that begin TM., KT., TL., TUQ., Q., TUN. are the
 * authority; the title beneath is the position; the last line that is neither is the name. Null when there is nothing.
 */
export function readSigner(lines: readonly Line[]): Signer | null {
  const signer: Signer = { authority: [], position: null, name: null };
  const texts = lines.flatMap(({ text }) => {
    const cut = TWO_IN_ONE.exec(foldAccents(text))?.[1]?.length;
    return cut === undefined ? [text] : [text.slice(0, cut), text.slice(cut).trim()];
  });
  const last = texts.findLast((text) => !isRule(text) && !isRemark(text));
  let wrapped: "authority" | "position" | null = null;
  for (const text of texts) {
    if (isRule(text) || isRemark(text)) continue;
    if (signer.name === null && isAuthority(text)) {
      signer.authority.push(spaced(text));
      wrapped = "authority";
    } else if (signer.name === null && isPosition(text)) {
      signer.position = signer.position === null ? text : `${signer.position} ${text}`;
      wrapped = "position";
    } else if (wrapped !== null && signer.name === null && isCapitals(text) && goesOn(text, last)) {
      if (wrapped === "position") signer.position = `${signer.position} ${text}`;
      else signer.authority.push(`${signer.authority.pop() ?? ""} ${text}`.trim());
    } else if (isPersonName(text) && signer.name === null && wrapped !== null) {
      signer.name = text;
    }
  }
  const found = signer.authority.length > 0 || signer.position !== null;
  return found ? signer : null;
}

/** A line in capitals that is not the last one belongs to the title over it; the last one is a name in capitals. */
const goesOn = (text: string, last: string | undefined): boolean => text !== last || !isPersonName(text);
