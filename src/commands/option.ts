/** An option of the command line: what parses it also explains it. */
export interface Option {
  readonly name: string;
  /** What stands for its value in the help; null for a switch. */
  readonly value: string | null;
  readonly summary: string;
}

/** What was written after a command. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly arguments: readonly string[];
  /** Where the command was called. */
  readonly projectDir: string;
  /** Of the program. */
  readonly version: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The one argument it takes, as the help names it; null when it takes none. */
  readonly argument: string | null;
  readonly options: readonly Option[];
  /** Loads the command when it is called: `--help` need not wait for the parsers. Gives the exit code. */
  readonly run: (input: CommandInput) => Promise<number>;
}
