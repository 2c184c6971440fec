import { boundedMemo } from "../base/bounded-memo.ts";
import { plainName } from "../base/fold-name.ts";
import { findPlace } from "../base/gazetteer.ts";
import { updateKeyed, type ChainChanges } from "./keyed-chains.ts";
import type { ChainGroup, NameChain } from "./name-chains.ts";
import { reasonPlace, reasonSpellings } from "./name-reasons.ts";

/** Places over all articles: the same name, or names that the gazetteer gives for one place ("Kiev", "Kyiv"). */
export function joinPlaces(
  changes: ChainChanges,
  byKey: Map<string, readonly NameChain[]>,
): readonly ChainGroup[] {
  updateKeyed(byKey, changes, ({ name }) => keyOf(name));
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
