import "server-only";
import { createHash } from "node:crypto";

/**
 * JSON by RFC 8785: keys sorted by UTF-16 code units, no blanks, ECMAScript's own writing of numbers and strings; a
 * key whose value is undefined is left out. The same content always gives the same bytes, so its hash means something.
 * Throws for what JSON cannot hold: NaN, functions, a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) throw new TypeError("canonical JSON: lone surrogate");
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError("canonical JSON: not a finite number");
      return JSON.stringify(value);
    case "boolean":
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : canonicalObject(value);
    default:
      throw new TypeError(`canonical JSON: ${typeof value}`);
  }
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member)).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // The default order compares UTF-16 code units, which is the order the RFC asks for; names never repeat.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** SHA-256 of the UTF-8 bytes, 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
