import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A part of the file, its text in pieces. */
type Part = { name: string; pieces: AsyncIterable<string> | Iterable<string> };

const VERSION = 20;
/** The sizes follow the data; the name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** Rows of a table repeat themselves: more effort saves little. */
const LEVEL = 4;
/** 1 January 1980: the same content gives the same bytes. */
const EARLIEST_DATE = 0x21;

const encoder = new TextEncoder();

function head(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const all = [[4, signature] as const, ...fields];
  const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of all) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

type Written = { name: Uint8Array; crc: number; packed: number; size: number; offset: number };

const sizes = ({ crc, packed, size }: Written): (readonly [2 | 4, number])[] => [
  [4, crc],
  [4, packed],
  [4, size],
];
const method: readonly (readonly [2 | 4, number])[] = [
  [2, FLAGS],
  [2, DEFLATED],
  [2, 0],
  [2, EARLIEST_DATE],
];

async function* bytesOf(pieces: Part["pieces"], count: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const text of pieces) {
    const bytes = encoder.encode(text);
    count(bytes);
    yield bytes;
  }
}

/**
 * Deflated pieces of a part as they come: compression runs beside the event loop, and no more is read than it takes. What
 * fails in the source fails here; who stops reading here stops the source.
 */
function deflated(pieces: Part["pieces"], count: (piece: Uint8Array) => void): AsyncIterable<Uint8Array> {
  const source = Readable.from(bytesOf(pieces, count), { objectMode: false });
  return pipeline(source, createDeflateRaw({ level: LEVEL }), () => undefined);
}

/** A ZIP archive piece by piece, so that a large file never stands in memory. Below 4 GiB. */
export async function* zipStream(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const entry: Written = { name: encoder.encode(name), crc: 0, packed: 0, size: 0, offset };
    const local = head(0x04034b50, [[2, VERSION], ...method, ...sizes(entry), [2, entry.name.length], [2, 0]]);
    yield local;
    yield entry.name;
    const count = (piece: Uint8Array): void => {
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.length;
    };
    for await (const piece of deflated(pieces, count)) {
      entry.packed += piece.length;
      yield piece;
    }
    const descriptor = head(0x08074b50, sizes(entry));
    yield descriptor;
    offset += local.length + entry.name.length + entry.packed + descriptor.length;
    written.push(entry);
  }
  yield directory(written, offset);
}

function directory(written: readonly Written[], offset: number): Uint8Array {
  const lines = written.flatMap((entry) => [
    head(0x02014b50, [
      [2, VERSION],
      [2, VERSION],
      ...method,
      ...sizes(entry),
      [2, entry.name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offset],
    ]),
    entry.name,
  ]);
  const list = Buffer.concat(lines);
  const end = head(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, written.length],
    [2, written.length],
    [4, list.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([list, end]);
}
