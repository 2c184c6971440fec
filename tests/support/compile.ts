// Run once before all tests: those that call the program call it as users do, compiled.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

export function setup(): void {
  const root = join(import.meta.dirname, "..", "..");
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "src"], {
    cwd: root,
    stdio: "inherit",
  });
}
