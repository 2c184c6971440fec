import { compare } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DateView } from "./format-date.ts";
import { asOfSite, type Link, type PageContext, type PageSpec } from "./page.ts";
import { relativeUrl, type DataSet } from "./site-paths.ts";
import type { Words } from "./words/words.ts";

const DIAGNOSTICS_SHOWN = 200;
// Fingerprints cannot be compressed. Each stands on the page of its article and in the data, too.
const INPUTS_SHOWN = 100;

export interface AboutView {
  readonly asOf: DateView;
  readonly version: string;
  readonly method: readonly string[];
  readonly counts: readonly string[];
  readonly inputsSummary: string;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  /** To all others in the data; none or one. */
  readonly moreInputs: readonly Link[];
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
  /** In the language of the page, where that is not the diagnostic's own; or empty. */
  readonly summary: string;
  readonly message: string;
  readonly hint: string;
  readonly path: string;
}

/** How the site was made, from what, and what was not understood. */
export function aboutPage(context: PageContext): PageSpec {
  const { paths, words } = context;
  return {
    path: paths.about,
    template: "pages/about",
    title: words.about,
    description: words.aboutDek,
    feedsOf: paths.home,
    under: paths.about,
    view: () => aboutView(context),
  };
}

function aboutView(context: PageContext): AboutView {
  const { site, words } = context;
  const rest = site.diagnostics.length - DIAGNOSTICS_SHOWN;
  return {
    asOf: asOfSite(context),
    version: site.version,
    method: words.methodText,
    counts: countsOf(context),
    inputsSummary: words.phrases.inputs(site.inputs.length),
    inputs: site.inputs.slice(0, INPUTS_SHOWN).map(({ path, sha256 }) => ({ path, sha256 })),
    moreInputs: inputsLeft(context),
    diagnostics: site.diagnostics
      .slice(0, DIAGNOSTICS_SHOWN)
      .map((each) => diagnosticView(words, each)),
    moreDiagnostics: rest > 0 ? words.phrases.moreItems(rest) : "",
    missing: missingFindings(context),
    rules: ruleGroups(context),
    data: dataLinks(context),
  };
}

function inputsLeft({ site, paths, words }: PageContext): readonly Link[] {
  const left = site.inputs.length - INPUTS_SHOWN;
  if (left <= 0) return [];
  const href = relativeUrl(paths.about, paths.data("articles"));
  return [{ text: words.phrases.moreItems(left), href }];
}

function dataLinks({ paths, words }: PageContext): readonly Link[] {
  const titles: readonly (readonly [DataSet, string])[] = [
    ["articles", words.dataArticles],
    ["stories", words.dataStories],
    ["quotations", words.dataQuotations],
    ["names", words.dataNames],
  ];
  return titles.map(([set, text]) => ({ text, href: relativeUrl(paths.about, paths.data(set)) }));
}

function countsOf({ site, index, words }: PageContext): readonly string[] {
  const { names, stories } = site.grouping;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const outlets = [...index.articlesByOutlet.keys()].filter((outlet) => outlet !== null).length;
  const kind = (wanted: string) => names.filter((name) => name.kind === wanted).length;
  return [
    words.phrases.reports(site.articles.length),
    ...(outlets > 0 ? [words.phrases.outlets(outlets)] : []),
    words.phrases.stories(stories.length),
    words.phrases.events(sum(site.chronicles.map(({ events }) => events.length))),
    words.phrases.sentences(index.findings.sentences),
    words.phrases.times(sum([...index.findings.times.values()])),
    words.phrases.quotations(sum(site.chronicles.map(({ quotations }) => quotations.length))),
    words.phrases.people(kind("person")),
    words.phrases.places(kind("place")),
    words.phrases.organisations(kind("organisation")),
  ];
}

/** Which rules found what, the busiest first. */
function ruleGroups({ index, words }: PageContext): readonly RuleGroup[] {
  const group = (finds: string, counts: ReadonlyMap<string, number>) => ({
    finds,
    rules: [...counts]
      .sort(([a, one], [b, other]) => other - one || compare(a, b))
      .map(([name, count]) => ({ name, count: words.phrases.number(count) })),
  });
  return [
    group(words.timesRead, index.findings.times),
    group(words.quotations, index.findings.quotations),
    group(words.names, index.findings.names),
  ].filter(({ rules }) => rules.length > 0);
}

function diagnosticView(
  words: Words,
  { severity, code, message, hint, place }: Diagnostic,
): DiagnosticView {
  return {
    severity: words.severities[severity],
    code,
    summary: words.faults[code] ?? "",
    message,
    hint: hint ?? "",
    path: place?.path ?? "",
  };
}

/** Articles in languages for which some kinds of finding have no rules. */
function missingFindings({ site, words }: PageContext): readonly string[] {
  return site.annotations.flatMap(({ missing }, place) => {
    const article = site.articles[place];
    if (!article || missing.length === 0) return [];
    const kinds = missing.map((each) => words.findings[each]).join(words.comma);
    return [words.phrases.missing(article.source.path, article.language, kinds)];
  });
}
