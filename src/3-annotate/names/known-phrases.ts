import { placesByName, type GazetteerPlace } from "../../base/gazetteer.ts";
import type { NameKind } from "../../model/annotation.ts";
import type { NameWords } from "../lexicon/name-words.ts";

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
  const add = (keys: Iterable<string>, kind: PhraseKind, weight: number, rule: string): void => {
    const known = { kind, weight, rule };
    for (const key of keys) byKey.set(key, known);
  };
  for (const [key, place] of placesByName()) {
    const known = knownPlace(place);
    if (known.weight === LISTED || !isCommon(key, words)) byKey.set(key, known);
  }
  add(words.adjectives, "adjective", LISTED, "adjective");
  add(lowered(words.organisations.keys()), "organisation", LISTED, "listed-organisation");
  add(words.others, "other", LISTED, "no-name");
  add(words.rolePhrases, "role", LISTED, "role");
  return { byKey, longest: longestPhrases(byKey.keys()) };
}

function* lowered(phrases: Iterable<string>): Iterable<string> {
  for (const phrase of phrases) yield phrase.toLowerCase();
}

// The records are shared: there are thousands of cities.
const COUNTRY: KnownPhrase = { kind: "place", weight: LISTED, rule: "country" };
const REGION: KnownPhrase = { kind: "place", weight: LISTED, rule: "region" };
const LARGE_CITY: KnownPhrase = { kind: "place", weight: BIG_CITY, rule: "large-city" };
const CITY: KnownPhrase = { kind: "place", weight: SMALL_CITY, rule: "city" };

function knownPlace({ kind, population }: GazetteerPlace): KnownPhrase {
  if (kind === "country") return COUNTRY;
  if (kind === "region") return REGION;
  return population >= BIG_CITY_POPULATION ? LARGE_CITY : CITY;
}

function isCommon(key: string, words: NameWords): boolean {
  return (
    key.length < NAME_LENGTH_MIN ||
    words.grammar.has(key) ||
    words.ordinary.has(key) ||
    words.roles.has(key) ||
    words.calendar.has(key)
  );
}

function longestPhrases(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    if (!key.includes(" ") && !key.includes("-")) continue;
    const parts = key.split(/[ -]/);
    const first = (parts[0] as string).replace(/'s$/, "");
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
  }
  return longest;
}
