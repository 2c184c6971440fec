import { compare, inOrder } from "../base/order.ts";
import { differenceOf, isSameList } from "../base/same-list.ts";
import { slugOf } from "../base/slug.ts";
import type { NameKind } from "../model/annotation.ts";
import type { Name, NameId } from "../model/story.ts";
import type { Bearer, ChainGroup, NameChain } from "./name-chains.ts";
import type { ChainChanges } from "./keyed-chains.ts";
import {
  joinOrganisations,
  organisationMemory,
  type OrganisationMemory,
} from "./name-organisations.ts";
import { joinPeople, peopleMemory, type PeopleMemory } from "./name-people.ts";
import { joinPlaces } from "./name-places.ts";
import { nameRecord } from "./name-record.ts";

/** The names that were last joined. */
export interface NameMemory {
  /** Of each article. */
  chains: readonly (readonly NameChain[])[];
  readonly kinds: Map<NameKind, readonly Bearer[]>;
  readonly people: PeopleMemory;
  readonly places: Map<string, readonly NameChain[]>;
  readonly organisations: OrganisationMemory;
  /** In order of the names. */
  bearers: readonly Bearer[];
  names: readonly Name[];
}

export function nameMemory(): NameMemory {
  return {
    ...{ chains: [], kinds: new Map(), people: peopleMemory(), places: new Map() },
    ...{ organisations: organisationMemory(), bearers: [], names: [] },
  };
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
  const changes = differenceOf(memory.chains, chains);
  const [gone, come] = [changes.gone.flat(), changes.come.flat()];
  memory.chains = chains;
  if (gone.length + come.length === 0) return memory.names;
  for (const kind of KINDS) {
    const isOwn = (chain: NameChain) => chain.kind === kind;
    const own = { gone: gone.filter(isOwn), come: come.filter(isOwn) };
    if (own.gone.length + own.come.length > 0) memory.kinds.set(kind, bearersOf(kind, own, memory));
  }
  memory.bearers = withIds(KINDS.flatMap((kind) => memory.kinds.get(kind) ?? []));
  return (memory.names = memory.bearers.map(({ name }) => name as Name));
}

const KINDS: readonly NameKind[] = ["person", "place", "organisation"];

function bearersOf(kind: NameKind, changes: ChainChanges, memory: NameMemory): readonly Bearer[] {
  return groupsOf(kind, changes, memory).map(bearerOf);
}

function groupsOf(
  kind: NameKind,
  changes: ChainChanges,
  { people, places, organisations }: NameMemory,
): readonly ChainGroup[] {
  switch (kind) {
    case "person":
      return joinPeople(changes, people);
    case "place":
      return joinPlaces(changes, places);
    case "organisation":
      return joinOrganisations(changes, organisations);
  }
}

function bearerOf(group: ChainGroup): Bearer {
  const known = (group.chains[0] as NameChain).bearer;
  if (known?.group.sign === group.sign && isSameList(known.group.chains, group.chains))
    return known;
  const record = nameRecord(group, known?.record.mentions ?? []);
  const bearer: Bearer = { group, record, slug: slugOf(record.name), name: null, term: 0 };
  for (const chain of group.chains) chain.bearer = bearer;
  return bearer;
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
