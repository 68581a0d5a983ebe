// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Text as an Office file can hold it: NFC, without the control characters XML 1.0 forbids and without
 * halves of surrogate pairs, any of which would make Word or Excel call the whole file broken.
 */
export const xmlText = (text: string): string => text.normalize("NFC").replace(FORBIDDEN, "");
