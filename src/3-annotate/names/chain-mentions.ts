import type { NameMention } from "../../model/annotation.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { wordAfter } from "./context-scores.ts";
import type { DecidedName } from "./decide-kinds.ts";
import { isActor } from "./is-actor.ts";
import { roleOf } from "./role-of.ts";

interface Chain {
  name: string;
  readonly number: number;
}

/** Numbers the chains in order of first mention and gives every mention the fullest name of its chain. */
export function chainMentions(
  decided: readonly DecidedName[],
  { text, words }: { readonly text: string; readonly words: NameWords },
): readonly NameMention[] {
  const keys = chainKeys(decided, words);
  const chains = new Map<string, Chain>();
  const mentions = decided.map(({ candidate, kind, rule }, place) => {
    const key = `${kind} ${keys[place]}`;
    const printed = text.slice(candidate.start, candidate.end);
    let chain = chains.get(key);
    if (!chain) chains.set(key, (chain = { name: printed, number: chains.size }));
    else if (printed.length > chain.name.length) chain.name = printed;
    const role = kind === "person" ? roleOf(candidate, { text, words }) : null;
    const actor = kind === "place" && isActor(wordAfter(text, candidate), words);
    return { rule, start: candidate.start, end: candidate.end, kind, chain, role, actor };
  });
  return mentions.map(({ chain, ...mention }) => ({
    ...mention,
    chain: chain.number,
    name: chain.name,
  }));
}

/** Last names stand for the one person of that name; other kinds are told apart by their whole form. */
function chainKeys(decided: readonly DecidedName[], words: NameWords): readonly string[] {
  const byLast = new Map<string, string[]>();
  for (const { candidate, kind } of decided) {
    if (kind !== "person" || candidate.words.length < 2) continue;
    const parts = candidate.words.filter(({ key }) => !words.generations.has(key));
    const last = (parts[parts.length - 1] as { key: string }).key;
    const known = byLast.get(last);
    if (!known) byLast.set(last, [candidate.key]);
    else if (!known.includes(candidate.key)) known.push(candidate.key);
  }
  return decided.map(({ candidate, kind }) => {
    if (kind === "organisation") return candidate.key.replace(/^the /, "");
    if (kind !== "person" || candidate.words.length > 1) return candidate.key;
    return byLast.get(candidate.key)?.[0] ?? candidate.key;
  });
}
