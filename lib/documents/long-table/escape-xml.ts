const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" } as const;

/** Text as it stands inside an element or an attribute of XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r]/g, (mark) => MARKS[mark as keyof typeof MARKS]);
