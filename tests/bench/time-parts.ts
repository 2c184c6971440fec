// Where a piece of work spends its time, by the folders and files of the program: a sampling profile, in which each sample
// counts for the innermost of our own functions, with the libraries that it called.
import { Session, type Profiler } from "node:inspector/promises";

export interface PartTime {
  /** For example "3-annotate/names", a file of a stage without its ending, or "collecting garbage". */
  readonly part: string;
  /** Of all the time, 0 to 1. */
  readonly share: number;
}

const OURS = /\/src\/([\w-]+(?:\/[\w-]+)?)[^?]*?\.[jt]s$/;
const COLLECTING = "collecting garbage";

/** The largest share first; what is less than a hundredth is left out. */
export async function timeParts(work: () => unknown): Promise<readonly PartTime[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly PartTime[] {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((each) => [each, id])),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = (id: number | undefined): string => {
    const frame = id === undefined ? undefined : byId.get(id)?.callFrame;
    if (!frame) return "all else";
    if (frame.functionName === "(garbage collector)") return COLLECTING;
    return OURS.exec(frame.url)?.[1] ?? partOf(parents.get(id as number));
  };
  const times = new Map<string, number>();
  let total = 0;
  samples.forEach((id, place) => {
    const part = partOf(id);
    const time = timeDeltas[place] ?? 0;
    times.set(part, (times.get(part) ?? 0) + time);
    total += time;
  });
  return [...times]
    .map(([part, time]) => ({ part, share: time / total }))
    .filter(({ share }) => share >= 0.01)
    .sort((a, b) => b.share - a.share);
}
