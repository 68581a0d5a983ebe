import { crc32, inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { IntakeRefused } from "../refusal";
import { UPLOAD_LIMITS } from "./limits";

/** An entry with the bytes it takes up in the file, from its own header to the end of its data. */
type Placed = { entry: Entry; from: number; dataFrom: number; to: number };

/**
 * Inflates every entry of an archive within the limits, by name. The sizes the archive declares are not believed: what
 * comes out is counted, and must be what was declared, down to its check sum. Throws `IntakeRefused`: `zipBomb` for too
 * much or for entries that share bytes, `encrypted`, `broken` for an archive that contradicts itself.
 */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const placed = await asBroken(() => placesOf(bytes));
  refuseShared(placed);
  const files = new Map<string, Buffer>();
  let left: number = UPLOAD_LIMITS.inflatedBytes;
  for (const { entry, dataFrom, to } of placed) {
    const inflated = inflate(bytes.subarray(dataFrom, to), entry, left);
    left -= inflated.length;
    files.set(entry.fileName, inflated);
  }
  return files;
}

/** yauzl names what is wrong with an archive; here all of it is one answer. */
async function asBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IntakeRefused) throw error;
    throw new IntakeRefused("broken", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}

async function placesOf(bytes: Buffer): Promise<Placed[]> {
  // File names out of the archive's tree (absolute, "..") are an error of yauzl's own.
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  if (zip.entryCount > UPLOAD_LIMITS.entries) throw new IntakeRefused("zipBomb", `${zip.entryCount} entries`);
  const placed: Placed[] = [];
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new IntakeRefused("encrypted", "an entry with a password");
    const name = entry.fileName.toLowerCase();
    if (names.has(name) || name.includes("\0")) throw new IntakeRefused("broken", "a name twice");
    names.add(name);
    if (!name.endsWith("/")) placed.push(await placeOf(zip, entry));
  }
  return placed;
}

async function placeOf(zip: ZipFile, entry: Entry): Promise<Placed> {
  const header = await zip.readLocalFileHeaderPromise(entry);
  // Some programs read the directory, others the header before the data: both must see the same file.
  if (!header.fileName.equals(entry.fileNameRaw)) throw new IntakeRefused("broken", "two names for one entry");
  if ((header.generalPurposeBitFlag & 1) !== 0) throw new IntakeRefused("encrypted", "an entry with a password");
  return {
    entry,
    from: entry.relativeOffsetOfLocalHeader,
    dataFrom: header.fileDataStart,
    to: header.fileDataStart + entry.compressedSize,
  };
}

/** Entries that lie over each other give the same bytes out many times: a bomb that no single ratio shows. */
function refuseShared(placed: readonly Placed[]): void {
  const inOrder = [...placed].sort((a, b) => a.from - b.from);
  inOrder.forEach(({ from }, at) => {
    const before = inOrder[at - 1];
    if (before && before.to > from) throw new IntakeRefused("zipBomb", "entries over each other");
  });
}

function inflate(packed: Buffer, entry: Entry, left: number): Buffer {
  const declared = entry.uncompressedSize;
  const allowed = Math.max(UPLOAD_LIMITS.ratioFreeBytes, packed.length * UPLOAD_LIMITS.ratio);
  if (declared > Math.min(left, allowed)) throw new IntakeRefused("zipBomb", `${entry.fileName}: ${declared} bytes`);
  const inflated = entry.compressionMethod === 0 ? packed : inflateDeflated(packed, entry, declared);
  if (inflated.length !== declared || crc32(inflated) !== entry.crc32) {
    throw new IntakeRefused("broken", `${entry.fileName}: not what was packed`);
  }
  return inflated;
}

function inflateDeflated(packed: Buffer, { compressionMethod, fileName }: Entry, declared: number): Buffer {
  if (compressionMethod !== 8) throw new IntakeRefused("broken", `${fileName}: packed by method ${compressionMethod}`);
  try {
    // Stops at the first byte over the declared size, whatever the stream would still give.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, declared) });
  } catch (error) {
    const more = error instanceof RangeError;
    throw new IntakeRefused(
      more ? "zipBomb" : "broken",
      `${fileName}: ${more ? "more than it declares" : "not deflated"}`,
    );
  }
}
