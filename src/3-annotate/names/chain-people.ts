import { foldFamilyName, plainName } from "../../base/fold-name.ts";
import { givenNameKey } from "../../base/given-names.ts";
import type { Gender, NameWords } from "../lexicon/name-words.ts";
import type { DecidedName } from "./decide-kinds.ts";
import type { CapitalWord } from "./scan-capitals.ts";

interface Reading {
  readonly family: string;
  /** As `givenNameKey` gives it, or one letter; empty when there is none. */
  readonly given: string;
  /** What the given name says. */
  readonly gender: Gender | null;
}

interface Person {
  readonly key: string;
  readonly family: string;
  given: string;
  gender: Gender | null;
  /** Place of the latest mention seen. */
  latest: number;
}

interface People {
  readonly byFamily: Map<string, Person[]>;
  readonly byGiven: Map<string, Person[]>;
  count: number;
}

/** For each person mentioned a key; "" for other kinds. Full names make people, single names then find theirs. */
export function chainPeople(names: readonly DecidedName[], words: NameWords): readonly string[] {
  const people: People = { byFamily: new Map(), byGiven: new Map(), count: 0 };
  const readings = new Map<string, Reading>();
  const found = names.map((name, at): Person | null => {
    if (name.kind !== "person" || name.words.length < 2) return null;
    const reading = readingOf(name, readings, words);
    const gender = honoured(name, words) ?? reading.gender;
    const same = people.byFamily.get(reading.family)?.find((each) => agrees(each, reading, gender));
    const person = same ?? addPerson(people, reading, { gender, at });
    person.gender ??= gender;
    if (reading.given.length > person.given.length) person.given = reading.given;
    return person;
  });
  // "Mr. Example" is not Jane Example, whoever else is named later.
  names.forEach((name, at) => {
    if (name.kind !== "person" || found[at] || !honoured(name, words)) return;
    found[at] = personOfPart(name, people, { words, readings, at });
  });
  return names.map((name, at) => {
    if (name.kind !== "person") return "";
    const person = found[at] ?? personOfPart(name, people, { words, readings, at });
    person.latest = at;
    return person.key;
  });
}

function readingOf(name: DecidedName, readings: Map<string, Reading>, words: NameWords): Reading {
  let reading = readings.get(name.key);
  if (!reading) readings.set(name.key, (reading = read(name.words, words)));
  return reading;
}

function read(parts: readonly CapitalWord[], words: NameWords): Reading {
  const kept = parts.filter(({ key }) => !words.generations.has(key));
  const first = plainName(kept[0]?.key ?? "");
  const last = kept.length > 1 ? plainName(kept[kept.length - 1]?.key ?? "") : first;
  const given = first.length <= 2 ? first.slice(0, 1) : givenNameKey(first);
  return {
    family: foldFamilyName(last),
    given,
    gender: words.firstNames.get(parts[0]?.key ?? "") ?? null,
  };
}

/** The honorific right before the mention tells women and men apart. */
function honoured({ candidate: { honorific } }: DecidedName, words: NameWords): Gender | null {
  return honorific === null ? null : (words.honorifics.get(honorific) ?? null);
}

function addPerson(
  people: People,
  { family, given }: Reading,
  { gender, at }: { readonly gender: Gender | null; readonly at: number },
): Person {
  const person: Person = { key: String(people.count++), family, given, gender, latest: at };
  push(people.byFamily, family, person);
  if (given) push(people.byGiven, given, person);
  return person;
}

function push(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known) known.push(person);
  else index.set(key, [person]);
}

function agrees(person: Person, { given }: Reading, gender: Gender | null): boolean {
  if (person.gender && gender && person.gender !== gender) return false;
  if (person.given.length === 1) return given.startsWith(person.given);
  return given.length === 1 ? person.given.startsWith(given) : given === person.given;
}

interface PartIn {
  readonly words: NameWords;
  readonly readings: Map<string, Reading>;
  readonly at: number;
}

/** Whom a family or given name alone means: the person mentioned last, else the one mentioned next, else somebody else. */
function personOfPart(name: DecidedName, people: People, { words, readings, at }: PartIn): Person {
  const reading = readingOf(name, readings, words);
  const gender = honoured(name, words);
  const fits = (person: Person): boolean => !gender || !person.gender || person.gender === gender;
  const family = (people.byFamily.get(reading.family) ?? []).filter(fits);
  const fitting =
    family.length > 0 ? family : (people.byGiven.get(reading.given) ?? []).filter(fits);
  return nearest(fitting, at) ?? addPerson(people, { ...reading, given: "" }, { gender, at });
}

function nearest(people: readonly Person[], at: number): Person | null {
  let before: Person | null = null;
  let after: Person | null = null;
  for (const person of people) {
    if (person.latest < at) before = !before || person.latest > before.latest ? person : before;
    else after = !after || person.latest < after.latest ? person : after;
  }
  return before ?? after;
}
