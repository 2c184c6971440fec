import { compare, firstInOrder, groupBy } from "../../base/order.ts";
import type { Name } from "../../model/story.ts";
import { castEntry, type CastEntry } from "../cast.ts";
import { monthLink, monthsOf } from "../day-pages.ts";
import { letterOf, mostReportsFirst, sortForm } from "../name-list-page.ts";
import type { Link, PageContext, PageSpec } from "../page.ts";
import { relativeUrl } from "../site-paths.ts";
import type { FilterOption } from "./search-filters.ts";

const NAMES_A_LETTER = 40; // those in most reports; the page of names has all

export interface SearchView {
  /**
   * Empty when the folder of static files has no script for it: then the page has no field. It runs where it stands, so
   * that the field is there before what follows is shown and moves nothing.
   */
  readonly script: string;
  /** The file that names all others of the index, which lie beside it. */
  readonly table: string;
  readonly filters: readonly SearchFilter[];
  readonly letters: readonly Letter[];
  readonly allNames: Link;
  readonly months: readonly Link[];
  readonly archive: Link;
}

interface SearchFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

interface Letter {
  readonly letter: string;
  readonly count: string;
  readonly names: readonly CastEntry[];
}

/** Where scripts run, a field that searches everything; where they do not, the ways that lead to everything. */
export function searchPage(context: PageContext): PageSpec {
  const { paths, words } = context;
  return {
    path: paths.search,
    template: "pages/search",
    title: words.search,
    description: words.searchDek,
    feedsOf: paths.home,
    under: paths.search,
    view: () => searchView(context),
  };
}

function searchView(context: PageContext): SearchView {
  const { paths, search, scripts, words } = context;
  const link = (text: string, to: typeof paths.home) => ({
    text,
    href: relativeUrl(paths.search, to),
  });
  return {
    script: scripts.search === null ? "" : relativeUrl(paths.search, scripts.search),
    table: relativeUrl(paths.search, search.table),
    filters: filtersOf(context),
    letters: lettersOf(context),
    allNames: link(words.allNames, paths.names),
    months: [...monthsOf(context)]
      .reverse()
      .map(({ month }) => monthLink(context, paths.search, month)),
    archive: link(words.allReports, paths.archive),
  };
}

/** A filter with a single value narrows nothing. */
function filtersOf({ search, words }: PageContext): readonly SearchFilter[] {
  const { people, outlets, months } = search.filters;
  return [
    { name: "people", label: words.searchPerson, options: people },
    { name: "outlets", label: words.outlet, options: outlets },
    { name: "months", label: words.searchMonth, options: months },
  ].filter(({ options }) => options.length > 1);
}

function lettersOf(context: PageContext): readonly Letter[] {
  const { words } = context;
  const reports = ({ id }: Name) => context.index.articlesWith.get(id)?.length ?? 0;
  const forms = context.site.grouping.names.map((name) => ({
    ...{ name, id: name.id, form: sortForm(name), reports: reports(name) },
  }));
  return [...groupBy(forms, ({ form }) => letterOf(form))]
    .sort(([a], [b]) => compare(a, b))
    .map(([letter, list]) => ({
      letter,
      count: words.phrases.number(list.length),
      names: [...firstInOrder(list, NAMES_A_LETTER, mostReportsFirst)]
        .sort((a, b) => compare(a.form, b.form) || compare(a.name.id, b.name.id))
        .map(({ name }) => castEntry(context, context.paths.search, name)),
    }));
}
