import { boundedMemo } from "../base/bounded-memo.ts";
import { foldFamilyName, plainName } from "../base/fold-name.ts";
import { givenNameKey } from "../base/given-names.ts";
import { isSameList } from "../base/same-list.ts";
import { mergeChains, updateKeyed, type ChainChanges, type KeyedChains } from "./keyed-chains.ts";
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
  /** Chains of a part of the name alone: a list for each part, and all in order. */
  parts: readonly (readonly NameChain[])[];
  alone: readonly NameChain[];
  /** Mentions in articles that give the full name. */
  weight: number;
  /** All names in those articles, in lower case; null until they are asked for. */
  company: ReadonlySet<string> | null;
}

/** The people that were last found, and what they were made from. */
export interface PeopleMemory {
  /** Chains with a full name by family and given name, and the others by the part that they give. */
  readonly full: Map<string, readonly NameChain[]>;
  readonly parts: Map<string, readonly NameChain[]>;
  /** By family and given name: several where a second given name tells them apart. */
  readonly people: Map<string, ReadonlyMap<string, Person>>;
  /** Under the key of a part of a name whom it was taken to mean. */
  placed: ReadonlyMap<string, PlacedPart>;
}

/** Chains that give one part of a name. */
interface PlacedPart {
  readonly chains: readonly NameChain[];
  /** The people whom it can mean. */
  readonly fitting: readonly Person[];
  /** Whom each chain was taken to mean, where there are several. */
  readonly meant: ReadonlyMap<NameChain, Person | null>;
  /** The chains by whom they mean; null for those who stay by themselves. */
  readonly byPerson: ReadonlyMap<Person | null, readonly NameChain[]>;
}

export function peopleMemory(): PeopleMemory {
  return { full: new Map(), parts: new Map(), people: new Map(), placed: new Map() };
}

/**
 * People over all articles. Full names make people: one family name, however spelt, and given names that are renderings
 * of one another. An initial or a family name alone then joins the person whom it can mean, if there is just one or one
 * stands out; else it stays by itself. Of names that no change touches all stays as it was.
 */
export function joinPeople(changes: ChainChanges, memory: PeopleMemory): readonly ChainGroup[] {
  const isFull = ({ name }: NameChain) => readingOf(name).given.length > 1;
  const isPart = (chain: NameChain) => !isFull(chain);
  const { gone, come } = changes;
  const keyOf = ({ name }: NameChain) => partKey(readingOf(name));
  const full = { gone: gone.filter(isFull), come: come.filter(isFull) };
  const parts = { gone: gone.filter(isPart), come: come.filter(isPart) };
  for (const name of updateKeyed(memory.full, full, keyOf)) findPeople(name, memory);
  updateKeyed(memory.parts, parts, keyOf);
  const people = [...memory.people.values()].flatMap((each) => [...each.values()]);
  memory.placed = placeParts(memory.parts, fittingFinder(people), memory.placed);
  giveParts(people, memory.placed);
  return [
    ...people.map(groupOfPerson),
    ...[...memory.placed.values()].flatMap(({ byPerson }) => groupOfStrangers(byPerson.get(null))),
  ];
}

function groupOfPerson({ full, alone }: Person): ChainGroup {
  return {
    chains: alone.length === 0 ? full : [...full, ...alone],
    sign: String(full.length),
    place: null,
    reasons: () => [...reasonSpellings(full), ...reasonAlone(full, alone)],
  };
}

function groupOfStrangers(same: readonly NameChain[] | undefined): readonly ChainGroup[] {
  if (!same) return [];
  return [{ chains: same, sign: "", place: null, reasons: () => reasonSpellings(same) }];
}

/** The people of one family and given name anew; those whose full names stand where they stood are the same records. */
function findPeople(name: string, { full, people }: PeopleMemory): void {
  const before = people.get(name);
  const chains = full.get(name);
  if (!chains) return void people.delete(name);
  const kept = new Map<string, Person>();
  for (const [key, person] of fullNames(chains)) {
    const last = before?.get(key);
    kept.set(key, last && isSameList(last.full, person.full) ? last : person);
  }
  people.set(name, kept);
}

/** Finds the people whom a part of a name can mean. */
function fittingFinder(people: readonly Person[]): (reading: Reading) => readonly Person[] {
  const [byFamily, byGiven] = [new Map<string, Person[]>(), new Map<string, Person[]>()];
  for (const person of people) {
    pushTo(byFamily, person.reading.family, person);
    pushTo(byGiven, person.reading.given, person);
  }
  return (reading) => {
    const family = (byFamily.get(reading.family) ?? []).filter(({ reading: { given } }) =>
      given.startsWith(reading.given),
    );
    return family.length > 0 || reading.given ? family : (byGiven.get(reading.family) ?? []);
  };
}

/** Decides for each part of a name whom it means; as before where neither the chains nor the people are others. */
function placeParts(
  parts: KeyedChains,
  fittingOf: (reading: Reading) => readonly Person[],
  before: PeopleMemory["placed"],
): PeopleMemory["placed"] {
  const placed = new Map<string, PlacedPart>();
  for (const [key, chains] of parts) {
    const last = before.get(key);
    const fitting = fittingOf(readingOf((chains[0] as NameChain).name));
    const isKnown = last !== undefined && isSameList(last.fitting, fitting);
    if (isKnown && last.chains === chains) placed.set(key, last);
    else placed.set(key, placePart(chains, fitting, isKnown ? last.meant : new Map()));
  }
  return placed;
}

/** `known` is whom chains were taken to mean among the same people. */
function placePart(
  chains: readonly NameChain[],
  fitting: readonly Person[],
  known: PlacedPart["meant"],
): PlacedPart {
  if (fitting.length < 2)
    return { chains, fitting, meant: new Map(), byPerson: new Map([[fitting[0] ?? null, chains]]) };
  const meant = new Map<NameChain, Person | null>();
  const byPerson = new Map<Person | null, NameChain[]>();
  for (const chain of chains) {
    const last = known.get(chain);
    const person = last === undefined ? theOne(fitting, chain) : last;
    meant.set(chain, person);
    pushTo(byPerson, person, chain);
  }
  return { chains, fitting, meant, byPerson };
}

/** Gives people the parts of names that mean them, in order. */
function giveParts(people: readonly Person[], placed: PeopleMemory["placed"]): void {
  const given = new Map<Person, (readonly NameChain[])[]>();
  for (const { byPerson } of placed.values())
    for (const [person, chains] of byPerson) if (person) pushTo(given, person, chains);
  for (const person of people) {
    const parts = given.get(person) ?? [];
    if (isSameList(person.parts, parts)) continue;
    person.parts = parts;
    person.alone = parts.reduce<readonly NameChain[]>(mergeChains, []);
  }
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

/** People of one family and given name; told apart by a second given name, if more than one is in use. */
function fullNames(chains: readonly NameChain[]): ReadonlyMap<string, Person> {
  const counts = new Map<string, number>();
  for (const { name, places } of chains) {
    const { middle } = readingOf(name);
    if (middle) counts.set(middle, (counts.get(middle) ?? 0) + places.length);
  }
  const people = new Map<string, Person>();
  for (const chain of chains) {
    const reading = readingOf(chain.name);
    const key = counts.size > 1 ? reading.middle || commonest(counts) : "";
    const person = people.get(key) ?? personOf(reading);
    people.set(key, person);
    person.full.push(chain);
    person.weight += chain.places.length;
  }
  return people;
}

function personOf(reading: Reading): Person {
  return { reading, full: [], parts: [], alone: [], weight: 0, company: null };
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
