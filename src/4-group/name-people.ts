import { boundedMemo } from "../base/bounded-memo.ts";
import { foldFamilyName, plainName } from "../base/fold-name.ts";
import { givenNameKey } from "../base/given-names.ts";
import { isSameList } from "../base/same-list.ts";
import { pushTo, type ChainGroup, type NameChain } from "./name-chains.ts";
import { reasonAlone, reasonSpellings } from "./name-reasons.ts";

interface Reading {
  readonly family: string;
  /** Key of the first given name, or its initial; empty when the article gives none. */
  readonly given: string;
  /** Initial of the second given name; empty when there is none. */
  readonly middle: string;
}

interface Person {
  readonly reading: Reading;
  readonly full: NameChain[];
  alone: NameChain[];
  /** Mentions in articles that give the full name. */
  weight: number;
  /** All names in those articles, in lower case; null until they are asked for. */
  company: ReadonlySet<string> | null;
}

/** What was last found out about people and parts of names, as far as it took long. */
export interface PeopleMemory {
  people: ReadonlyMap<string, Person>;
  /** Under the key of a part of a name the people whom it can mean. */
  fitting: ReadonlyMap<string, readonly Person[]>;
  meant: ReadonlyMap<NameChain, Meant>;
}

/** Whom a part of a name was taken to mean of several. */
interface Meant {
  readonly fitting: readonly Person[];
  readonly person: Person | null;
}

export function peopleMemory(): PeopleMemory {
  return { people: new Map(), fitting: new Map(), meant: new Map() };
}

/**
 * People over all articles. Full names make people: one family name, however spelt, and given names that are renderings
 * of one another. An initial or a family name alone then joins the person whom it can mean, if there is just one or one
 * stands out; else it stays by itself.
 */
export function joinPeople(
  chains: readonly NameChain[],
  memory: PeopleMemory,
): readonly ChainGroup[] {
  const readings = chains.map((chain): readonly [NameChain, Reading] => [
    chain,
    readingOf(chain.name),
  ]);
  const isFull = ({ given }: Reading) => given.length > 1;
  const found = fullNames(readings.filter(([, reading]) => isFull(reading)));
  const people = keepPeople(found, memory);
  const { strangers, meant } = placeParts(
    readings.filter(([, reading]) => !isFull(reading)),
    { fittingOf: fittingFinder(people, memory), known: memory.meant },
  );
  memory.meant = meant;
  return [
    ...people.map(({ full, alone }) => ({
      chains: [...full, ...alone],
      sign: String(full.length),
      place: null,
      reasons: () => [...reasonSpellings(full), ...reasonAlone(full, alone)],
    })),
    ...[...strangers.values()].map((same) => ({
      chains: same,
      sign: "",
      place: null,
      reasons: () => reasonSpellings(same),
    })),
  ];
}

/** People whose full names stand where they stood are the same records; parts of names are given to them anew. */
function keepPeople(found: ReadonlyMap<string, Person>, memory: PeopleMemory): readonly Person[] {
  const people = new Map(
    [...found].map(([key, person]): [string, Person] => {
      const last = memory.people.get(key);
      const kept = last && isSameList(last.full, person.full) ? last : person;
      kept.alone = [];
      return [key, kept];
    }),
  );
  memory.people = people;
  return [...people.values()];
}

/** Finds the people whom a part of a name can mean: the very list of the last time where they are the same. */
function fittingFinder(
  people: readonly Person[],
  memory: PeopleMemory,
): (reading: Reading) => readonly Person[] {
  const [byFamily, byGiven] = [new Map<string, Person[]>(), new Map<string, Person[]>()];
  for (const person of people) {
    pushTo(byFamily, person.reading.family, person);
    pushTo(byGiven, person.reading.given, person);
  }
  const last = memory.fitting;
  const found = new Map<string, readonly Person[]>();
  memory.fitting = found;
  return (reading) => {
    const key = partKey(reading);
    const known = found.get(key);
    if (known) return known;
    const family = (byFamily.get(reading.family) ?? []).filter(({ reading: { given } }) =>
      given.startsWith(reading.given),
    );
    const own = family.length > 0 || reading.given ? family : (byGiven.get(reading.family) ?? []);
    const before = last.get(key);
    const fitting = before && isSameList(before, own) ? before : own;
    found.set(key, fitting);
    return fitting;
  };
}

interface Placing {
  readonly fittingOf: (reading: Reading) => readonly Person[];
  readonly known: PeopleMemory["meant"];
}

/** Gives parts of names to the people whom they mean; those that are left, together by key. */
function placeParts(
  parts: readonly (readonly [NameChain, Reading])[],
  { fittingOf, known }: Placing,
) {
  const strangers = new Map<string, NameChain[]>();
  const meant = new Map<NameChain, Meant>();
  for (const [chain, reading] of parts) {
    const fitting = fittingOf(reading);
    let person = fitting[0] ?? null;
    if (fitting.length > 1) {
      const last = known.get(chain);
      const own = last?.fitting === fitting ? last : { fitting, person: theOne(fitting, chain) };
      meant.set(chain, own);
      person = own.person;
    }
    if (person) person.alone.push(chain);
    else pushTo(strangers, partKey(reading), chain);
  }
  return { strangers, meant };
}

function partKey({ family, given }: Reading): string {
  return `${family} ${given}`;
}

const readingOf = boundedMemo((name: string): Reading => {
  const parts = plainName(name)
    .replaceAll(",", "")
    .split(" ")
    .filter((part) => !GENERATIONS.has(part));
  const family = foldFamilyName(parts[parts.length - 1] ?? "");
  if (parts.length < 2) return { family, given: "", middle: "" };
  const [first, second] = parts as [string, string];
  // "J K" and "JK" are initials.
  const given = first.length <= 2 ? (first[0] as string) : foldFamilyName(givenNameKey(first));
  return { family, given, middle: parts.length > 2 ? (second[0] as string) : "" };
});

const GENERATIONS = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** People with full names; those of one name are told apart by a second given name, if more than one is in use. */
function fullNames(
  readings: readonly (readonly [NameChain, Reading])[],
): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const middles = new Map<string, Map<string, number>>();
  for (const [chain, { family, given, middle }] of readings) {
    const name = `${family} ${given}`;
    let counts = middles.get(name);
    if (!counts) middles.set(name, (counts = new Map<string, number>()));
    if (middle) counts.set(middle, (counts.get(middle) ?? 0) + chain.places.length);
  }
  for (const [chain, reading] of readings) {
    const name = `${reading.family} ${reading.given}`;
    const counts = middles.get(name) as Map<string, number>;
    const key = `${name} ${counts.size > 1 ? reading.middle || commonest(counts) : ""}`;
    let person = people.get(key);
    if (!person)
      people.set(key, (person = { reading, full: [], alone: [], weight: 0, company: null }));
    person.full.push(chain);
    person.weight += chain.places.length;
  }
  return people;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  let best = "";
  for (const [middle, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && middle < best)) best = middle;
  }
  return best;
}

const SHARED_MIN = 2; // one name in common says little
const CLEAR = 2; // times as much in common as with the next person
const FAMOUS = 5; // times as many mentions as the next person

/** The one of several whom a part of a name can mean; null when none stands out. */
function theOne(people: readonly Person[], chain: NameChain): Person | null {
  const company = companyOf([chain]);
  return (
    standingOut(people, (person) => sharedCompany(person, company), {
      min: SHARED_MIN,
      times: CLEAR,
    }) ?? standingOut(people, ({ weight }) => weight, { min: 1, times: FAMOUS })
  );
}

function standingOut(
  people: readonly Person[],
  valueOf: (person: Person) => number,
  { min, times }: { readonly min: number; readonly times: number },
): Person | null {
  const values = people.map(valueOf);
  const most = values.reduce((sum, value) => Math.max(sum, value), 0);
  const rest = values.reduce((sum, value) => Math.max(sum, value === most ? 0 : value), 0);
  const isClear =
    most >= min && most >= rest * times && values.filter((value) => value === most).length === 1;
  return isClear ? (people[values.indexOf(most)] as Person) : null;
}

/** How many of the names stand in articles that name the person in full. */
function sharedCompany(person: Person, names: ReadonlySet<string>): number {
  const company = (person.company ??= companyOf(person.full));
  let shared = 0;
  for (const name of names) if (company.has(name)) shared++;
  return shared;
}

/** All names in the articles of the chains, in lower case. */
function companyOf(chains: readonly NameChain[]): ReadonlySet<string> {
  const company = new Set<string>();
  for (const { names } of chains) for (const { name } of names) company.add(lowerCase(name));
  return company;
}

const lowerCase = boundedMemo((name: string): string => name.toLowerCase());
