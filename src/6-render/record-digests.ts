// What the keys of data, feeds and search are made of: for each record that they print, a digest of what is printed of it. So an
// edit changes the keys of the files that print something else, and of few others.
import { hashKey } from "../base/hash.ts";
import { valueDigest } from "../base/value-digest.ts";
import { webAddressOf } from "../base/web-address.ts";
import type { Article } from "../model/article.ts";
import type { Event, QuotationRecord } from "../model/chronicle.ts";
import type { Site } from "../model/site.ts";
import { indexedSettings } from "./indexed-site.ts";
import type { Name } from "../model/story.ts";

export interface RecordDigests {
  /** Of the program's version, the settings and the register: part of every key. */
  readonly settings: string;
  /** Of those of them alone that records, and what is looked up and searched, depend on. */
  readonly indexed: string;
  readonly event: (event: Event) => string;
  readonly quotation: (quotation: QuotationRecord) => string;
  readonly name: (name: Name) => string;
  /** Of all but the body, which is known by its source file's hash. */
  readonly article: (article: Article) => string;
  /** Of what a citation says. */
  readonly citation: (article: Article) => string;
}

/**
 * The digest of each record, as long as the record lives: several files print it, and a process that renders again and again meets
 * it again. All is forgotten when settings change that what stage 3 found in an article may depend on.
 */
export interface DigestMemory {
  indexed: string;
  kept: ReadonlyMap<keyof RecordDigests, WeakMap<object, string>>;
}

export function digestMemory(): DigestMemory {
  return { indexed: "", kept: new Map() };
}

export function recordDigests(site: Site, memory: DigestMemory): RecordDigests {
  const { version, settings, outlets } = site;
  const keyOf = (some: unknown): string =>
    hashKey(version, JSON.stringify(some), JSON.stringify(outlets));
  const indexed = keyOf({ ...indexedSettings(settings), language: settings.language });
  keepFor(memory, indexed);
  return { settings: keyOf(settings), indexed, ...digestsIn(memory) };
}

/** Of records of the last site that `recordDigests` was asked for. */
export function digestsIn({ kept }: DigestMemory): Omit<RecordDigests, "settings" | "indexed"> {
  const digest = <T extends object>(kind: keyof RecordDigests, print: (record: T) => unknown) => {
    const make = (record: T): string => valueDigest(print(record)).toString(DIGITS);
    return keptBy((kept.get(kind) ?? new WeakMap()) as WeakMap<T, string>, make);
  };
  return {
    event: digest("event", printedOfEvent),
    quotation: digest("quotation", (quotation) => quotation),
    name: digest("name", (name) => ({ ...name, mentions: name.mentions.length, reasons: [] })),
    article: digest("article", withoutBody),
    citation: digest("citation", ({ id, title, byline, outlet, day, language, url }) => [
      ...[id, title, byline, outlet, day, language, webAddressOf(url)],
    ]),
  };
}

const NO_BODY = { text: "", paragraphs: [], markup: [], lines: [] };

/** Field by field, since the body may lie on disk, from where a spread would read it. */
function withoutBody(article: Article): Article {
  const record: Record<string, unknown> = {};
  for (const field of Object.keys(article) as (keyof Article)[])
    record[field] = field in NO_BODY ? NO_BODY[field as keyof typeof NO_BODY] : article[field];
  return record as unknown as Article;
}

const DIGITS = 36; // as many as there are: files of a large site hold a hundred thousand digests

const KINDS = ["event", "quotation", "name", "article", "citation"] as const;

function keepFor(memory: DigestMemory, indexed: string): void {
  if (memory.indexed === indexed) return;
  memory.indexed = indexed;
  memory.kept = new Map(KINDS.map((kind) => [kind, new WeakMap<object, string>()]));
}

function keptBy<T extends object>(
  kept: WeakMap<T, string>,
  make: (record: T) => string,
): (record: T) => string {
  return (record) => {
    let digest = kept.get(record);
    if (digest === undefined) kept.set(record, (digest = make(record)));
    return digest;
  };
}

type PrintedOfEvent =
  | ("id" | "date" | "status" | "section" | "headline" | "dateReason")
  | ("evidence" | "independentReports");

/** The rest does not reach these outputs, or reaches them by the choice of events alone. */
function printedOfEvent(event: Pick<Event, PrintedOfEvent>): unknown {
  const { id, date, status, section, headline, dateReason } = event;
  const { evidence, independentReports } = event;
  return [id, date, status, section, headline, dateReason, evidence, independentReports];
}

/** Together with the digest of an event that is all there is to it. */
export function unprintedOfEvent(event: Event): Omit<Event, PrintedOfEvent> {
  const { history, reports, names, weight } = event;
  return { history, reports, names, weight };
}
