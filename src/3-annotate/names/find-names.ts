import { ownText } from "../../base/own-text.ts";
import type { NameMention, Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import type { TextWords } from "../words/text-words.ts";
import { chainKeys } from "./chain-keys.ts";
import { decideKinds, type DecidedName } from "./decide-kinds.ts";
import { findCandidates, type Candidate } from "./find-candidates.ts";
import { headlineNames } from "./headline-names.ts";
import { isHeadline } from "./headline-style.ts";
import { isActor } from "./is-actor.ts";
import { roleOf } from "./role-of.ts";
import { scanCapitals, type ScannedSentence } from "./scan-capitals.ts";

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
  const headlines: ScannedSentence[] = [];
  const candidates: Candidate[] = [];
  for (const sentence of sentences) {
    const scanned = scanCapitals({ text, words: textWords }, sentence, words);
    if (isHeadline(scanned, text, words)) headlines.push(scanned);
    else for (const found of findCandidates(scanned, text, words)) candidates.push(found);
  }
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
  for (const chain of chains.values()) chain.name = ownText(chain.name); // names outlive texts
  const mentions: NameMention[] = [];
  names.forEach((name, at) => {
    const { kind, rule, start, end } = name;
    const chain = chains.get(keys[at] as string) as { readonly number: number; name: string };
    const role = kind === "person" ? roleOf(name, around) : null;
    const actor = kind === "place" && isActor(name, around);
    mentions.push({ rule, start, end, kind, chain: chain.number, name: chain.name, role, actor });
  });
  return mentions;
}

// A headline in capitals spells no name better than the text does.
function isFuller(printed: string, known: string): boolean {
  if (printed === known) return false;
  const isShouted = shouts(known);
  if (shouts(printed) !== isShouted) return isShouted;
  return printed.length > known.length;
}

/** The second letter tells of most words that they do not, without the making of another string. */
function shouts(text: string): boolean {
  const second = text.charCodeAt(1);
  if (text.length <= 5 || (second >= 0x61 && second <= 0x7a)) return false;
  return text === text.toUpperCase();
}
