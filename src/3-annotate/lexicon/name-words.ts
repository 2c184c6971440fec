export type Gender = "female" | "male";

/** What the rules for names ask of a language. Keys are lower case unless said otherwise. */
export interface NameWords {
  readonly language: string;
  /** Those that take a point and stand before or within names: "gen", "calif". */
  readonly abbreviations: ReadonlySet<string>;
  /** Words of grammar: never part of a name that no list holds. */
  readonly grammar: ReadonlySet<string>;
  /** Words that open sentences or stand capitalised in headlines, and are part of names now and then. */
  readonly ordinary: ReadonlySet<string>;
  /** Days, months and feasts. */
  readonly calendar: ReadonlySet<string>;
  readonly firstNames: ReadonlyMap<string, Gender | null>;
  /** Family names that news readers know without a given name. */
  readonly surnames: ReadonlySet<string>;
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Nouns that name an office, a rank or a profession. */
  readonly roles: ReadonlySet<string>;
  /** Those that stand before the names of other things too: "rival", "champion". */
  readonly softRoles: ReadonlySet<string>;
  /** Offices of several words, longest match wins: "secretary of state". */
  readonly rolePhrases: ReadonlySet<string>;
  /** Words that stand before the noun of a role: "former", "deputy". */
  readonly roleModifiers: ReadonlySet<string>;
  /** Peoples, tongues, creeds and parties as adjectives: capitalised, and no names. */
  readonly adjectives: ReadonlySet<string>;
  /** Organisations by every form that is used for them, each with its full name. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Acronyms of organisations as printed but without points, each with its full name. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Acronyms that name no organisation: "DNA", "GDP". */
  readonly plainAcronyms: ReadonlySet<string>;
  /** Last words of the names of organisations: "ministry", "airlines". */
  readonly organisationHeads: ReadonlySet<string>;
  /** Heads that come first and take "of" or "for": "ministry of …". */
  readonly organisationStarts: ReadonlySet<string>;
  /** First words of the names of clubs, banks and airlines: "real", "banco", "air". */
  readonly organisationFirsts: ReadonlySet<string>;
  readonly companySuffixes: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  /** First words of the names of places: "mount", "lake". */
  readonly placeStarts: ReadonlySet<string>;
  /** Last words of things with names that are neither people, places nor organisations: "war", "prize". */
  readonly otherHeads: ReadonlySet<string>;
  /** First words of such names: "typhoon", "operation". */
  readonly otherStarts: ReadonlySet<string>;
  /** Small nouns after such names: "index". */
  readonly thingNouns: ReadonlySet<string>;
  /** Such names in full. */
  readonly others: ReadonlySet<string>;
  /** Small nouns before a name that say what it is: "airline", "village". */
  readonly organisationNouns: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  /** Small nouns right after the name of a place: "province". */
  readonly placeNounsAfter: ReadonlySet<string>;
  /** Words whose possessive may stand within the name of an organisation: "people". */
  readonly collectives: ReadonlySet<string>;
  /** Nouns of public bodies, which drop the adjective of their country: "Russian Foreign Ministry". */
  readonly governmentHeads: ReadonlySet<string>;
  /** "northern", "downtown": a place follows. */
  readonly directions: ReadonlySet<string>;
  /** Prepositions, with what they say for a place after them, from 0 to 3. */
  readonly placePrepositions: ReadonlyMap<string, number>;
  /** All prepositions: what follows them is no subject. */
  readonly prepositions: ReadonlySet<string>;
  /** Verbs of saying and deciding, in the past, present and third person. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Verbs that follow governments as often as people: "has", "would". */
  readonly actorVerbs: ReadonlySet<string>;
  /** Words that follow the name of a company: "shares", "stock". */
  readonly companyNouns: ReadonlySet<string>;
  /** Verbs of matches won and lost: a city beside them is a team. */
  readonly matchVerbs: ReadonlySet<string>;
  /** Nouns of players and their trainers: a city before them is a team. */
  readonly playerNouns: ReadonlySet<string>;
  /** How scoreboards of cricket say who is out and by whom: "b", "lbw". */
  readonly dismissals: ReadonlySet<string>;
  /** What follows a name after a hyphen and is no part of it: "-led", "-based"; "Kim Dae-jung" goes on. */
  readonly nameSuffixes: RegExp;
  /** Words within the names of people: "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Link the noun of an organisation with what it is for: "of", "for the". */
  readonly nameLinks: ReadonlySet<string>;
  /** Link the noun of a role with what it is for. */
  readonly roleLinks: ReadonlySet<string>;
  /** Before "of": a place follows ("south of", "people of"). */
  readonly beforeOfPlace: ReadonlySet<string>;
  /** Endings of verbs, adverbs, adjectives and abstract nouns, which headings capitalise. */
  readonly wordEndings: RegExp;
  /** Endings of nouns that stand second in "Ministry of Trade and Industry". */
  readonly fieldEndings: RegExp;
  /** "the", "a", "his": they open a role that follows a name and are no part of it. */
  readonly determiners: ReadonlySet<string>;
  readonly generations: ReadonlySet<string>;
}
