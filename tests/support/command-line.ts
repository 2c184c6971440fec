import { vi } from "vitest";

import { runCommandLine } from "../../src/commands/command-line.ts";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process and gives what it printed. */
export async function runCommand(projectDir: string, ...words: string[]): Promise<Said> {
  let out = "";
  let err = "";
  const stdout = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => Boolean((out += String(text))));
  const stderr = vi
    .spyOn(process.stderr, "write")
    .mockImplementation((text) => Boolean((err += String(text))));
  try {
    return { code: await runCommandLine(words, projectDir), out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** Two clippings about one matter; `build` makes a small site of them. */
export const CLIPPINGS: Readonly<Record<string, string>> = {
  "seeds/harbour-one.txt":
    " date 2024-03-05 Ministers open harbour talks after a long strike\n\nTrade minister Ana Duarte met union leader Rui Matos in Lisbon on Tuesday to discuss the harbour strike.\n\n“We will find a way,” Duarte said. The talks go on next week.\n",
  "seeds/harbour-two.txt":
    " date 2024-03-06 Harbour talks to go on next week\n\nUnion leader Rui Matos said the meeting with Ana Duarte in Lisbon on Tuesday was useful.\n\nThe harbour strike began in February 2024.\n",
};
