import { boundedMemo } from "../base/bounded-memo.ts";
import { plainName } from "../base/fold-name.ts";
import { findPlace } from "../base/gazetteer.ts";
import { pushTo, type ChainGroup, type NameChain } from "./name-chains.ts";
import { reasonPlace, reasonSpellings } from "./name-reasons.ts";

/** Places over all articles: the same name, or names that the gazetteer gives for one place ("Kiev", "Kyiv"). */
export function joinPlaces(chains: readonly NameChain[]): readonly ChainGroup[] {
  const byKey = new Map<string, NameChain[]>();
  for (const chain of chains) pushTo(byKey, keyOf(chain.name), chain);
  return [...byKey.values()].map((same) => {
    const place = findPlace((same[0] as NameChain).name);
    const reasons = () => (place ? [reasonPlace(same, place.name)] : reasonSpellings(same));
    return { chains: same, sign: "", place, reasons };
  });
}

const keyOf = boundedMemo((name: string): string => {
  const place = findPlace(name);
  return place ? `${place.name} ${place.country}` : plainName(name);
});
