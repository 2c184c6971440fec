import { sha256 } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { KnownPages, PageOrigin } from "./known-pages.ts";
import type { PageSeries, PageSpec } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";

/** What all pages of a site are made with. */
export interface PageBook {
  readonly known: KnownPages | null;
  readonly kept: KeptPages;
  readonly print: (spec: PageSpec) => string | Diagnostic;
  readonly printFault: (fault: Diagnostic) => string;
}

/** Pages that were made before they are written. */
export interface KeptPages {
  readonly keep: (file: PageFile, page: string) => void;
  /** Gives a page back, and forgets it. */
  readonly take: (file: PageFile) => string | undefined;
}

/**
 * A page of the site as a file to make. There are two and a half of them for each article, all at once, so it is a class: a
 * literal with a getter is a table and some functions of its own, which take ten times the memory.
 *
 * The key of a page is the hash of its text: what a template prints costs less to print than to write down and to hash for a
 * key, and a first build has the text at hand.
 */
export class PageFile implements OutputFile, PageOrigin {
  private readonly book: PageBook;
  private readonly series: PageSeries;
  private readonly place: number;
  private hash: string | null = null;

  constructor(book: PageBook, series: PageSeries, place: number) {
    this.book = book;
    this.series = series;
    this.place = place;
  }

  get path(): UrlPath {
    return this.series.paths[this.place] as UrlPath;
  }

  get template(): string {
    return this.series.template;
  }

  spec(): PageSpec {
    return this.series.specOf(this.place);
  }

  get madeOf(): readonly unknown[] | null {
    return this.series.madeOf?.(this.place) ?? null;
  }

  get isKeyedByBytes(): boolean {
    return true;
  }

  get knownKey(): string | null {
    return this.hash;
  }

  get key(): string {
    if (this.hash !== null) return this.hash;
    const text = this.render();
    this.book.kept.keep(this, text);
    this.hash = sha256(text);
    this.book.known?.learn(this.path, this.hash);
    return this.hash;
  }

  render(): string {
    const page = this.book.kept.take(this) ?? this.make();
    return typeof page === "string" ? page : this.book.printFault(page);
  }

  /** Takes the key of the last rendering, when the page is as it was then. */
  recall(): void {
    this.hash ??= this.book.known?.keyOf(this.path, this) ?? null;
  }

  /** Makes the page, unless it is known to have no fault; gives the fault. */
  tryOut(): Diagnostic | null {
    this.recall();
    if (this.hash !== null) return null;
    const page = this.make();
    if (typeof page !== "string") return page;
    this.book.kept.keep(this, page);
    return null;
  }

  private make(): string | Diagnostic {
    const { known, print } = this.book;
    return known ? known.record(this.path, this, print) : print(this.spec());
  }
}
