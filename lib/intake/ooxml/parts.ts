/** The parts of an Office file by their names inside the package ("xl/workbook.xml"), inflated by the upload guard. */
export type Parts = ReadonlyMap<string, Uint8Array>;
