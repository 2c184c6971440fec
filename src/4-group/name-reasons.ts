import type { NameReason } from "../model/reason.ts";
import type { NameChain } from "./name-chains.ts";

const NAMES_MAX = 4; // more spellings than that are a list, not a reason

/** For chains whose full names differ. */
export function reasonSpellings(chains: readonly NameChain[]): readonly NameReason[] {
  const names = namesOf(chains);
  return names.length < 2 ? [] : [{ kind: "spellings", names }];
}

/** For chains of a family or given name alone. */
export function reasonAlone(
  full: readonly NameChain[],
  alone: readonly NameChain[],
): readonly NameReason[] {
  const articles = new Set(alone.map(({ article }) => article.id)).size;
  if (articles === 0) return [];
  return [{ kind: "partial", names: namesOf(alone), articles, full: namesOf(full)[0] ?? "" }];
}

export function reasonPlace(chains: readonly NameChain[], place: string): NameReason {
  const names = namesOf(chains);
  const isPlain = names.length < 2 && names.every((each) => each === place);
  return { kind: "gazetteer", names: isPlain ? [] : names, place };
}

export function reasonArticles(chains: readonly NameChain[]): NameReason {
  return { kind: "articles", articles: new Set(chains.map(({ article }) => article.id)).size };
}

function namesOf(chains: readonly NameChain[]): readonly string[] {
  return [...new Set(chains.map(({ name }) => name))].sort().slice(0, NAMES_MAX);
}
