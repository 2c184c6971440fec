// node src/keep-code.mjs: builds the articles that ship with the program, and one in Markdown, into a folder that is thrown away, and
// keeps beside the bundle what V8 compiled of it; see load-bundle.ts.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { loadBundle } from "../lib/commands/load-bundle.js";

const MARKDOWN = "---\ntitle: Locks\ndate: 2025-08-06\n---\n\nThe locks reopen on Friday.\n\n| lock | open |\n| --- | --- |\n| upper | yes |\n";
const project = mkdtempSync(join(tmpdir(), "dateline-code-"));
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
try {
  const { entry, keepCode } = loadBundle(path("lib/bundle/command-line.js"));
  writeFileSync(join(project, "dateline.yaml"), "sharePictures: true\n");
  cpSync(path("seeds"), join(project, "seeds"), { recursive: true });
  writeFileSync(join(project, "seeds/locks.md"), MARKDOWN);
  await entry.runCommandLine(["build", "--quiet", "--cache", "cache"], project);
  keepCode();
} finally {
  rmSync(project, { recursive: true });
}
