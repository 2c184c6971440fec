import type { NameMention, Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import type { TextWords } from "../words/text-words.ts";
import { chainKeys } from "./chain-keys.ts";
import { decideKinds, type DecidedName } from "./decide-kinds.ts";
import { findCandidates } from "./find-candidates.ts";
import { headlineNames } from "./headline-names.ts";
import { isHeadline } from "./headline-style.ts";
import { isActor } from "./is-actor.ts";
import { roleOf } from "./role-of.ts";
import { scanCapitals } from "./scan-capitals.ts";

export interface FoundBeforeNames {
  readonly sentences: readonly Sentence[];
  /** Of the text. */
  readonly words: TextWords;
  readonly times: readonly TimeExpression[];
}

/**
 * People, places and organisations. Capitalised stretches are gathered in one pass; their form, their context and the
 * rest of the article then say what each is; headlines are read by what the text says; mentions of one bearer are
 * chained last.
 */
export function findNames(
  body: Body,
  { sentences, times, words: textWords }: FoundBeforeNames,
  words: NameWords,
): readonly NameMention[] {
  const { text } = body;
  const scanned = sentences.map((sentence) =>
    scanCapitals({ text, words: textWords }, sentence, words),
  );
  const [headlines, prose] = parted(scanned, (sentence) => isHeadline(sentence, text, words));
  const candidates = prose.flatMap((sentence) => findCandidates(sentence, text, words));
  const decision = decideKinds(candidates, { text, times, words });
  const { forms } = decision;
  const familyNames = new Set(decision.names.flatMap(familyName));
  const around = { text, words, forms, familyNames };
  const fromHeadlines = headlines.flatMap((each) => headlineNames(each, around));
  const names =
    fromHeadlines.length === 0
      ? decision.names
      : [...decision.names, ...fromHeadlines].sort((a, b) => a.start - b.start);
  return mentionsOf(names, chainKeys(names, decision, words), { text, words });
}

function familyName({ kind, words }: DecidedName): readonly string[] {
  return kind === "person" && words.length > 1 ? [words[words.length - 1]?.key ?? ""] : [];
}

function parted<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const item of items) parts[belongs(item) ? 0 : 1].push(item);
  return parts;
}

interface Around {
  readonly text: string;
  readonly words: NameWords;
}

/** Numbers the chains in order of first mention and gives every mention the fullest name of its chain. */
function mentionsOf(
  names: readonly DecidedName[],
  keys: readonly string[],
  around: Around,
): readonly NameMention[] {
  const chains = new Map<string, { readonly number: number; name: string }>();
  names.forEach(({ start, end }, at) => {
    const printed = around.text.slice(start, end);
    const chain = chains.get(keys[at] as string);
    if (!chain) chains.set(keys[at] as string, { number: chains.size, name: printed });
    else if (isFuller(printed, chain.name)) chain.name = printed;
  });
  return names.map((name, at) => {
    const { kind, rule, start, end } = name;
    const chain = chains.get(keys[at] as string) as { readonly number: number; name: string };
    const role = kind === "person" ? roleOf(name, around) : null;
    const actor = kind === "place" && isActor(name, around);
    return { rule, start, end, kind, chain: chain.number, name: chain.name, role, actor };
  });
}

// A headline in capitals spells no name better than the text does.
function isFuller(printed: string, known: string): boolean {
  const shouted = (text: string): boolean => text.length > 5 && text === text.toUpperCase();
  if (shouted(printed) !== shouted(known)) return shouted(known);
  return printed.length > known.length;
}
