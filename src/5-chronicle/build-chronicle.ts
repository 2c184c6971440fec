import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Chronicle } from "../model/chronicle.ts";
import type { Grouping, StoryId } from "../model/story.ts";
import type { KeyDateLimits } from "./choose-key-dates.ts";
import { nothingTold, type ChronicleMemory } from "./chronicle-memory.ts";
import { chronicleTeller, tellOnce, type ChronicleTeller } from "./tell-chronicle.ts";

// What a reader takes in at a glance.
const KEY_DATES = { dates: 12, sentences: 1 };

export interface ChronicleInput {
  /** In order of day, then id. */
  readonly articles: readonly Article[];
  /** Beside `articles`. */
  readonly annotations: readonly Annotations[];
  readonly keyDates?: KeyDateLimits;
}

/**
 * The chronicle of each story, beside `grouping.stories`. With a memory it takes what the articles that changed take, gives what it
 * would give without, and hands back the very records of the last build where they say the same.
 */
export function buildChronicles(
  grouping: Grouping,
  { articles, annotations, keyDates = KEY_DATES }: ChronicleInput,
  memory: ChronicleMemory | null = null,
): readonly Chronicle[] {
  const state = memory?.state ?? nothingTold();
  if (memory) memory.state = null;
  const { readLibrary, reader, ids } = state;
  const library = readLibrary(grouping, { articles, annotations });
  const tellers = new Map<StoryId, ChronicleTeller>();
  ids.start();
  const chronicles = grouping.stories.map((story) => {
    if (!memory) return tellOnce(story, { reader, library, ids, keyDates });
    const teller = state.tellers.get(story.id) ?? chronicleTeller(reader);
    tellers.set(story.id, teller);
    return teller(story, { library, ids, keyDates });
  });
  if (memory) memory.state = { ...state, tellers };
  return chronicles;
}
