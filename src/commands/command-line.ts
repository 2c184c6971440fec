import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { nearestName } from "../base/nearest.ts";
import { COMMANDS } from "./command-list.ts";
import { commandHelp, programHelp } from "./help.ts";
import type { Command, CommandInput } from "./option.ts";
import { visibleText } from "./visible-text.ts";

const WRONG_COMMAND_LINE = 2;

/** Everything that the program does. Gives the exit code. */
export async function runCommandLine(
  words: readonly string[],
  projectDir: string = process.cwd(),
): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined) return complain("No command was given.", programHelp());
  if (first === "--help" || first === "-h" || first === "help") return say(helpFor(rest[0]));
  if (first === "--version" || first === "-v") return say(`${readVersion()}\n`);
  const command = COMMANDS.find(({ name }) => name === first);
  if (!command) return complain(unknownCommand(first));
  if (rest.includes("--help") || rest.includes("-h")) return say(commandHelp(command));
  const parsed = parseInput(command, rest);
  if (typeof parsed === "string") return complain(parsed);
  return command.run({ ...parsed, projectDir, version: readVersion() });
}

/** A text says what is wrong with the words. */
function parseInput(
  command: Command,
  words: readonly string[],
): Pick<CommandInput, "values" | "arguments"> | string {
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value ? "string" : "boolean" }]),
    ),
    strict: false, // its own messages name no way out
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = command.options.find(({ name }) => name === token.name);
    if (!option) return unknownOption(command, token.rawName);
    if (option.value && !token.value)
      return `The option "--${option.name}" needs a value: --${option.name} ${option.value}.`;
    if (!option.value && token.value !== undefined)
      return `The option "--${option.name}" takes no value.`;
  }
  const allowed = command.argument ? 1 : 0;
  if (positionals.length < allowed)
    return `"dateline ${command.name}" needs to know which: dateline ${command.name} ${command.argument}.`;
  if (positionals.length > allowed)
    return `"dateline ${command.name}" has no use for "${positionals[allowed]}".`;
  return { values, arguments: positionals };
}

function unknownCommand(name: string): string {
  const near = nearestName(
    name,
    COMMANDS.map((command) => command.name),
  );
  const hint = near ? `Did you mean "${near}"?` : 'Run "dateline --help" for the commands.';
  return `There is no command "${name}". ${hint}`;
}

function unknownOption(command: Command, rawName: string): string {
  const near = nearestName(
    rawName.replace(/^-+/, ""),
    command.options.map(({ name }) => name),
  );
  const hint = near ? `Did you mean "--${near}"?` : `Run "dateline ${command.name} --help".`;
  return `"dateline ${command.name}" has no option "${rawName}". ${hint}`;
}

function helpFor(name: string | undefined): string {
  const command = COMMANDS.find((each) => each.name === name);
  return command ? commandHelp(command) : programHelp();
}

function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(message: string, more = ""): number {
  process.stderr.write(`${visibleText(message)}\n${more === "" ? "" : `\n${more}`}`);
  return WRONG_COMMAND_LINE;
}
