#!/usr/bin/env node
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

import { loadBundle } from "./commands/load-bundle.ts";

// What V8 keeps of compiled code, Node's own too, fits the flags that it was compiled under. The rooms for young and for old objects
// are set when a heap is made, and the flags for them are not read again: without them the kept code fits, whatever the rooms.
for (const flag of ["--max-semi-space-size", "--max-old-space-size"])
  setFlagsFromString(`${flag}=0`);

// A reader such as "head" may close its end of the pipe before we have said all.
process.stdout.on("error", quietWhenClosed);
process.stderr.on("error", quietWhenClosed);

const { runCommandLine } = await loadProgram();
process.exitCode = await runCommandLine(process.argv.slice(2));

/** The bundle, which loads in a fifth of the time, unless the compiler has written something since it was made. */
async function loadProgram(): Promise<typeof import("./commands/command-line.ts")> {
  const bundle = new URL("bundle/command-line.js", import.meta.url);
  return isYounger(bundle, new URL(".tsbuildinfo", import.meta.url))
    ? loadBundle<typeof import("./commands/command-line.ts")>(fileURLToPath(bundle)).entry
    : await import("./commands/command-line.ts");
}

/** Files of a package that was unpacked may all have one time. */
function isYounger(made: URL, from: URL): boolean {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  return time >= (statSync(from, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
