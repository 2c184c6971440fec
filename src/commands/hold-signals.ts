/** Signals that end the process wait while files are moved: stopping between two of them would mix two sites. */
export interface HeldSignals {
  /** The exit code that a signal caught meanwhile asks for; null when none came. */
  readonly release: () => Promise<number | null>;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type EndingSignal = keyof typeof EXIT_CODES;

export function holdSignals(): HeldSignals {
  const names = Object.keys(EXIT_CODES) as EndingSignal[];
  let caught: EndingSignal | null = null;
  const note = (signal: EndingSignal): void => {
    caught ??= signal;
  };
  for (const name of names) process.on(name, note);
  return {
    release: async () => {
      // A signal that came during synchronous work is told in the next turns of the event loop.
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
      for (const name of names) process.off(name, note);
      return caught && EXIT_CODES[caught];
    },
  };
}
