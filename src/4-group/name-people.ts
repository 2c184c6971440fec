import { boundedMemo } from "../base/bounded-memo.ts";
import { foldFamilyName, plainName } from "../base/fold-name.ts";
import { givenNameKey } from "../base/given-names.ts";
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
  readonly alone: NameChain[];
  /** Mentions in articles that give the full name. */
  weight: number;
  /** All names in those articles, in lower case; null until they are asked for. */
  company: ReadonlySet<string> | null;
}

/**
 * People over all articles. Full names make people: one family name, however spelt, and given names that are renderings
 * of one another. An initial or a family name alone then joins the person whom it can mean, if there is just one or one
 * stands out; else it stays by itself.
 */
export function joinPeople(chains: readonly NameChain[]): readonly ChainGroup[] {
  const readings = chains.map((chain): readonly [NameChain, Reading] => [
    chain,
    readingOf(chain.name),
  ]);
  const byFamily = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const people = fullNames(readings.filter(([, { given }]) => given.length > 1));
  for (const person of people) {
    pushTo(byFamily, person.reading.family, person);
    pushTo(byGiven, person.reading.given, person);
  }
  const strangers = new Map<string, NameChain[]>();
  for (const [chain, reading] of readings) {
    if (reading.given.length > 1) continue;
    const family = (byFamily.get(reading.family) ?? []).filter(({ reading: { given } }) =>
      given.startsWith(reading.given),
    );
    const fitting =
      family.length > 0 || reading.given ? family : (byGiven.get(reading.family) ?? []);
    const person = theOne(fitting, chain);
    if (person) person.alone.push(chain);
    else pushTo(strangers, `${reading.family} ${reading.given}`, chain);
  }
  return [
    ...people.map(({ full, alone }) => ({
      chains: [...full, ...alone],
      reasons: [...reasonSpellings(full), ...reasonAlone(full, alone)],
    })),
    ...[...strangers.values()].map((same) => ({ chains: same, reasons: reasonSpellings(same) })),
  ];
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
function fullNames(readings: readonly (readonly [NameChain, Reading])[]): readonly Person[] {
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
  return [...people.values()];
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

/** The person whom a part of a name can mean; null when several could be meant and none stands out. */
function theOne(people: readonly Person[], chain: NameChain): Person | null {
  if (people.length < 2) return people[0] ?? null;
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
  const most = Math.max(...values);
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
