import type { BuildStage } from "./build-report.ts";

const WORDS: Readonly<Record<BuildStage, string>> = {
  reading: "Reading …",
  waiting: "Waiting for another build …",
  building: "Building …",
  writing: "Writing …",
};

export interface Progress {
  readonly show: (stage: BuildStage) => void;
  /** Clears the live line. */
  readonly end: () => void;
}

/** One live line on a terminal, a line per stage elsewhere. */
export function startProgress(stream: NodeJS.WriteStream, isSilent: boolean): Progress {
  if (isSilent) return { show: () => {}, end: () => {} };
  if (!stream.isTTY) {
    let shown: BuildStage | null = null;
    const show = (stage: BuildStage): void => {
      if (stage !== shown) stream.write(`${WORDS[stage]}\n`);
      shown = stage;
    };
    return { show, end: () => {} };
  }
  const clear = "\r\u001b[2K";
  return {
    show: (stage) => stream.write(`${clear}${WORDS[stage]}`),
    end: () => stream.write(clear),
  };
}
