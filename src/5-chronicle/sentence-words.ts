import { wordForms } from "../base/words.ts";
import type { Span } from "../model/article.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { numbering } from "./ids.ts";

/** A sentence of an article by its place in `annotations.sentences`. */
export interface SentencePlace {
  readonly from: AnnotatedArticle;
  readonly position: number;
}

/** Words of sentences as numbers, which mean the same in all of them. */
export interface SentenceWords {
  /** Each word once, in order of the text; those that stand everywhere weigh next to nothing, so none need be left out. */
  readonly wordsOf: (sentence: SentencePlace) => readonly number[];
  /**
   * How telling each word is, by its number: the logarithm of how many sentences go for one that holds it. Words that are met
   * later are as telling as those that stand in one sentence: what the list does not hold is `rarest`.
   */
  readonly rarityIn: (articles: readonly AnnotatedArticle[]) => Rarity;
}

export interface Rarity {
  readonly of: (word: number) => number;
}

const LETTERS_MIN = 3; // of a word
// Enough to know which words are rare; more only costs time.
const SAMPLED_SENTENCES = 1000;

export function sentenceWords(): SentenceWords {
  const { numberOf, texts } = numbering();
  // For each word the number of the sentence for which it was last met: cheaper than a set for each sentence.
  const metIn: number[] = [];
  let sentences = 0;
  return { wordsOf, rarityIn };

  function wordsOf({ from, position }: SentencePlace): readonly number[] {
    const { start, end } = from.annotations.sentences[position] as Span;
    const words: number[] = [];
    sentences++;
    for (const form of wordForms(from.article.text, start, end)) {
      if (form.length < LETTERS_MIN) continue;
      const word = numberOf(form);
      if (metIn[word] === sentences) continue;
      metIn[word] = sentences;
      words.push(word);
    }
    return words;
  }

  function rarityIn(articles: readonly AnnotatedArticle[]): Rarity {
    const sample = sampleOf(articles);
    const counts: number[] = [];
    for (const sentence of sample)
      for (const word of wordsOf(sentence)) counts[word] = (counts[word] ?? 0) + 1;
    const rarities = new Float64Array(texts.length);
    for (let word = 0; word < rarities.length; word++)
      rarities[word] = Math.log((sample.length + 1) / (counts[word] ?? 1));
    const rarest = Math.log(sample.length + 1);
    return { of: (word) => rarities[word] ?? rarest };
  }
}

/** Sentences at even distances, from the first on. */
function sampleOf(articles: readonly AnnotatedArticle[]): readonly SentencePlace[] {
  const all = articles.reduce((sum, { annotations }) => sum + annotations.sentences.length, 0);
  const step = Math.max(1, Math.ceil(all / SAMPLED_SENTENCES));
  const sample: SentencePlace[] = [];
  let position = 0; // of the next sentence of the sample, counted from the first of the article
  for (const from of articles) {
    for (; position < from.annotations.sentences.length; position += step)
      sample.push({ from, position });
    position -= from.annotations.sentences.length;
  }
  return sample;
}
