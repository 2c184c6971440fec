// Run once before all tests: those that call the program call it as users do, compiled and bundled. Faults of types do not stop it:
// `npm test` checks them first.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export function setup(): void {
  const root = join(import.meta.dirname, "..", "..");
  const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: root });
  run(join(root, "node_modules/typescript/bin/tsc"), "-p", "src");
  run(join(root, "src/bundle.mjs"));
}
