// From the words that name the source to a mention in the list of names: the head of the phrase, what a pronoun stands for,
// who bears the role, or who spoke before.
import { lowerCase } from "../../base/lower-case.ts";
import type { NameMention, Quotation, Sentence } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import { antecedentOf } from "./find-antecedent.ts";
import { isPosted } from "./find-unmarked.ts";
import { headMention } from "./head-mention.ts";
import type { Draft } from "./draft.ts";

export interface SpeakerSetting {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly words: QuotationWords;
}

interface Speaker {
  readonly speaker: number;
  readonly speakerRule: string;
}

export function resolveSpeakers(
  drafts: readonly Draft[],
  setting: SpeakerSetting,
): readonly Quotation[] {
  const { text, names, sentences, words } = setting;
  const spoken: { readonly at: number; readonly speaker: number }[] = [];
  const quoted = drafts.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const roles = roleReader(names, words);
  let last: Speaker | null = null;
  return drafts.map((draft) => {
    const { source, rule } = draft;
    let found: Speaker | null = null;
    if (names.length === 0) found = null;
    else if (source) {
      const phrase = lowerCase(text.slice(source.start, source.end));
      const referent = words.referents.get(phrase);
      if (referent)
        found = speakerBy(
          "pronoun",
          antecedentOf(source, referent, { names, sentences, words, quoted, spoken }),
        );
      else
        found =
          speakerBy(rule, headMention(source, setting)) ?? speakerBy("role", roles(phrase, source));
      if (found) spoken.push({ at: source.start, speaker: found.speaker });
    } else if (draft.continues && last) found = { ...last, speakerRule: "continued" };
    last = found;
    return quotationOf(draft, found, setting);
  });
}

function speakerBy(speakerRule: string, speaker: number | null): Speaker | null {
  return speaker === null ? null : { speaker, speakerRule };
}

function quotationOf(
  { content, cue, source, rule, kind }: Draft,
  speaker: Speaker | null,
  { text, words }: SpeakerSetting,
): Quotation {
  const isPost = kind === "direct" && cue !== null && isPosted(text, cue, words);
  return {
    start: (content[0] as Span).start,
    end: (content.at(-1) as Span).end,
    rule,
    kind: isPost ? "post" : kind,
    content,
    cue,
    source,
    speaker: speaker?.speaker ?? null,
    speakerRule: speaker?.speakerRule ?? null,
  };
}

/** "the senator": the last person before it whose mentions carried that role. */
function roleReader(names: readonly NameMention[], words: QuotationWords) {
  const bearers = new Map<string, number>();
  let next = 0;
  const formOf = (word: string) => words.roleForms.get(word) ?? word;
  return (phrase: string, { start }: Span): number | null => {
    for (; next < names.length && (names[next] as NameMention).start < start; next++)
      for (const word of (names[next] as NameMention).role?.toLowerCase().split(/[\s,]+/) ?? [])
        bearers.set(formOf(word), next);
    const [first, ...others] = phrase.split(/[\s,]+/);
    if (first !== "the" || others.length === 0 || others.length > 3) return null;
    return bearers.get(formOf(others.at(-1) as string)) ?? null;
  };
}
