import { compare, groupBy } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DateView } from "./format-date.ts";
import { asOfSite, type Link, type PageContext, type PageSpec } from "./page.ts";
import { relativeUrl, type DataSet } from "./site-paths.ts";
import { ENGLISH, formatNumber, phrases } from "./words.ts";

const DIAGNOSTICS_SHOWN = 200;

export interface AboutView {
  readonly asOf: DateView;
  readonly version: string;
  readonly method: readonly string[];
  readonly counts: readonly string[];
  readonly inputsSummary: string;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly diagnostics: readonly DiagnosticView[];
  readonly moreDiagnostics: string;
  readonly missing: readonly string[];
  readonly rules: readonly RuleGroup[];
  readonly data: readonly Link[];
}

interface RuleGroup {
  readonly finds: string;
  readonly rules: readonly { readonly name: string; readonly count: string }[];
}

interface DiagnosticView {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly path: string;
}

const DATA_TITLES: Readonly<Record<DataSet, string>> = {
  articles: ENGLISH.dataArticles,
  stories: ENGLISH.dataStories,
  quotations: ENGLISH.dataQuotations,
  names: ENGLISH.dataNames,
};

/** How the site was made, from what, and what was not understood. */
export function aboutPage(context: PageContext): PageSpec {
  const { paths } = context;
  return {
    path: paths.about,
    template: "pages/about",
    title: ENGLISH.about,
    description: ENGLISH.aboutDek,
    feedsOf: paths.home,
    under: paths.about,
    view: () => aboutView(context),
  };
}

function aboutView(context: PageContext): AboutView {
  const { site, paths } = context;
  const rest = site.diagnostics.length - DIAGNOSTICS_SHOWN;
  return {
    asOf: asOfSite(site),
    version: site.version,
    method: ENGLISH.methodText,
    counts: countsOf(context),
    inputsSummary: phrases.inputs(site.inputs.length),
    inputs: site.inputs.map(({ path, sha256 }) => ({ path, sha256 })),
    diagnostics: site.diagnostics.slice(0, DIAGNOSTICS_SHOWN).map(diagnosticView),
    moreDiagnostics: rest > 0 ? phrases.moreItems(rest) : "",
    missing: missingFindings(context),
    rules: ruleGroups(context),
    data: (["articles", "stories", "quotations", "names"] as const).map((set) => ({
      text: DATA_TITLES[set],
      href: relativeUrl(paths.about, paths.data(set)),
    })),
  };
}

function countsOf({ site, index }: PageContext): readonly string[] {
  const { names, stories } = site.grouping;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const outlets = [...index.articlesByOutlet.keys()].filter((outlet) => outlet !== null).length;
  const kind = (wanted: string) => names.filter((name) => name.kind === wanted).length;
  return [
    phrases.reports(site.articles.length),
    ...(outlets > 0 ? [phrases.outlets(outlets)] : []),
    phrases.stories(stories.length),
    phrases.events(sum(site.chronicles.map(({ events }) => events.length))),
    phrases.sentences(sum(site.annotations.map(({ sentences }) => sentences.length))),
    phrases.times(sum(site.annotations.map(({ times }) => times.length))),
    phrases.quotations(sum(site.chronicles.map(({ quotations }) => quotations.length))),
    phrases.people(kind("person")),
    phrases.places(kind("place")),
    phrases.organisations(kind("organisation")),
  ];
}

/** Which rules found what, the busiest first. */
function ruleGroups({ site }: PageContext): readonly RuleGroup[] {
  const group = (finds: string, findings: readonly { readonly rule: string }[]) => ({
    finds,
    rules: [...groupBy(findings, ({ rule }) => rule)]
      .sort(([a, one], [b, other]) => other.length - one.length || compare(a, b))
      .map(([name, list]) => ({ name, count: formatNumber(list.length) })),
  });
  return [
    group(
      ENGLISH.timesRead,
      site.annotations.flatMap(({ times }) => times),
    ),
    group(
      ENGLISH.quotations,
      site.annotations.flatMap(({ quotations }) => quotations),
    ),
    group(
      ENGLISH.names,
      site.annotations.flatMap(({ names }) => names),
    ),
  ].filter(({ rules }) => rules.length > 0);
}

function diagnosticView({ severity, code, message, hint, place }: Diagnostic): DiagnosticView {
  return {
    severity: ENGLISH.severities[severity],
    code,
    message,
    hint: hint ?? "",
    path: place?.path ?? "",
  };
}

/** Articles in languages for which some kinds of finding have no rules. */
function missingFindings({ site }: PageContext): readonly string[] {
  return site.annotations.flatMap(({ missing }, place) => {
    const article = site.articles[place];
    if (!article || missing.length === 0) return [];
    return [phrases.missing(article.source.path, article.language, missing.join(", "))];
  });
}
