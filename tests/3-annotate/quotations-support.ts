import type { Day } from "../../src/base/day.ts";
import type { NameKind, NameMention, Quotation } from "../../src/model/annotation.ts";
import type { ArticleId, Paragraph, Span } from "../../src/model/article.ts";
import type { Body } from "../../src/3-annotate/body.ts";
import { english } from "../../src/3-annotate/lexicon/en/english.ts";
import { quotationWords } from "../../src/3-annotate/lexicon/en/quotations.ts";
import { sentenceWords } from "../../src/3-annotate/lexicon/en/sentences.ts";
import { findQuotations } from "../../src/3-annotate/quotations/find-quotations.ts";
import { findSentences } from "../../src/3-annotate/sentences/find-sentences.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";

/** "¶" stands between paragraphs; one that begins with "> " is a block quotation. */
export function bodyOf(marked: string): Body {
  const paragraphs: Paragraph[] = [];
  let text = "";
  for (const part of marked.split("¶").map((each) => each.trim())) {
    const kind = part.startsWith("> ") ? "quote" : "paragraph";
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? plain(part) : `${text}\n\n${plain(part)}`;
    paragraphs.push({ kind, start, end: text.length, line: 1, breaks: [] });
  }
  return {
    id: "a" as ArticleId,
    day: "2024-05-06" as Day,
    language: "en",
    title: "",
    dateline: null,
    text,
    paragraphs,
  };
}

function plain(part: string): string {
  return part.replace(/^> /, "");
}

export interface Found {
  readonly content: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly kind: string;
  readonly speaker: string | null;
  readonly speakerRule: string | null;
}

export type Named = readonly [name: string, kind: NameKind];

/** Spans of content are parted by " … " in the answer. */
export function quotationsIn(marked: string, named: readonly Named[] = []): Found[] {
  const body = bodyOf(marked);
  const names = mentionsOf(body.text, named);
  return annotate(body, names).map(({ content, source, cue, kind, speaker, speakerRule }) => ({
    content: content.map((span) => cut(body, span)).join(" … "),
    source: source && cut(body, source),
    cue: cue && cut(body, cue),
    kind,
    speaker: speaker === null ? null : (names[speaker] as NameMention).name,
    speakerRule,
  }));
}

export function annotate(body: Body, names: readonly NameMention[] = []): readonly Quotation[] {
  const sentences = findSentences(body, sentenceWords);
  return findQuotations(
    body,
    { sentences, words: readWords(body.text, printedWords(english)), names },
    quotationWords,
  );
}

function cut({ text }: Body, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Each occurrence of a full name or of its last word is a mention of it. */
function mentionsOf(text: string, named: readonly Named[]): NameMention[] {
  const mentions = named.flatMap(([name, kind], chain) => {
    const found: NameMention[] = [];
    const short = name.split(" ").at(-1) as string;
    for (let at = text.indexOf(short); at !== -1; at = text.indexOf(short, at + 1)) {
      const end = at + short.length;
      const isFull = text.slice(0, end).endsWith(name);
      const start = isFull ? end - name.length : at;
      found.push({
        start,
        end,
        kind,
        chain,
        name,
        role: roleBefore(text, start),
        actor: false,
        rule: "given",
      });
    }
    return found;
  });
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

function roleBefore(text: string, start: number): string | null {
  return /(?:Mayor|Senator|Mr\.|Mrs\.|President)(?= $)/.exec(text.slice(0, start))?.[0] ?? null;
}
