import type { NameChain } from "./name-chains.ts";

// Finished phrases for the pages: why mentions were taken for one bearer.

const NAMES_MAX = 4; // more spellings than that are a list, not a reason

/** For chains whose full names differ. */
export function reasonSpellings(chains: readonly NameChain[]): readonly string[] {
  const names = namesOf(chains);
  return names.length < 2 ? [] : [`${listed(names)} are taken for forms of one name.`];
}

/** For chains of a family or given name alone. */
export function reasonAlone(
  full: readonly NameChain[],
  alone: readonly NameChain[],
): readonly string[] {
  const articles = new Set(alone.map(({ article }) => article.id)).size;
  const where = articles === 1 ? "one article" : `${articles} articles`;
  const [name] = namesOf(full);
  return articles === 0
    ? []
    : [
        `${listed(namesOf(alone))} alone, in ${where}, ${articles === 1 ? "is" : "are"} taken for ${quoted(name ?? "")}.`,
      ];
}

export function reasonAcronym(acronym: string, full: string): string {
  return `${quoted(acronym)} is taken for the initials of ${quoted(full)}.`;
}

export function reasonShort(short: string, full: string): string {
  return `${quoted(short)} is taken for a short form of ${quoted(full)}.`;
}

export function reasonPlace(chains: readonly NameChain[], name: string): readonly string[] {
  const names = namesOf(chains);
  const others = names.filter((each) => each !== name);
  if (names.length < 2 && others.length === 0) return ["The gazetteer knows the place."];
  return [
    `The gazetteer gives ${listed(names)} as ${names.length < 2 ? "a name" : "names"} of ${name}.`,
  ];
}

function namesOf(chains: readonly NameChain[]): readonly string[] {
  return [...new Set(chains.map(({ name }) => name))].sort().slice(0, NAMES_MAX);
}

function listed(names: readonly string[]): string {
  const all = names.map(quoted);
  const last = all.pop() ?? "";
  return all.length === 0 ? last : `${all.join(", ")} and ${last}`;
}

function quoted(name: string): string {
  return `“${name}”`;
}
