import { createHash } from "node:crypto";

/** SHA-256 as 64 hex digits; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** One key for several parts; the length before each part keeps ["ab","c"] and ["a","bc"] apart. */
export function hashKey(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}
