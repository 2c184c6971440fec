// node measured.js PROGRAM [ARG ...]: runs a program of ours in this process and writes, as its last line on stderr, what it
// used: {"cpuMs": …, "peakMb": …}.
import { argv, resourceUsage, stderr } from "node:process";
import { pathToFileURL } from "node:url";

const program = argv[2] as string;
argv.splice(1, 2, program);
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = resourceUsage();
  const used = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 };
  stderr.write(`${JSON.stringify(used)}\n`);
});
await import(pathToFileURL(program).href);
