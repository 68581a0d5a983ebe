/**
 * 128 random bits in hex: names one request for ever. `crypto.randomUUID` is missing on plain-http
 * intranet addresses; `getRandomValues` is not.
 */
export function newOpId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
