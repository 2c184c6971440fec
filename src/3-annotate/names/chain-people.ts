import { foldFamilyName, plainName } from "../../base/fold-name.ts";
import { givenNameKey } from "../../base/given-names.ts";
import type { Gender, NameWords } from "../lexicon/name-words.ts";
import type { DecidedName } from "./decide-kinds.ts";

interface Person {
  readonly key: string;
  readonly family: string;
  /** Given names as `givenNameKey` gives them, or single letters. */
  given: readonly string[];
  gender: Gender | null;
  /** Place of the latest mention seen. */
  latest: number;
}

/** For each person mentioned a key; "" for other kinds. Full names make people, single names then find theirs. */
export function chainPeople(names: readonly DecidedName[], words: NameWords): readonly string[] {
  const people: Person[] = [];
  const byFamily = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const keys = names.map(() => "");
  const add = (person: Person): Person => {
    people.push(person);
    push(byFamily, person.family, person);
    if (person.given[0]) push(byGiven, person.given[0], person);
    return person;
  };
  names.forEach((name, at) => {
    if (name.kind !== "person" || name.words.length < 2) return;
    const read = readPerson(name, words);
    const same = (byFamily.get(read.family) ?? []).find((person) => agree(person, read));
    const person = same ?? add({ ...read, key: `${name.key} ${people.length}`, latest: at });
    person.gender ??= read.gender;
    if (read.given.join("").length > person.given.join("").length) person.given = read.given;
    keys[at] = person.key;
  });
  const settled = new Map(people.map((person) => [person.key, person]));
  names.forEach((name, at) => {
    if (name.kind !== "person") return;
    const known = settled.get(keys[at] as string);
    if (known) known.latest = at;
    else {
      const person =
        singleName(name, { byFamily, byGiven, words, at }) ?? add(readSingle(name, words, at));
      person.latest = at;
      keys[at] = person.key;
    }
  });
  return keys;
}

function push(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known) known.push(person);
  else index.set(key, [person]);
}

function readPerson(name: DecidedName, words: NameWords): Omit<Person, "key" | "latest"> {
  const parts = name.words
    .map(({ key }) => plainName(key))
    .filter((part) => !words.generations.has(part));
  const family = foldFamilyName(parts[parts.length - 1] as string);
  const given = parts
    .slice(0, -1)
    .map((part) => (part.length <= 2 ? (part[0] as string) : givenNameKey(part)));
  const firstGender = words.firstNames.get((name.words[0] as { key: string }).key) ?? null;
  return { family, given, gender: genderBefore(name, words) ?? firstGender };
}

function readSingle(name: DecidedName, words: NameWords, at: number): Person {
  const plain = plainName(name.key);
  const gender = genderBefore(name, words);
  return {
    key: `${plain} ${gender ?? ""} ${at}`,
    family: foldFamilyName(plain),
    given: [],
    gender,
    latest: at,
  };
}

/** The honorific right before the mention tells women and men apart. */
function genderBefore({ candidate }: DecidedName, words: NameWords): Gender | null {
  const before = candidate.honorific;
  return before ? (words.honorifics.get(before) ?? null) : null;
}

function agree(person: Person, read: Omit<Person, "key" | "latest">): boolean {
  if (person.gender && read.gender && person.gender !== read.gender) return false;
  const [a, b] = [person.given[0], read.given[0]];
  if (!a || !b) return true;
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

interface SingleIn {
  readonly byFamily: ReadonlyMap<string, readonly Person[]>;
  readonly byGiven: ReadonlyMap<string, readonly Person[]>;
  readonly words: NameWords;
  readonly at: number;
}

/** The person of that family name mentioned last, else the one who is mentioned next; then given names. */
function singleName(name: DecidedName, { byFamily, byGiven, words, at }: SingleIn): Person | null {
  const plain = plainName(name.key);
  const gender = genderBefore(name, words);
  const fits = (person: Person): boolean => !gender || !person.gender || person.gender === gender;
  const family = (byFamily.get(foldFamilyName(plain)) ?? []).filter(fits);
  const candidates =
    family.length > 0 ? family : (byGiven.get(givenNameKey(plain)) ?? []).filter(fits);
  const before = candidates.filter(({ latest }) => latest < at);
  const pool = before.length > 0 ? before : candidates;
  return pool.reduce<Person | null>(
    (best, each) =>
      !best || (before.length > 0 ? each.latest > best.latest : each.latest < best.latest)
        ? each
        : best,
    null,
  );
}
