import { boundedMemo } from "../base/bounded-memo.ts";
import { plainName } from "../base/fold-name.ts";
import { findPlace, type GazetteerPlace } from "../base/gazetteer.ts";
import { pushTo, type ChainGroup, type NameChain } from "./name-chains.ts";
import { reasonPlace, reasonSpellings } from "./name-reasons.ts";

export interface PlaceGroup extends ChainGroup {
  readonly place: GazetteerPlace | null;
}

/** Places over all articles: the same name, or names that the gazetteer gives for one place ("Kiev", "Kyiv"). */
export function joinPlaces(chains: readonly NameChain[]): readonly PlaceGroup[] {
  const byKey = new Map<string, NameChain[]>();
  for (const chain of chains) pushTo(byKey, keyOf(chain.name), chain);
  return [...byKey.values()].map((same) => {
    const place = findPlace((same[0] as NameChain).name);
    const reasons = place ? [reasonPlace(same, place.name)] : reasonSpellings(same);
    return { chains: same, reasons, place };
  });
}

const keyOf = boundedMemo((name: string): string => {
  const place = findPlace(name);
  return place ? `${place.name} ${place.country}` : plainName(name);
});
