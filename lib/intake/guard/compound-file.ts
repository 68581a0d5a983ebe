import { IntakeRefused } from "../refusal";

/** The names of streams inside the old container stand in UTF-16 in its directory. */
const holds = (bytes: Buffer, stream: string): boolean => bytes.includes(Buffer.from(stream, "utf16le"));

/**
 * Why a file in the container of Office 97–2003 is not taken. A new file with a password is wrapped in the same
 * container; a report of either kind may hold an object of the other, so that the name decides where both are found.
 */
export function refusalOfCompoundFile(bytes: Buffer, extension: string): IntakeRefused {
  if (holds(bytes, "EncryptedPackage")) return new IntakeRefused("encrypted", "EncryptedPackage");
  const word = holds(bytes, "WordDocument");
  const excel = holds(bytes, "Workbook") || holds(bytes, "Book");
  if (word && excel) return new IntakeRefused(extension.startsWith("xl") ? "oldExcel" : "oldWord");
  if (word) return new IntakeRefused("oldWord");
  return new IntakeRefused(excel ? "oldExcel" : "unknownType", "compound file");
}
