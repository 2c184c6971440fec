import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { hashKey } from "../base/hash.ts";
import { compare } from "../base/order.ts";

/** Where the program lies: its package, with our templates and static files. */
export const PACKAGE_DIR = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Changes with every change of the program, of the libraries it names, and of the runtime whose Unicode tables it uses.
 * Contents are read, since package managers give all files one time.
 */
export function codeFingerprint(): string {
  const folder = fileURLToPath(new URL("../", import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort(compare);
  const texts = names.map((name) => readFileSync(folder + name, "utf8"));
  const libraries = readFileSync(`${PACKAGE_DIR}package.json`, "utf8");
  return hashKey(process.version, libraries, ...names, ...texts).slice(0, 32);
}
