import type { NameMention, Quotation, Sentence } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import type { Draft } from "./join-quotations.ts";

export interface SpeakerSetting {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly words: QuotationWords;
}

export function resolveSpeakers(
  drafts: readonly Draft[],
  { names }: SpeakerSetting,
): readonly Quotation[] {
  return drafts.map(({ content, cue, source, rule, kind }) => {
    const speaker = source
      ? names.findIndex((name) => name.start < source.end && name.end > source.start)
      : -1;
    return {
      start: (content[0] as Span).start,
      end: (content.at(-1) as Span).end,
      rule,
      kind,
      content,
      cue,
      source,
      speaker: speaker === -1 ? null : speaker,
      speakerRule: speaker === -1 ? null : rule,
    };
  });
}
