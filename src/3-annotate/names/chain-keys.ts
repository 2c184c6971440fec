import { findPlace } from "../../base/gazetteer.ts";
import { boundedMemo } from "../../base/bounded-memo.ts";
import { plainName } from "../../base/fold-name.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { chainPeople } from "./chain-people.ts";
import type { DecidedName, Decision } from "./decide-kinds.ts";

/** For each name a key that all mentions of one bearer share. */
export function chainKeys(
  names: readonly DecidedName[],
  { acronyms }: Pick<Decision, "acronyms">,
  words: NameWords,
): readonly string[] {
  const people = chainPeople(names, words);
  const organisations = organisationKeys(names, words);
  return names.map((name, at) => {
    switch (name.kind) {
      case "person":
        return `person ${people[at]}`;
      case "place":
        return `place ${findPlace(name.key)?.name ?? plainName(name.key)}`;
      case "organisation": {
        const full = acronyms.get(name.key) ?? name.key;
        return `organisation ${organisations.get(full) ?? organisationKey(full, words)}`;
      }
    }
  });
}

/** Company suffixes and "the" do not part "Apple Inc." from "Apple"; listed forms lead to the full name. */
function organisationKey(key: string, words: NameWords): string {
  let table = tables.get(words);
  if (!table) tables.set(words, (table = boundedMemo((each) => makeOrganisationKey(each, words))));
  return table(key);
}

const tables = new WeakMap<NameWords, (key: string) => string>();

function makeOrganisationKey(key: string, words: NameWords): string {
  const bare = key.replace(/^the /, "");
  const listed =
    words.organisations.get(key) ??
    words.organisations.get(bare) ??
    words.acronyms.get(bare.replaceAll(".", "").toUpperCase());
  if (listed) return plainName(listed).replace(/^the /, "");
  const parts = plainName(bare).replaceAll(",", "").split(" ");
  while (parts.length > 1 && words.companySuffixes.has(parts[parts.length - 1] as string))
    parts.pop();
  return parts.join(" ");
}

/** A first part that only its longer name makes known stands for that: "Northrop" for "Northrop Grumman". */
function organisationKeys(
  names: readonly DecidedName[],
  words: NameWords,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const byFirst = new Map<string, Set<string>>();
  const byInitials = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, part: string, key: string): void => {
    index.set(part, (index.get(part) ?? new Set()).add(key));
  };
  for (const name of names) {
    if (name.kind !== "organisation") continue;
    const key = organisationKey(name.key, words);
    keys.set(name.key, key);
    const parts = key.split(" ");
    if (parts.length < 2) continue;
    add(byFirst, parts[0] as string, key);
    add(byInitials, initialsOf(parts), key);
  }
  for (const name of names) {
    const key = keys.get(name.key);
    if (name.kind !== "organisation" || !key || name.words.length > 1) continue;
    const longer = name.rule === "part-of-name" ? byFirst.get(key) : undefined;
    const spelt =
      name.words[0]?.form.allCapitals && key.length > 2
        ? byInitials.get(key.replaceAll(".", ""))
        : undefined;
    const only = longer?.size === 1 ? [...longer] : spelt?.size === 1 ? [...spelt] : [];
    if (only[0]) keys.set(name.key, only[0]);
  }
  return keys;
}

function initialsOf(parts: readonly string[]): string {
  return parts
    .filter((part) => part.length > 3 || !/^(?:of|and|the|for|&)$/.test(part))
    .map((part) => part[0])
    .join("");
}
