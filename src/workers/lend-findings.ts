// Articles of a large site as records whose texts and lists stay in the cache file: each is read when it is asked for, and
// forgotten when others were. To all stages they are articles and findings as any other; only copying one with all its fields reads
// the whole of it.
import type { PartStore } from "../cache/memo.ts";
import type { AnnotationsHead } from "../cache/pack-annotations.ts";
import type { ArticleHead } from "../cache/pack-article.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { SourceFile } from "../model/source-file.ts";
import { partPlaces } from "./part-places.ts";
import {
  BODY_NAMES,
  LIST_NAMES,
  PART_NAMES,
  partsOf,
  readFileCodec,
  type ArticleParts,
} from "./read-file-codec.ts";
import type { ReadFile } from "./read-file.ts";

interface Lending {
  readonly store: PartStore;
  readonly keyOf: (source: SourceFile) => string;
  /** Works out anew what can no longer be read from the store. */
  readonly again: (source: SourceFile) => ReadFile;
  /** Articles whose parts are in memory: those that were asked for last, nearly. */
  readonly held?: number;
}

// Stages walk through all articles, one after the other, and would find as few of many more. What lives longer grows old, which
// costs more to collect than it does to read again.
const HELD = 64;
const ARTICLES_MAX = 32; // of a file: for a part of one of them, all of its value is read

export interface Lender {
  /** Null for a source whose findings the store does not have, and for one of very many articles. */
  readonly lend: (source: SourceFile) => ReadFile | null;
}

export function lendFindings(lending: Lending): Lender {
  const { store, keyOf, held = HELD } = lending;
  const codec = readFileCodec();
  const places = partPlaces(PART_NAMES.length);
  const windows = Object.fromEntries(
    PART_NAMES.map((name) => [name, windowOf(name)]),
  ) as unknown as Windows;
  let lentCount = 0;

  function windowOf<Name extends keyof ArticleParts>(name: Name): PartWindow<ArticleParts[Name]> {
    return partWindow(held, (loan) => storedPart(loan, name) ?? partAgain(loan, name));
  }

  /** Null when it is lost or spoilt. */
  function storedPart<Name extends keyof ArticleParts>(
    loan: Loan,
    name: Name,
  ): ArticleParts[Name] | null {
    if (name === "lines" && storedPart(loan, "text") === null) return null; // of which they hold pieces
    const bytes = store.getPart(loan.key, places.placeOf(loan.number, PART_NAMES.indexOf(name)));
    return bytes ? codec.readPart(bytes, name) : null;
  }

  function partAgain<Name extends keyof ArticleParts>(
    { source, place }: Loan,
    name: Name,
  ): ArticleParts[Name] {
    const { articles, annotations } = lending.again(source);
    return partsOf(articles[place] as Article, annotations[place] as Annotations)[name];
  }

  function lend(source: SourceFile): ReadFile | null {
    const key = keyOf(source);
    const bytes = store.get(key);
    if (!bytes) return null;
    const { heads, parts } = codec.readHeads(bytes);
    const { articles, annotations, diagnostics } = heads;
    if (articles.length > ARTICLES_MAX) return null;
    places.add(bytes, parts);
    const loans = articles.map((_, place): Loan => {
      return { windows, source, key, place, number: lentCount++ };
    });
    return {
      articles: articles.map((head, place) => lentArticle(head, loans[place] as Loan)),
      annotations: annotations.map((head, place) => lentAnnotations(head, loans[place] as Loan)),
      diagnostics,
    };
  }

  return { lend };
}

type Windows = { readonly [Name in keyof ArticleParts]: PartWindow<ArticleParts[Name]> };

/** Where the parts of one article lie. */
interface Loan {
  readonly windows: Windows;
  readonly source: SourceFile;
  readonly key: string;
  /** Of the article in its file, from 0. */
  readonly place: number;
  /** Of the article among all that were lent, from 0. */
  readonly number: number;
}

interface PartWindow<Part> {
  readonly read: (loan: Loan) => Part;
}

/** Those whose numbers differ by less than `size` are held together: in order these are the last ones. */
function partWindow<Part>(size: number, readAnew: (loan: Loan) => Part): PartWindow<Part> {
  const held = new Array<{ readonly loan: Loan; readonly part: Part } | undefined>(size);

  function read(loan: Loan): Part {
    const slot = loan.number % size;
    const known = held[slot];
    if (known?.loan === loan) return known.part;
    const part = readAnew(loan);
    held[slot] = { loan, part };
    return part;
  }

  return { read };
}

const LOAN = Symbol("loan");

interface Lent {
  readonly [LOAN]: Loan;
}

/** The getters are the same functions for all records, so that V8 keeps these in one shape. */
function gettersOf(names: readonly (keyof ArticleParts)[]): PropertyDescriptorMap {
  const getterOf = (name: keyof ArticleParts): PropertyDescriptor => ({
    enumerable: true,
    get(this: Lent) {
      return this[LOAN].windows[name].read(this[LOAN]);
    },
  });
  return Object.fromEntries(names.map((name) => [name, getterOf(name)]));
}

const BODY = gettersOf(BODY_NAMES);
const LISTS = gettersOf(LIST_NAMES);

// Fields stand in the order of the model: digests of a record depend on it.

function lentArticle({ source, ...head }: ArticleHead, loan: Loan): Article {
  const article = Object.defineProperties(withLoan(head, loan), BODY);
  return Object.assign(article, { source }) as unknown as Article;
}

function lentAnnotations(
  { article, day, titleTerms, missing }: AnnotationsHead,
  loan: Loan,
): Annotations {
  const found = Object.defineProperties(withLoan({ article, day }, loan), LISTS);
  return Object.assign(found, { titleTerms, missing }) as unknown as Annotations;
}

function withLoan<T extends object>(record: T, loan: Loan): T {
  return Object.defineProperty(record, LOAN, { value: loan });
}
