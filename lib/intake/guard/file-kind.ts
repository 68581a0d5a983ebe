import { IntakeRefused } from "../refusal";
import { refusalOfCompoundFile } from "./compound-file";

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
const EMPTY_ZIP = Buffer.from("PK\u0005\u0006", "latin1");
/** Writers may put a few bytes before it; viewers look this far. */
const PDF_WITHIN_BYTES = 1_024;
const TEXT_WITHIN_BYTES = 4_096;

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);
const extensionOf = (fileName: string): string => /\.([a-z0-9]{1,5})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";

/**
 * What a file is by its first bytes, whatever its name says. Throws `IntakeRefused`: `oldWord`, `oldExcel`, `encrypted`
 * or `unknownType`.
 */
export function fileKind(bytes: Buffer, fileName: string): "zip" | "pdf" {
  const extension = extensionOf(fileName);
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, EMPTY_ZIP)) throw new IntakeRefused("broken", "an archive of nothing");
  if (startsWith(bytes, COMPOUND_FILE)) throw refusalOfCompoundFile(bytes, extension);
  if (bytes.subarray(0, PDF_WITHIN_BYTES).includes("%PDF-")) return "pdf";
  throw refusalOfText(bytes, extension);
}

/** Old programs wrote RTF, web pages and XML under the old names: saving them anew is the same help. */
function refusalOfText(bytes: Buffer, extension: string): IntakeRefused {
  const start = bytes.subarray(0, TEXT_WITHIN_BYTES).toString("latin1");
  if (start.startsWith("{\\rtf") || start.includes('progid="Word.Document"'))
    return new IntakeRefused("oldWord", "text");
  if (start.includes('progid="Excel.Sheet"')) return new IntakeRefused("oldExcel", "text");
  const markup = /<html|<!doctype html|<table|mime-version:/i.test(start);
  if (markup && extension === "doc") return new IntakeRefused("oldWord", "a web page");
  if (markup && extension === "xls") return new IntakeRefused("oldExcel", "a web page");
  return new IntakeRefused("unknownType", extension);
}
