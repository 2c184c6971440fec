// Articles of a large site as records whose texts and lists stay in the cache file: each is read when it is asked for, and
// forgotten when others were. To all stages they are articles and findings as any other; only copying one with all its fields reads
// the whole of it.
import type { Store } from "../cache/memo.ts";
import type { AnnotationsHead } from "../cache/pack-annotations.ts";
import type { ArticleHead } from "../cache/pack-article.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { SourceFile } from "../model/source-file.ts";
import { readFileCodec, type ArticleParts } from "./read-file-codec.ts";
import type { ReadFile } from "./read-file.ts";

interface Lending {
  readonly store: Store;
  readonly keyOf: (source: SourceFile) => string;
  /** Works out anew what can no longer be read from the store. */
  readonly again: (source: SourceFile) => ReadFile;
  /** Articles whose parts are held. */
  readonly held?: number;
}

// An article's events are told beside those of its neighbours in time. What is held longer than it takes V8 to tell young from old
// records costs the collection that the rest saves.
const HELD_ARTICLES = 256;

/** Null for a source whose findings the store does not have. */
export function lendFindings(lending: Lending): (source: SourceFile) => ReadFile | null {
  const { store, keyOf } = lending;
  const codec = readFileCodec();
  const windows = {
    body: windowOf("body"),
    spans: windowOf("spans"),
    grounds: windowOf("grounds"),
  };
  let lentCount = 0;

  function windowOf<Name extends keyof ArticleParts>(name: Name): PartReader<ArticleParts[Name]> {
    return partReader(lending.held ?? HELD_ARTICLES, ({ source, key, place }) => {
      const bytes = store.get(key);
      if (bytes) return codec.readPart(bytes, name, place);
      return partsOf(lending.again(source), place)[name];
    });
  }

  return (source) => {
    const key = keyOf(source);
    const bytes = store.get(key);
    if (!bytes) return null;
    const { articles, annotations, diagnostics } = codec.readHeads(bytes);
    const loans = articles.map((_, place): Loan => {
      return { windows, source, key, place, number: lentCount++ };
    });
    return {
      articles: articles.map((head, place) => lentArticle(head, loans[place] as Loan)),
      annotations: annotations.map((head, place) => lentAnnotations(head, loans[place] as Loan)),
      diagnostics,
    };
  };
}

function partsOf({ articles, annotations }: ReadFile, place: number): ArticleParts {
  const [body, found] = [articles[place] as Article, annotations[place] as Annotations];
  return { body, spans: found, grounds: found };
}

/** Where the parts of one article lie. */
interface Loan {
  readonly windows: { readonly [Name in keyof ArticleParts]: PartReader<ArticleParts[Name]> };
  readonly source: SourceFile;
  readonly key: string;
  /** Of the article in its file, from 0. */
  readonly place: number;
  /** Of the article among all that were lent, from 0. */
  readonly number: number;
}

type PartReader<Part> = (loan: Loan) => Part;

/** Those whose numbers differ by less than `size` are held together, which for articles in order are the last `size` ones. */
function partReader<Part>(size: number, read: PartReader<Part>): PartReader<Part> {
  const held = new Array<{ readonly loan: Loan; readonly part: Part } | undefined>(size);
  return (loan) => {
    const slot = loan.number % size;
    const known = held[slot];
    if (known?.loan === loan) return known.part;
    const part = read(loan);
    held[slot] = { loan, part };
    return part;
  };
}

const LOAN = Symbol("loan");

interface Lent {
  readonly [LOAN]: Loan;
}

/** The getters are the same functions for all records, so that V8 keeps these in one shape. */
function gettersOf<Name extends keyof ArticleParts>(
  part: Name,
  fields: readonly (keyof ArticleParts[Name])[],
): PropertyDescriptorMap {
  const getterOf = (field: keyof ArticleParts[Name]): PropertyDescriptor => ({
    enumerable: true,
    get(this: Lent) {
      return this[LOAN].windows[part](this[LOAN])[field];
    },
  });
  return Object.fromEntries(fields.map((field) => [field, getterOf(field)]));
}

const BODY = gettersOf("body", ["text", "paragraphs", "markup", "lines"]);
const FINDINGS = {
  ...gettersOf("spans", ["sentences", "times", "quotations", "names"]),
  ...gettersOf("grounds", ["events", "terms", "titleTerms"]),
};

// Fields stand in the order of the model: digests of a record depend on it.

function lentArticle({ source, ...head }: ArticleHead, loan: Loan): Article {
  const article = Object.defineProperties(withLoan(head, loan), BODY);
  return Object.assign(article, { source }) as unknown as Article;
}

function lentAnnotations({ article, day, missing }: AnnotationsHead, loan: Loan): Annotations {
  const found = Object.defineProperties(withLoan({ article, day }, loan), FINDINGS);
  return Object.assign(found, { missing }) as unknown as Annotations;
}

function withLoan<T extends object>(record: T, loan: Loan): T {
  return Object.defineProperty(record, LOAN, { value: loan });
}
