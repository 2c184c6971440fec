import { hash } from "node:crypto";

/** SHA-256 as 64 hex digits; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** One key for several parts; the length before each part keeps ["ab","c"] and ["a","bc"] apart. */
export function hashKey(...parts: readonly string[]): string {
  return sha256(parts.map((part) => `${part.length}:${part}`).join(""));
}

const DIGEST_LENGTH = 16; // 96 bits

/** Tells JSON values apart. It is short, since notes hold many; what is absent differs from null only outside of lists. */
export function digestOf(value: unknown): string {
  return hash("sha256", JSON.stringify(value) ?? "", "base64").slice(0, DIGEST_LENGTH);
}
