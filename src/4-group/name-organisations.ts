import { boundedMemo } from "../base/bounded-memo.ts";
import { plainName } from "../base/fold-name.ts";
import type { NameReason } from "../model/reason.ts";
import { pushTo, type ChainGroup, type NameChain } from "./name-chains.ts";
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

/**
 * Organisations over all articles: the same name but for its legal form; an acronym with the full name that an article
 * gives for it, or with the only name that it can be made from; a short form with the only name that an article uses it for.
 */
export function joinOrganisations(chains: readonly NameChain[]): readonly ChainGroup[] {
  const byKey = new Map<string, NameChain[]>();
  for (const chain of chains) pushTo(byKey, keyOf(chain.name), chain);
  const targets = shortForms(byKey);
  const groups = new Map<string, { chains: NameChain[]; short: NameReason[] }>();
  for (const [key, same] of byKey) {
    const target = targets.get(key) ?? key;
    const group = groups.get(target) ?? { chains: [], short: [] };
    groups.set(target, group);
    for (const chain of same) group.chains.push(chain);
    if (target !== key) group.short.push(reasonFor(same, byKey.get(target) ?? []));
  }
  return [...groups.values()].map(({ chains: joined, short }) => ({
    chains: joined,
    sign: short.length > 0 ? JSON.stringify(short) : "",
    place: null,
    reasons: () => [...reasonSpellings(joined), ...short],
  }));
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
function shortForms(byKey: ReadonlyMap<string, readonly NameChain[]>): ReadonlyMap<string, string> {
  const meant = new Map<string, Set<string>>();
  const made = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, short: string, full: string): void => {
    if (short === full) return;
    const known = index.get(short);
    if (known) known.add(full);
    else index.set(short, new Set([full]));
  };
  for (const [key, chains] of byKey) {
    for (const chain of chains) for (const form of chain.forms) add(meant, keyOf(form), key);
    add(made, initialsOf(key), key);
  }
  const targets = new Map<string, string>();
  for (const [key, chains] of byKey) {
    const full =
      meant.get(key) ?? (isAcronym(chains) && key.length > 2 ? made.get(key) : undefined);
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

function isAcronym(chains: readonly NameChain[]): boolean {
  return chains.every(({ name }) => ACRONYM.test(name));
}

function initialsOf(key: string): string {
  const parts = key.split(/[ -]/).filter((part) => !SMALL_WORDS.has(part));
  return parts.length < 2 ? "" : parts.map((part) => part[0] ?? "").join("");
}
