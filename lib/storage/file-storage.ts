/**
 * Uploaded files by the SHA-256 of their bytes: the same file is kept once, and what is read is what was written. One
 * interface, so that a directory can become an object store without anybody noticing.
 */
export type FileStorage = {
  /** Keeps the bytes and answers their address; resolves once they would survive a power cut. */
  put: (bytes: Uint8Array) => Promise<string>;
  /** Throws `FileDamaged` when the bytes are not those that were kept, and when there are none. */
  get: (sha256: string) => Promise<Uint8Array>;
};

/** The file at this address is missing or its bytes have changed: to be restored from a backup. */
export class FileDamaged extends Error {
  override readonly name = "FileDamaged";
  constructor(
    readonly sha256: string,
    why: "missing" | "changed",
  ) {
    super(`stored file ${sha256} is ${why}`);
  }
}
