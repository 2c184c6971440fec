import { wordForms } from "../base/words.ts";
import type { Span } from "../model/article.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { numbering } from "./ids.ts";
import { sentenceNumbers, type SentencePlace } from "./sentence-numbers.ts";

/** Words of sentences as numbers, which mean the same in all of them. */
export interface SentenceWords {
  /** Each word once, in order of the text; those that stand everywhere weigh next to nothing, so none need be left out. */
  readonly wordsOf: (sentence: SentencePlace) => readonly number[];
  /** `sentencesIn` tells how many an article has. */
  readonly rarityIn: (
    articles: readonly AnnotatedArticle[],
    sentencesIn: (article: AnnotatedArticle) => number,
  ) => Rarity;
}

export interface Rarity {
  /** How telling a word is: the logarithm of how many sentences go for one that holds it. */
  readonly of: (word: number) => number;
  /** All words that were met so far have lower numbers. */
  readonly wordCount: number;
}

const LETTERS_MIN = 3; // of a word
// Enough to know which words are rare; more only costs time.
const SAMPLED_SENTENCES = 1000;

export function sentenceWords(): SentenceWords {
  const { numberOf, texts } = numbering();
  // For each word the number of the sentence for which it was last met: cheaper than a set for each sentence.
  const metIn: number[] = [];
  let sentences = 0;
  // Words of the last sample: most of the next one is the same.
  let sampled = new Map<number, readonly number[]>();
  const keyOf = sentenceNumbers();
  return { wordsOf, rarityIn };

  /** In a small story most of what may tell of a day is in the sample. */
  function wordsOf(sentence: SentencePlace): readonly number[] {
    return sampled.get(keyOf(sentence)) ?? readWords(sentence);
  }

  function readWords(sentence: SentencePlace): readonly number[] {
    const { start, end } = spanOf(sentence);
    const words: number[] = [];
    sentences++;
    for (const form of wordForms(sentence.from.article.text, start, end)) {
      if (form.length < LETTERS_MIN) continue;
      const word = numberOf(form);
      if (metIn[word] === sentences) continue;
      metIn[word] = sentences;
      words.push(word);
    }
    return words;
  }

  function rarityIn(...given: Parameters<SentenceWords["rarityIn"]>): Rarity {
    const sample = sampleOf(...given);
    const before = sampled;
    sampled = new Map();
    const counts = new Array<number>(texts.length).fill(0);
    for (const sentence of sample) {
      const key = keyOf(sentence);
      const words = before.get(key) ?? readWords(sentence);
      sampled.set(key, words);
      for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
    }
    const rarities: number[] = []; // by how many sentences hold a word
    for (let count = 0; count <= sample.length; count++)
      rarities.push(Math.log((sample.length + 1) / Math.max(1, count)));
    return {
      of: (word) => rarities[counts[word] ?? 0] as number,
      get wordCount() {
        return texts.length;
      },
    };
  }
}

function spanOf({ from, position }: SentencePlace): Span {
  return from.annotations.sentences[position] as Span;
}

/** Sentences at even distances, from the first on. */
function sampleOf(
  ...[articles, sentencesIn]: Parameters<SentenceWords["rarityIn"]>
): readonly SentencePlace[] {
  const counts = articles.map(sentencesIn);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const step = Math.max(1, Math.ceil(all / SAMPLED_SENTENCES));
  const sample: SentencePlace[] = [];
  let position = 0; // of the next sentence of the sample, counted from the first of the article
  articles.forEach((from, place) => {
    const count = counts[place] as number;
    for (; position < count; position += step) sample.push({ from, position });
    position -= count;
  });
  return sample;
}
