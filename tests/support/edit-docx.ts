import { type Mutation, textParts } from "./docx-mutation";
import { writeZip } from "./variants/write-zip";

/** A Word file edited in its own XML, as a person's word processor would save it. */
export async function editedDocx(bytes: Uint8Array, ...changes: readonly Mutation[]): Promise<Uint8Array> {
  return new Uint8Array(writeZip(changes.reduce((parts, change) => change(parts), await textParts(bytes))));
}
