const TYPE = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
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

const answer = (bytes: Uint8Array, type: string, disposition: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.byteLength),
      "content-disposition": disposition,
      "cache-control": "no-store",
    },
  });

const attachment = (name: string): string =>
  `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${extendedName(name)}`;

/** Bytes of a document as a download with a Vietnamese file name that every browser keeps. */
export const fileAnswer = (bytes: Uint8Array, name: string, kind: keyof typeof TYPE): Response =>
  answer(bytes, TYPE[kind], attachment(`${name}.${kind}`));

/** A file that is made while it is sent. What fails on the way ends the download as failed; who leaves ends the work. */
export const streamAnswer = (pieces: AsyncGenerator<Uint8Array>, name: string, kind: keyof typeof TYPE): Response =>
  new Response(streamOf(pieces), {
    headers: {
      "content-type": TYPE[kind],
      "content-disposition": attachment(`${name}.${kind}`),
      "cache-control": "no-store",
    },
  });

const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );

/** A file nobody could read, under the name it came with: only ever downloaded, as no type that a browser would open. */
export const unknownFile = (bytes: Uint8Array, fullName: string): Response =>
  answer(bytes, "application/octet-stream", attachment(fullName));

/** A PDF for the browser's own viewer inside a page of ours. */
export const pdfInFrame = (bytes: Uint8Array): Response => answer(bytes, TYPE.pdf, "inline");
