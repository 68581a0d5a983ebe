import { crc32, deflateRawSync } from "node:zlib";

const EARLIEST_DATE = 0x21;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;

/** An archive of named parts, as Word writes them: deflated, no folders, no dates. */
export function writeZip(parts: ReadonlyMap<string, string>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text, "utf8");
    const packed = deflateRawSync(bytes, { level: 1 });
    const path = Buffer.from(name, "utf8");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8_NAMES, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(0, 6);
    facts.writeUInt16LE(EARLIEST_DATE, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    files.push(Buffer.from("PK\x03\x04", "latin1"), facts, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, tail, path);
    offset += 4 + facts.length + path.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, list, Buffer.from("PK\x05\x06", "latin1"), end]);
}
