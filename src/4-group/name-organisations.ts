import { boundedMemo } from "../base/bounded-memo.ts";
import { plainName } from "../base/fold-name.ts";
import type { NameReason } from "../model/reason.ts";
import { isBefore, updateKeyed, type ChainChanges, type KeyedChains } from "./keyed-chains.ts";
import type { ChainGroup, NameChain } from "./name-chains.ts";
import { reasonSpellings } from "./name-reasons.ts";

// Legal forms in the languages that news in Latin letters meets most.
const LEGAL_FORMS = new Set(
  "inc incorporated corp corporation co company ltd limited plc llc llp lp ag gmbh kgaa sa sas nv bv spa ab asa oyj oao ojsc pjsc pty bhd kk".split(
    " ",
  ),
);
const SMALL_WORDS = new Set([
  "of",
  "and",
  "the",
  "for",
  "in",
  "on",
  "de",
  "la",
  "du",
  "der",
  "des",
  "&",
]);
const ACRONYM = /^[\p{Lu}\d.&]{2,8}$/u;

/** The organisations that were last joined. */
export interface OrganisationMemory {
  readonly byKey: Map<string, readonly NameChain[]>;
  readonly printed: Map<string, Printed>;
}

/** What is asked of the chains under a key. */
interface Printed {
  /** Keys of all forms in which articles print the name, each once. */
  readonly forms: ReadonlySet<string>;
  readonly isAcronym: boolean;
}

export function organisationMemory(): OrganisationMemory {
  return { byKey: new Map(), printed: new Map() };
}

/**
 * Organisations over all articles: the same name but for its legal form; an acronym with the full name that an article
 * gives for it, or with the only name that it can be made from; a short form with the only name that an article uses it for.
 */
export function joinOrganisations(
  changes: ChainChanges,
  { byKey, printed }: OrganisationMemory,
): readonly ChainGroup[] {
  for (const key of updateKeyed(byKey, changes, ({ name }) => keyOf(name))) {
    const chains = byKey.get(key);
    if (chains) printed.set(key, printedUnder(chains));
    else printed.delete(key);
  }
  const targets = shortForms(printed);
  const groups = new Map<string, string[]>();
  for (const key of byKey.keys()) {
    const target = targets.get(key) ?? key;
    const keys = groups.get(target);
    if (keys) keys.push(key);
    else groups.set(target, [key]);
  }
  return [...groups].map(([target, keys]) => groupOf(target, keys, byKey));
}

function printedUnder(chains: readonly NameChain[]): Printed {
  const forms = new Set<string>();
  for (const chain of chains) for (const form of chain.forms) forms.add(keyOf(form));
  return { forms, isAcronym: chains.every(({ name }) => ACRONYM.test(name)) };
}

/** The chains of keys that mean the target, the key that was met first before the others. */
function groupOf(target: string, keys: readonly string[], byKey: KeyedChains): ChainGroup {
  const chainsOf = (key: string) => byKey.get(key) ?? [];
  const firstOf = (key: string) => chainsOf(key)[0] as NameChain;
  const inOrder = [...keys].sort((a, b) => (isBefore(firstOf(a), firstOf(b)) ? -1 : 1));
  const short = inOrder
    .filter((key) => key !== target)
    .map((key) => reasonFor(chainsOf(key), chainsOf(target)));
  const chains = keys.length === 1 ? chainsOf(keys[0] as string) : inOrder.flatMap(chainsOf);
  return {
    chains,
    sign: short.length > 0 ? JSON.stringify(short) : "",
    place: null,
    reasons: () => [...reasonSpellings(chains), ...short],
  };
}

function reasonFor(short: readonly NameChain[], full: readonly NameChain[]): NameReason {
  const [from, to] = [short[0]?.name ?? "", full[0]?.name ?? ""];
  return { kind: ACRONYM.test(from) ? "acronym" : "short-form", short: from, full: to };
}

const keyOf = boundedMemo((name: string): string => {
  const parts = plainName(name).replaceAll(",", "").split(" ");
  if (parts.length > 1 && parts[0] === "the") parts.shift();
  while (parts.length > 1 && LEGAL_FORMS.has(parts[parts.length - 1] as string)) parts.pop();
  return parts.join(" ");
});

/** For keys of short forms the key of the full name, where only one can be meant. */
function shortForms(printed: ReadonlyMap<string, Printed>): ReadonlyMap<string, string> {
  const meant = new Map<string, Set<string>>();
  const made = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, short: string, full: string): void => {
    if (short === full) return;
    const known = index.get(short);
    if (known) known.add(full);
    else index.set(short, new Set([full]));
  };
  for (const [key, { forms }] of printed) {
    for (const form of forms) add(meant, form, key);
    add(made, initialsOf(key), key);
  }
  const targets = new Map<string, string>();
  for (const [key, { isAcronym }] of printed) {
    const full = meant.get(key) ?? (isAcronym && key.length > 2 ? made.get(key) : undefined);
    if (full?.size === 1) targets.set(key, [...full][0] as string);
  }
  return settled(targets);
}

/** Follows a short form of a short form to the end; two that name each other stay apart. */
function settled(targets: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...targets].map(([key, target]): [string, string] => {
      const next = targets.get(target);
      if (next === undefined) return [key, target];
      return [key, next === key ? (key < target ? key : target) : next];
    }),
  );
}

function initialsOf(key: string): string {
  const parts = key.split(/[ -]/).filter((part) => !SMALL_WORDS.has(part));
  return parts.length < 2 ? "" : parts.map((part) => part[0] ?? "").join("");
}
