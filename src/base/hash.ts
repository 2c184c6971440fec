import { createHash, hash } from "node:crypto";

/** SHA-256 as 64 hex digits; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** Of parts that stand one behind the other. */
export function sha256OfParts(parts: readonly Uint8Array[]): string {
  const whole = createHash("sha256");
  for (const part of parts) whole.update(part);
  return whole.digest("hex");
}

/** One key for several parts; the length before each part keeps ["ab","c"] and ["a","bc"] apart. */
export function hashKey(...parts: readonly string[]): string {
  return sha256(parts.map((part) => `${part.length}:${part}`).join(""));
}
