/** Milliseconds spent in each of several stages. */
export interface Stopwatch<Stage extends string> {
  /** Ends the stage before it, if any. */
  readonly enter: (stage: Stage) => void;
  readonly stop: () => Readonly<Partial<Record<Stage, number>>>;
}

export function startStopwatch<Stage extends string>(
  onStage: (stage: Stage) => void,
): Stopwatch<Stage> {
  const timesMs: Partial<Record<Stage, number>> = {};
  let current: Stage | null = null;
  let since = performance.now();
  const end = (): void => {
    const at = performance.now();
    if (current) timesMs[current] = (timesMs[current] ?? 0) + at - since;
    since = at;
  };
  return {
    enter: (stage) => {
      end();
      current = stage;
      onStage(stage);
    },
    stop: () => {
      end();
      current = null;
      return timesMs;
    },
  };
}
