import { compare, inOrder } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { NameKind } from "../model/annotation.ts";
import type { Name, NameId } from "../model/story.ts";
import { chainsOf, type NamedArticle } from "./name-chains.ts";
import { joinOrganisations } from "./name-organisations.ts";
import { joinPeople } from "./name-people.ts";
import { joinPlaces } from "./name-places.ts";
import { nameRecord } from "./name-record.ts";

/**
 * The chains of all articles made into people, places and organisations, those mentioned most first. Chains meet through
 * keys that they share, never pair by pair; the order of the input does not matter.
 */
export function joinNames(articles: readonly NamedArticle[]): readonly Name[] {
  const chains = chainsOf(articles);
  const ofKind = (kind: NameKind) => chains.filter((chain) => chain.kind === kind);
  return withIds([
    ...joinPeople(ofKind("person")).map((group) => nameRecord(group, null)),
    ...joinPlaces(ofKind("place")).map((group) => nameRecord(group, group.place)),
    ...joinOrganisations(ofKind("organisation")).map((group) => nameRecord(group, null)),
  ]);
}

const KIND_ORDER: readonly NameKind[] = ["person", "place", "organisation"];

/**
 * The id is the slug of the name shown. Of several names with one slug the one that was in the news first keeps it, the
 * next ones take their kind and a number, so that later articles change no id.
 */
function withIds(names: readonly Omit<Name, "id">[]): readonly Name[] {
  const taken = new Set<string>();
  const byAge = inOrder<Omit<Name, "id">>(
    (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind),
    (a, b) => compare(a.mentions[0]?.article ?? "", b.mentions[0]?.article ?? ""),
    (a, b) => (a.mentions[0]?.mention ?? 0) - (b.mentions[0]?.mention ?? 0),
  );
  const named = [...names].sort(byAge).map((name): Name => {
    const id = freeId(slugOf(name.name), name.kind, taken);
    taken.add(id);
    return { id: id as NameId, ...name };
  });
  return named.sort(
    inOrder(
      (a, b) => b.mentions.length - a.mentions.length,
      (a, b) => compare(a.id, b.id),
    ),
  );
}

function freeId(slug: string, kind: NameKind, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let id = `${slug}-${kind}`;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${kind}-${number}`;
  return id;
}
