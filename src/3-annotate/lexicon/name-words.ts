export type Gender = "female" | "male";

/** What a language calls a country: forms of its name, and words for its people and things. */
export interface CountryWords {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The usual form first; all name the one country. */
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

/** A place that no list of cities holds: a region, a sea, another name of a city. */
export interface PlaceWords {
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; null when it lies in several countries or in none. */
  readonly country: string | null;
}

/** What the rules for names ask of a language. Keys are lower case unless said otherwise. */
export interface NameWords {
  readonly language: string;
  /** Words that begin sentences and are no names; also those within headlines. */
  readonly ordinary: ReadonlySet<string>;
  /** Days, months and feasts. */
  readonly calendar: ReadonlySet<string>;
  readonly firstNames: ReadonlyMap<string, Gender | null>;
  /** Given names that are renderings of one another, each with the rendering that stands for all. */
  readonly sameFirstNames: ReadonlyMap<string, string>;
  /** Family names that news readers know without a given name. */
  readonly surnames: ReadonlySet<string>;
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Nouns that name an office, a rank or a profession. */
  readonly roles: ReadonlySet<string>;
  /** Offices of several words, longest match wins: "secretary of state". */
  readonly rolePhrases: ReadonlySet<string>;
  /** Words that stand before the noun of a role: "former", "deputy". */
  readonly roleModifiers: ReadonlySet<string>;
  readonly countries: readonly CountryWords[];
  readonly places: readonly PlaceWords[];
  /** Peoples, tongues, creeds and parties as adjectives: capitalised, and no names. */
  readonly adjectives: ReadonlySet<string>;
  /** Organisations by every form that is used for them, in lower case. */
  readonly organisations: ReadonlySet<string>;
  /** Acronyms of organisations as printed. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Acronyms that name no organisation: "DNA", "GDP". */
  readonly plainAcronyms: ReadonlySet<string>;
  /** Last words of the names of organisations: "ministry", "airlines". */
  readonly organisationHeads: ReadonlySet<string>;
  /** Heads that come first and take "of" or "for": "ministry of …". */
  readonly organisationStarts: ReadonlySet<string>;
  readonly companySuffixes: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  /** First words of the names of places: "mount", "lake". */
  readonly placeStarts: ReadonlySet<string>;
  /** Last words of things with names that are neither people, places nor organisations: "war", "prize". */
  readonly otherHeads: ReadonlySet<string>;
  /** Such names in full. */
  readonly others: ReadonlySet<string>;
  /** Prepositions before places. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Verbs of saying and deciding, in the past, present and third person. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Verbs that follow governments as often as people: "has", "would". */
  readonly actorVerbs: ReadonlySet<string>;
  /** Words that follow the name of a company: "shares", "stock". */
  readonly companyNouns: ReadonlySet<string>;
  /** Words within the names of people: "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Words within the names of organisations and places: "of", "for", "and". */
  readonly connectors: ReadonlySet<string>;
  readonly generations: ReadonlySet<string>;
}
