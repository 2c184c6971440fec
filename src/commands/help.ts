import { COMMANDS } from "./command-list.ts";
import type { Command } from "./option.ts";

export function programHelp(): string {
  const rows = COMMANDS.map(({ name, argument, summary }): Row => [
    argument ? `${name} ${argument}` : name,
    summary,
  ]);
  const general: Row[] = [
    ["-h, --help", "print this, or the help of a command"],
    ["-v, --version", "print the version"],
  ];
  return [
    "Dateline turns a folder of dated news clippings into a site that tells each story in order.",
    "",
    "Usage: dateline COMMAND [options]",
    "",
    "Commands:",
    ...columns(rows),
    "",
    "Options:",
    ...columns(general),
    "",
    "Settings are read from dateline.yaml in the folder where the command is called.",
    "Exit codes: 0 done, 1 content or settings have errors, 2 wrong command line.",
    "",
  ].join("\n");
}

export function commandHelp({ name, argument, summary, options }: Command): string {
  const usage = ["dateline", name, argument, "[options]"].filter((part) => part !== null);
  const rows = options.map((each): Row => [
    each.value ? `--${each.name} ${each.value}` : `--${each.name}`,
    each.summary,
  ]);
  const help: Row = ["-h, --help", "print this"];
  return [
    summary,
    "",
    `Usage: ${usage.join(" ")}`,
    "",
    "Options:",
    ...columns([...rows, help]),
    "",
  ].join("\n");
}

type Row = readonly [left: string, right: string];

function columns(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
