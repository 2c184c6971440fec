import { addAll, type Changes } from "./changes.ts";
import { byLength, isLongEnough, type Rendering } from "./rendering.ts";

type Group = readonly Rendering[];

/**
 * The groups that `joinRenderings` would make of all renderings of a speaker, made from those of before. What came looks through all
 * groups: that is less work than an index of them, as long as little came.
 */
export function rejoinRenderings(
  groups: readonly Group[],
  { removed, added }: Changes<Rendering>,
): readonly Group[] {
  const gone = new Set(removed);
  const left: Group[] = [];
  const loose = [...added];
  for (const group of groups) {
    const kept = group.some((each) => gone.has(each))
      ? group.filter((each) => !gone.has(each))
      : group;
    if (kept[0] === group[0]) left.push(kept);
    else addAll(loose, kept); // what held them is gone
  }
  return loose.sort(byLength).reduce<readonly Group[]>(joinOne, left);
}

function joinOne(groups: readonly Group[], rendering: Rendering): readonly Group[] {
  const after = groups.findIndex((group) => byLength(fullestOf(group), rendering) > 0);
  const place = after < 0 ? groups.length : after;
  const home = isLongEnough(rendering)
    ? groups.findIndex((group, at) => at < place && holds(fullestOf(group), rendering))
    : -1;
  if (home >= 0) return groups.with(home, [...(groups[home] as Group), rendering].sort(byLength));
  return withFullest(groups, rendering, place);
}

/** A rendering that nothing holds takes what it holds from the groups of shorter ones. */
function withFullest(
  groups: readonly Group[],
  fullest: Rendering,
  place: number,
): readonly Group[] {
  const own: Rendering[] = [];
  const rest: Group[] = [];
  for (const group of groups.slice(place)) {
    const isTaken = (each: Rendering) => holds(fullest, each) && isLongEnough(each);
    if (isTaken(fullestOf(group))) addAll(own, group);
    else if (!group.some(isTaken)) rest.push(group);
    else {
      addAll(own, group.filter(isTaken));
      rest.push(group.filter((each) => !isTaken(each)));
    }
  }
  return [...groups.slice(0, place), [fullest, ...own.sort(byLength)], ...rest];
}

function fullestOf(group: Group): Rendering {
  return group[0] as Rendering;
}

function holds(fuller: Rendering, { words }: Rendering): boolean {
  return fuller.words.includes(words);
}
