import { compare, inOrder } from "../base/order.ts";
import { coordinatesOf, type GazetteerPlace } from "../base/gazetteer.ts";
import type { ArticleId } from "../model/article.ts";
import type { MentionRef, Name, Role } from "../model/story.ts";
import { byDay } from "./fold-duplicates.ts";
import type { ChainGroup, NameChain, NamedArticle } from "./name-chains.ts";
import { reasonArticles } from "./name-reasons.ts";

/** The record of one bearer, still without an id; mentions that it had `before` are the same records. */
export function nameRecord(
  { chains, place, reasons }: ChainGroup,
  before: readonly MentionRef[],
): Omit<Name, "id"> {
  const { kind } = chains[0] as NameChain;
  const counts = countsOf(chains);
  const name = shownName(kind, counts, place);
  const others = [...counts].filter(([form]) => form !== name);
  others.sort(
    inOrder(
      ([, a], [, b]) => b - a,
      ([a], [b]) => compare(a, b),
    ),
  );
  return {
    kind,
    name,
    variants: [name, ...others.map(([form]) => form)],
    roles: rolesOf(chains),
    mentions: mentionsOf(chains, before),
    country: place?.country ?? null,
    coordinates: place && coordinatesOf(place),
    reasons: [...reasons(), reasonArticles(chains)],
  };
}

/** Chains come and go one by one, so a mention mostly follows the one that it followed. */
function mentionsOf(
  chains: readonly NameChain[],
  before: readonly MentionRef[],
): readonly MentionRef[] {
  const placeOf = placeFinder(before);
  const mentions: MentionRef[] = [];
  let next = 0;
  for (const { article, places } of chains) {
    if (before[next]?.article !== article.id) next = placeOf(article.id) ?? next;
    for (const mention of places) {
      const known = before[next];
      if (known?.article === article.id && known.mention === mention) {
        mentions.push(known);
        next++;
      } else mentions.push({ article: article.id, mention });
    }
  }
  return mentions;
}

/** Finds the first mention in an article; reads them all when it is asked for the first time. */
function placeFinder(mentions: readonly MentionRef[]): (article: ArticleId) => number | undefined {
  let places: Map<ArticleId, number> | null = mentions.length === 0 ? new Map() : null;
  return (article) => {
    if (!places) {
      places = new Map();
      for (let at = mentions.length - 1; at >= 0; at--)
        places.set((mentions[at] as MentionRef).article, at);
    }
    return places.get(article);
  };
}

function countsOf(chains: readonly NameChain[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const chain of chains)
    for (const form of chain.forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/**
 * The form shown. The gazetteer's own name of a place where a text prints it, so that it does not change with every
 * article; else the commonest, for people among those with a given name; of equally common forms the longest.
 */
function shownName(
  kind: Name["kind"],
  counts: ReadonlyMap<string, number>,
  place: GazetteerPlace | null,
): string {
  if (place && counts.has(place.name)) return place.name;
  const isFull = (form: string): boolean => kind !== "person" || form.includes(" ");
  const isShouted = (form: string): boolean => form.length > 5 && form === form.toUpperCase();
  const [best] = [...counts].sort(
    inOrder(
      ([a], [b]) => Number(isShouted(a)) - Number(isShouted(b)),
      ([a], [b]) => Number(isFull(b)) - Number(isFull(a)),
      ([, a], [, b]) => b - a,
      ([a], [b]) => b.length - a.length,
      ([a], [b]) => compare(a, b),
    ),
  );
  return (best as [string, number])[0];
}

/** Each role once, on the day of the earliest article that prints it. */
function rolesOf(chains: readonly NameChain[]): readonly Role[] {
  const roles = new Map<string, NamedArticle["article"]>();
  for (const { article, names, places } of chains)
    for (const place of places) {
      const role = names[place]?.role ?? null;
      if (role === null) continue;
      const known = roles.get(role);
      if (!known || byDay(article, known) < 0) roles.set(role, article);
    }
  return Array.from(roles, ([text, { day, id }]) => ({ text, day, article: id })).sort(byFirst);
}

const byFirst = inOrder<Role>(
  (a, b) => compare(a.day, b.day),
  (a, b) => compare(a.article, b.article),
  (a, b) => compare(a.text, b.text),
);
