import { compare, inOrder } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import { slugOf } from "../base/slug.ts";
import type { NameKind } from "../model/annotation.ts";
import type { Name, NameId } from "../model/story.ts";
import type { Bearer, ChainGroup, NameChain } from "./name-chains.ts";
import { joinOrganisations } from "./name-organisations.ts";
import { joinPeople, peopleMemory, type PeopleMemory } from "./name-people.ts";
import { joinPlaces } from "./name-places.ts";
import { nameRecord } from "./name-record.ts";

/** The names that were last joined. */
export interface NameMemory {
  /** Of each article. */
  chains: readonly (readonly NameChain[])[];
  readonly kinds: Map<NameKind, JoinedKind>;
  readonly people: PeopleMemory;
  /** In order of the names. */
  bearers: readonly Bearer[];
  names: readonly Name[];
}

interface JoinedKind {
  readonly chains: readonly NameChain[];
  readonly bearers: readonly Bearer[];
}

export function nameMemory(): NameMemory {
  return { chains: [], kinds: new Map(), people: peopleMemory(), bearers: [], names: [] };
}

/**
 * Chains of articles, in order of day and article, those of each in order of first mention, made into people, places and
 * organisations, those mentioned most first. Chains meet through keys that they share, never pair by pair. A kind of which no chain
 * has changed is not joined again, and a name whose chains are the same stays the record that it was.
 */
export function joinNames(
  chains: readonly (readonly NameChain[])[],
  memory: NameMemory,
): readonly Name[] {
  if (isSameList(memory.chains, chains)) return memory.names;
  memory.chains = chains;
  const byKind = new Map(KINDS.map((kind): [NameKind, NameChain[]] => [kind, []]));
  for (const own of chains)
    for (const chain of own) (byKind.get(chain.kind) as NameChain[]).push(chain);
  let isSame = true;
  for (const [kind, own] of byKind) {
    const last = memory.kinds.get(kind);
    if (last && isSameList(last.chains, own)) continue;
    memory.kinds.set(kind, { chains: own, bearers: bearersOf(kind, own, memory) });
    isSame = false;
  }
  if (isSame) return memory.names;
  memory.bearers = withIds(KINDS.flatMap((kind) => memory.kinds.get(kind)?.bearers ?? []));
  return (memory.names = memory.bearers.map(({ name }) => name as Name));
}

const KINDS: readonly NameKind[] = ["person", "place", "organisation"];

function bearersOf(
  kind: NameKind,
  chains: readonly NameChain[],
  { people }: NameMemory,
): readonly Bearer[] {
  const bearers = groupsOf(kind, chains, people).map(bearerOf);
  for (const bearer of bearers) for (const chain of bearer.group.chains) chain.bearer = bearer;
  return bearers;
}

function groupsOf(
  kind: NameKind,
  chains: readonly NameChain[],
  people: PeopleMemory,
): readonly ChainGroup[] {
  switch (kind) {
    case "person":
      return joinPeople(chains, people);
    case "place":
      return joinPlaces(chains);
    case "organisation":
      return joinOrganisations(chains);
  }
}

function bearerOf(group: ChainGroup): Bearer {
  const known = (group.chains[0] as NameChain).bearer;
  if (known?.group.sign === group.sign && isSameList(known.group.chains, group.chains))
    return known;
  const record = nameRecord(group);
  return { group, record, slug: slugOf(record.name), name: null, term: 0 };
}

/**
 * Gives names their ids and their order. The id is the slug of the name shown. Of several names with one slug the one that was
 * in the news first keeps it, the next ones take their kind and a number, so that later articles change no id.
 */
function withIds(bearers: readonly Bearer[]): readonly Bearer[] {
  const taken = new Set<string>();
  const byAge = inOrder<Bearer>(
    ({ record: a }, { record: b }) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    ({ record: a }, { record: b }) =>
      compare(a.mentions[0]?.article ?? "", b.mentions[0]?.article ?? ""),
    ({ record: a }, { record: b }) => (a.mentions[0]?.mention ?? 0) - (b.mentions[0]?.mention ?? 0),
  );
  for (const bearer of [...bearers].sort(byAge)) {
    const id = freeId(bearer.slug, bearer.record.kind, taken);
    taken.add(id);
    if (bearer.name?.id !== id) bearer.name = { id: id as NameId, ...bearer.record };
  }
  return [...bearers].sort(
    inOrder(
      ({ record: a }, { record: b }) => b.mentions.length - a.mentions.length,
      (a, b) => compare(a.name?.id ?? "", b.name?.id ?? ""),
    ),
  );
}

function freeId(slug: string, kind: NameKind, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let id = `${slug}-${kind}`;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${kind}-${number}`;
  return id;
}
