// Articles as weighted words: TF-IDF with logarithmic counts, the heaviest terms only, unit length (G. Salton and
// C. Buckley, 1988). All vectors lie in one pair of typed arrays, row after row: ten thousand small arrays take several
// times the room, and the time to collect them.
import type { Annotations, Term } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Name } from "../model/story.ts";
import { heaviest } from "./heaviest.ts";

export interface TermSpace {
  /** Terms of article i stand from `starts[i]` to `starts[i + 1]`, ascending; the squares of their weights add up to 1. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Term number → name or word stem: the names come first, and there are `nameCount` of them. */
  readonly labels: readonly string[];
  readonly nameCount: number;
}

// As if this many articles about other matters stood beside ours, so that what all of a handful of articles share still
// counts as telling.
const BACKGROUND_ARTICLES = 5000;
// A name says more about the matter than a word does.
const NAME_WEIGHT = 3;
// What lies below the heaviest terms adds chance agreement and work. From 100 to 140 the results hardly differ.
const TERMS_PER_ARTICLE = 120;

/** `annotations` stand beside `articles`. */
export function buildTermSpace(
  articles: readonly Pick<Article, "id">[],
  annotations: readonly Pick<Annotations, "terms">[],
  names: readonly Name[],
): TermSpace {
  const labels = names.map(({ name }) => name);
  const all = countTerms(annotations, countNames(articles, names), labels);
  const { terms, weights } = all;
  const rarity = rarityOf(terms, labels.length, articles.length + BACKGROUND_ARTICLES);
  for (let at = 0; at < terms.length; at++)
    weights[at] = (weights[at] as number) * (rarity[terms[at] as number] as number);
  return { ...heaviestTerms(all), labels, nameCount: names.length };
}

type Rows = Pick<TermSpace, "starts" | "terms" | "weights">;

/** For each term the logarithm of how many articles go for one that holds it. */
function rarityOf(terms: Int32Array, count: number, articles: number): Float64Array {
  const frequency = new Float64Array(count);
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number;
    frequency[term] = (frequency[term] as number) + 1;
  }
  return frequency.map((holding) => Math.log(articles / (1 + holding)));
}

/** All terms with the logarithm of their counts for weights; `labels` takes in the stems. */
function countTerms(
  annotations: readonly Pick<Annotations, "terms">[],
  names: Rows,
  labels: string[],
): Rows {
  const numbers = new Map<string, number>();
  const size = annotations.reduce((sum, { terms }) => sum + terms.length, names.terms.length);
  const starts = new Int32Array(annotations.length + 1);
  const [terms, weights] = [new Int32Array(size), new Float64Array(size)];
  let end = 0;
  for (let article = 0; article < annotations.length; article++) {
    const last = names.starts[article + 1] as number;
    for (let at = names.starts[article] as number; at < last; at++) {
      terms[end] = names.terms[at] as number;
      weights[end++] = NAME_WEIGHT * logCount(names.weights[at] as number);
    }
    const { terms: stems } = annotations[article] as Pick<Annotations, "terms">;
    for (let at = 0; at < stems.length; at++) {
      const [stem, count] = stems[at] as Term;
      let number = numbers.get(stem);
      if (number === undefined) numbers.set(stem, (number = labels.push(stem) - 1));
      terms[end] = number;
      weights[end++] = logCount(count);
    }
    starts[article + 1] = end;
  }
  return { starts, terms, weights };
}

const LOG_COUNTS = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));

/** The logarithm of one more than the count; most counts are small. */
function logCount(count: number): number {
  return count < LOG_COUNTS.length ? (LOG_COUNTS[count] as number) : Math.log1p(count);
}

/** How often each article mentions each name: rows of places in `names`, ascending, with counts for weights. */
function countNames(articles: readonly Pick<Article, "id">[], names: readonly Name[]): Rows {
  const places = new Map<string, number>(articles.map(({ id }, place) => [id, place]));
  const starts = new Int32Array(articles.length + 1);
  const counts = new Int32Array(articles.length);
  // A name's mentions in one article follow each other, so that most need not be looked up.
  let [known, own]: [string, number | undefined] = ["", undefined];
  const placeOf = (article: string): number | undefined => {
    if (article !== known) [known, own] = [article, places.get(article)];
    return own;
  };
  const eachCount = (take: (article: number, name: number, count: number) => void) =>
    names.forEach(({ mentions }, name) => {
      const touched: number[] = [];
      for (const { article } of mentions) {
        const place = placeOf(article);
        if (place === undefined) continue;
        if (counts[place] === 0) touched.push(place);
        counts[place] = (counts[place] as number) + 1;
      }
      for (const place of touched) {
        take(place, name, counts[place] as number);
        counts[place] = 0;
      }
    });
  eachCount((article) => (starts[article + 1] = (starts[article + 1] as number) + 1));
  for (let at = 1; at < starts.length; at++)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const size = starts.at(-1) as number;
  const [terms, weights, ends] = [new Int32Array(size), new Float64Array(size), starts.slice()];
  eachCount((article, name, count) => {
    const at = ends[article] as number;
    terms[at] = name;
    weights[at] = count;
    ends[article] = at + 1;
  });
  return { starts, terms, weights };
}

/** The heaviest terms of each row, in order of their numbers, as a vector of length 1. */
function heaviestTerms({ starts, terms, weights }: Rows): Rows {
  const rows = starts.length - 1;
  const kept = {
    starts: new Int32Array(rows + 1),
    terms: new Int32Array(terms.length),
    weights: new Float64Array(terms.length),
  };
  const order = new Float64Array(TERMS_PER_ARTICLE);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const [first, last] = [starts[row] as number, starts[row + 1] as number];
    const places = heaviest(weights.subarray(first, last), TERMS_PER_ARTICLE);
    // Term and place as one number: numbers alone are sorted without asking a comparator.
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      order[at] = (terms[first + place] as number) * PLACES + place;
    }
    order.subarray(0, places.length).sort();
    let sum = 0;
    for (let at = 0; at < places.length; at++)
      sum += (weights[first + ((order[at] as number) % PLACES)] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = 0; at < places.length; at++) {
      const from = first + ((order[at] as number) % PLACES);
      kept.terms[end] = terms[from] as number;
      kept.weights[end++] = (weights[from] as number) / length;
    }
    kept.starts[row + 1] = end;
  }
  return {
    starts: kept.starts,
    terms: kept.terms.slice(0, end),
    weights: kept.weights.slice(0, end),
  };
}

const PLACES = 2 ** 21; // more than an article has terms: its text is at most 3 MB
