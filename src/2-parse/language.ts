// The one door to tinyld, in its light edition: the full one takes a fifth of a second to load. No detector is safe on a few words, so short texts keep the language of the settings.
import { detect } from "tinyld/light";

const LENGTH_MIN = 120;
const SAMPLE = 1500; // more text does not change the answer, and costs

// English is told by its smallest words, far faster than by a detector; no other language has this many of them.
const ENGLISH =
  /\b(?:the|of|and|to|that|with|was|were|for|from|has|have|had|which|they|said|this|are|will|by|at|but|been|who|would|his|their|its)\b/g;
const ENGLISH_SHARE_MIN = 0.16;

/** The language of a text; `fallback` when the text is too short to tell. */
export function languageOf(text: string, fallback: string): string {
  const sample = text.slice(0, SAMPLE);
  if (sample.length < LENGTH_MIN) return fallback;
  const words = sample.split(/\s+/).length;
  if ((sample.match(ENGLISH)?.length ?? 0) >= words * ENGLISH_SHARE_MIN) return "en";
  return detect(sample) || fallback;
}
