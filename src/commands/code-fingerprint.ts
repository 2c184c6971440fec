import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { hashKey } from "../base/hash.ts";
import { compare } from "../base/order.ts";

/** Where the program lies: its package, with our templates and static files. */
export const PACKAGE_DIR = fileURLToPath(new URL("../../", import.meta.url));

/** Changes with every change of the program, of its libraries, and of the runtime whose Unicode tables it uses. */
export function codeFingerprint(): string {
  return hashKey(process.version, bundledFingerprint() ?? compiledFingerprint()).slice(0, 32);
}

/** Of a bundle, which holds the libraries too: written beside it when it was made. */
function bundledFingerprint(): string | null {
  const file = new URL("fingerprint", import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Contents are read, since package managers give all files one time. */
function compiledFingerprint(): string {
  const folder = fileURLToPath(new URL("../", import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name) && !name.startsWith("bundle"))
    .sort(compare);
  const texts = names.map((name) => readFileSync(folder + name, "utf8"));
  const libraries = readFileSync(`${PACKAGE_DIR}package.json`, "utf8");
  return hashKey(libraries, ...names, ...texts);
}
