import { crc32, deflateRawSync } from "node:zlib";

/** An entry exactly as asked for: what no archiver would write can be written too. */
export type RawEntry = {
  name: string;
  data: Buffer | string;
  stored?: boolean;
  /** Sizes and check sum the archive declares, where they are not the true ones. */
  declaredSize?: number;
  declaredCrc?: number;
  method?: number;
  flags?: number;
  /** Name in the header before the data, where it is not the one of the directory. */
  headerName?: string;
  /** Where in the file the directory says it stands, instead of having data of its own. */
  at?: number;
};

function fields(entry: RawEntry, packed: Buffer, data: Buffer): Buffer {
  const middle = Buffer.alloc(22);
  middle.writeUInt16LE((entry.flags ?? 0) | 0x800, 0);
  middle.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 2);
  middle.writeUInt32LE(0x5a_21_00_00, 4);
  middle.writeUInt32LE(entry.declaredCrc ?? crc32(data), 8);
  middle.writeUInt32LE(packed.length, 12);
  middle.writeUInt32LE(entry.declaredSize ?? data.length, 16);
  return middle;
}

/** Writes an archive; `entryCount` is what its end record says, when that is a lie. */
export function rawZip(entries: readonly RawEntry[], entryCount = entries.length): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data, { level: 9 });
    const name = Buffer.from(entry.name);
    const headerName = Buffer.from(entry.headerName ?? entry.name);
    const middle = fields(entry, packed, data);
    const at = entry.at ?? offset;
    if (entry.at === undefined) {
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04_03_4b_50, 0);
      header.writeUInt16LE(20, 4);
      middle.copy(header, 6, 0, 20);
      header.writeUInt16LE(headerName.length, 26);
      chunks.push(header, headerName, packed);
      offset += header.length + headerName.length + packed.length;
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02_01_4b_50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    middle.copy(central, 8, 0, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, listing, end]);
}

/** An ordinary archive of texts. */
export const zipOf = (parts: ReadonlyMap<string, string | Buffer>): Buffer =>
  rawZip([...parts].map(([name, data]) => ({ name, data })));
