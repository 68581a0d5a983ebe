/** NFC on one line: every kind of space is one space, none at the ends. */
export const oneLine = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Letters of `text` are there, and all of them are capitals. */
export const isCapitals = (text: string): boolean =>
  /\p{L}/u.test(text) && text === text.toLocaleUpperCase("vi") && text !== text.toLocaleLowerCase("vi");

/** A rule drawn by typing, or nothing: no letter and no digit. */
export const isRule = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Nothing after it in its sentence. */
export const endsSentence = (text: string): boolean => /[.;:!?…]["”’)\]]*$/u.test(text);
