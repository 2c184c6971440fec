import type { StoryId } from "../model/story.ts";
import { articleLibrary } from "./article-library.ts";
import { reader } from "./collect-reports.ts";
import { eventIds } from "./event-ids.ts";
import type { ChronicleTeller } from "./tell-chronicle.ts";

/** What a process that builds again and again keeps of its last chronicles; filled in by `buildChronicles`. */
export interface ChronicleMemory {
  /** Null before the first build, and while one is going on: what a build left half done is of no use. */
  state: ChronicleState | null;
}

export interface ChronicleState {
  readonly readLibrary: ReturnType<typeof articleLibrary>;
  readonly reader: ReturnType<typeof reader>;
  readonly ids: ReturnType<typeof eventIds>;
  readonly tellers: ReadonlyMap<StoryId, ChronicleTeller>;
}

export function chronicleMemory(): ChronicleMemory {
  return { state: null };
}

export function nothingTold(): ChronicleState {
  return { readLibrary: articleLibrary(), reader: reader(), ids: eventIds(), tellers: new Map() };
}
