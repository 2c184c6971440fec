import type { NameKind } from "../../model/annotation.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { citiesByName } from "./gazetteer.ts";

export type PhraseKind = NameKind | "role" | "adjective" | "other";

/** What a word or phrase is known as, and how surely: the larger the weight, the less context can change it. */
export interface KnownPhrase {
  readonly kind: PhraseKind;
  readonly weight: number;
  readonly rule: string;
}

export interface KnownPhrases {
  readonly byKey: ReadonlyMap<string, KnownPhrase>;
  /** First words of phrases, with the most words (hyphens part words too) that a phrase of theirs has. */
  readonly longest: ReadonlyMap<string, number>;
}

const LISTED = 6;
const BIG_CITY = 4;
const SMALL_CITY = 2;
const BIG_CITY_POPULATION = 250_000;
const NAME_LENGTH_MIN = 4; // cities called "Of" or "Man" are met less often than the words

const indexes = new WeakMap<NameWords, KnownPhrases>();

export function knownPhrases(words: NameWords): KnownPhrases {
  let index = indexes.get(words);
  if (!index) indexes.set(words, (index = buildIndex(words)));
  return index;
}

function buildIndex(words: NameWords): KnownPhrases {
  const byKey = new Map<string, KnownPhrase>();
  const add = (key: string, kind: PhraseKind, weight: number, rule: string): void => {
    byKey.set(key.toLowerCase(), { kind, weight, rule });
  };
  for (const [name, city] of citiesByName()) {
    if (name.length < NAME_LENGTH_MIN || words.ordinary.has(name) || words.roles.has(name))
      continue;
    const big = city.population >= BIG_CITY_POPULATION;
    add(name, "place", big ? BIG_CITY : SMALL_CITY, big ? "large-city" : "city");
  }
  for (const { names } of words.places)
    for (const name of names) add(name, "place", LISTED, "listed-place");
  for (const { names, adjectives } of words.countries) {
    for (const name of names) add(name, "place", LISTED, "country");
    for (const adjective of adjectives) add(adjective, "adjective", LISTED, "nationality");
  }
  for (const phrase of words.adjectives) add(phrase, "adjective", LISTED, "adjective");
  for (const phrase of words.organisations)
    add(phrase, "organisation", LISTED, "listed-organisation");
  for (const phrase of words.others) add(phrase, "other", LISTED, "no-name");
  for (const phrase of words.rolePhrases) add(phrase, "role", LISTED, "role");
  return { byKey, longest: longestPhrases(byKey.keys()) };
}

function longestPhrases(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const parts = key.split(/[ -]/);
    const first = (parts[0] as string).replace(/'s$/, "");
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
  }
  return longest;
}
