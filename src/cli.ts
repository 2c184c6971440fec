#!/usr/bin/env node
import { runCommandLine } from "./commands/command-line.ts";

// A reader such as "head" may close its end of the pipe before we have said all.
process.stdout.on("error", quietWhenClosed);
process.stderr.on("error", quietWhenClosed);

process.exitCode = await runCommandLine(process.argv.slice(2));

function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
