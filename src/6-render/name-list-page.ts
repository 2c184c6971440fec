import { boundedMemo } from "../base/bounded-memo.ts";
import { compare, firstInOrder, groupBy } from "../base/order.ts";
import type { NameKind } from "../model/annotation.ts";
import type { NameHead } from "./heads.ts";
import { castEntry, type CastEntry } from "./cast.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { relativeUrl } from "./site-paths.ts";

const OFTEN_NAMED_MIN = 2; // reports; of a long list the others fold
const FOLD_FROM = 60;
// A page with more names than this would be slow to open: the rest stand on a page for each letter.
const LONG_FROM = 400;
const SHOWN_OF_LONG = 60; // of each kind, those in most reports

export interface NameListView {
  readonly kinds: readonly NameGroup[];
  /** Of a long list, the pages that hold all names. */
  readonly letters: readonly LetterLink[];
}

interface LetterLink extends Link {
  readonly count: string;
}

export interface LetterView {
  readonly letter: string;
  readonly all: Link;
  readonly names: readonly CastEntry[];
  readonly letters: readonly Link[];
}

interface NameGroup {
  readonly kind: string;
  readonly count: string;
  readonly often: readonly CastEntry[];
  readonly rest: readonly CastEntry[];
  readonly restSummary: string;
}

export function nameListPage(context: PageContext): PageSpec {
  const { words } = context;
  return {
    path: context.paths.names,
    template: "pages/names",
    title: words.names,
    description: words.phrases.namesDek(context.site.grouping.names.length),
    feedsOf: context.paths.home,
    under: context.paths.names,
    of: [],
    view: (): NameListView => ({
      kinds: (["person", "organisation", "place"] as const).flatMap((kind) =>
        groupOf(context, kind),
      ),
      letters: lettersOf(context).map(({ letter, names }) => ({
        text: letter,
        href: relativeUrl(context.paths.names, context.paths.namesOf(letter)),
        count: words.phrases.number(names.length),
      })),
    }),
  };
}

/** A page for each letter that names begin with, where all on one page would be too many. */
export function letterPages(context: PageContext): readonly PageSpec[] {
  const { paths, words } = context;
  const letters = lettersOf(context);
  return letters.map(({ letter, names }) => {
    const path = paths.namesOf(letter);
    return {
      path,
      template: "pages/names-letter",
      title: words.phrases.namesOf(letter),
      description: words.phrases.namesDek(names.length),
      feedsOf: paths.home,
      under: paths.names,
      of: [names.map(({ id }) => id), letters.map((each) => each.letter)],
      view: (): LetterView => ({
        letter,
        all: { text: words.names, href: relativeUrl(path, paths.names) },
        names: names.map((name) => castEntry(context, path, name)),
        letters: letters.map((other) => ({
          text: other.letter,
          href: relativeUrl(path, paths.namesOf(other.letter)),
        })),
      }),
    };
  });
}

interface NamesOfLetter {
  readonly letter: string;
  readonly names: readonly NameHead[];
}

/** In order of letters; none where one page holds all names. */
function lettersOf(context: PageContext): readonly NamesOfLetter[] {
  if (!isLong(context)) return [];
  const names = [...context.index.names.values()];
  return [...groupBy(inOrderOfForm(names), (name) => letterOf(sortForm(name)))]
    .sort(([a], [b]) => compare(a, b))
    .map(([letter, list]) => ({ letter, names: list }));
}

function isLong({ index }: PageContext): boolean {
  return index.names.size >= LONG_FROM;
}

function inOrderOfForm(names: readonly NameHead[]): readonly NameHead[] {
  return names
    .map((name) => ({ name, form: sortForm(name) }))
    .sort((a, b) => compare(a.form, b.form) || compare(a.name.id, b.name.id))
    .map(({ name }) => name);
}

/** Names that begin with no letter stand together. */
export function letterOf(form: string): string {
  return /^\p{L}/u.exec(form)?.[0].toUpperCase() ?? "#";
}

function groupOf(context: PageContext, kind: NameKind): readonly NameGroup[] {
  const { words } = context;
  const all = inOrderOfForm([...context.index.names.values()].filter((name) => name.kind === kind));
  if (all.length === 0) return [];
  const reports = ({ id }: NameHead) => context.index.articlesWith.get(id)?.length ?? 0;
  const names = isLong(context) ? mostNamed(all, reports) : all;
  const isOften = (name: NameHead) => names.length <= FOLD_FROM || reports(name) >= OFTEN_NAMED_MIN;
  const entries = (list: readonly NameHead[]) =>
    list.map((name) => castEntry(context, context.paths.names, name));
  const rest = names.filter((name) => !isOften(name));
  return [
    {
      kind: words.nameKindsMany[kind],
      count: words.phrases.number(all.length),
      often: entries(names.filter(isOften)),
      rest: entries(rest),
      restSummary: words.phrases.namedOnce(rest.length),
    },
  ];
}

/** In the order in which they came. */
function mostNamed(
  all: readonly NameHead[],
  reports: (name: NameHead) => number,
): readonly NameHead[] {
  const counted = all.map((name) => ({ name, id: name.id, reports: reports(name) }));
  const leading = firstInOrder(counted, SHOWN_OF_LONG, mostReportsFirst);
  const shown = new Set(leading.map(({ name }) => name));
  return all.filter((name) => shown.has(name));
}

interface Counted {
  readonly id: string;
  readonly reports: number;
}

export function mostReportsFirst(a: Counted, b: Counted): number {
  return b.reports - a.reports || compare(a.id, b.id);
}

/** People stand under their last name. */
export function sortForm({ kind, name }: NameHead): string {
  return kind === "person" ? formOfPerson(name) : plainForm(name);
}

// Several lists ask for the form of each name, and so does the next rendering.
const plainForm = boundedMemo((name) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase(),
);

const formOfPerson = boundedMemo((name) => {
  const plain = plainForm(name);
  const words = plain.split(" ");
  return `${words[words.length - 1]} ${plain}`;
});
