const TYPE = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

/** The name without marks for programs that read only ASCII; quotes and backslashes would end it early. */
const asciiName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[–—]/g, "-")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");

/** RFC 5987: percent-encoded UTF-8, with the characters encodeURIComponent leaves alone. */
const extendedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Bytes of a document as a download with a Vietnamese file name that every browser keeps. */
export function fileAnswer(bytes: Uint8Array, name: string, kind: keyof typeof TYPE): Response {
  const full = `${name}.${kind}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": TYPE[kind],
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${asciiName(full)}"; filename*=UTF-8''${extendedName(full)}`,
      "cache-control": "no-store",
    },
  });
}
