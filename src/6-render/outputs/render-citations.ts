import { dateOf, monthOf, yearOf } from "../../base/day.ts";
import { hashKey } from "../../base/hash.ts";
import type { Article } from "../../model/article.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { bibtexUrl, escapeBibtex } from "./bibtex.ts";
import { formatJsonRecords } from "./json.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { risLine } from "./ris.ts";
import { webAddress } from "./site-address.ts";

const FORMATS: readonly {
  readonly path: string;
  readonly format: (articles: readonly Article[]) => string;
}[] = [
  { path: OUTPUT_PATHS.bibtex, format: (articles) => articles.map(bibtexEntry).join("\n") },
  { path: OUTPUT_PATHS.ris, format: (articles) => articles.map(risRecord).join("\r\n") },
  { path: OUTPUT_PATHS.cslJson, format: (articles) => formatJsonRecords(articles.map(cslItem)) },
];

/** The articles for reference managers. They cite the original text: our page is not what is cited. */
export function renderCitations({ site, digests }: OutputContext): readonly OutputFile[] {
  return FORMATS.map(({ path, format }) => ({
    path,
    key: hashKey("citations/1", path, digests.settings, digests.articles),
    render: () => format(site.articles.map(citable)),
  }));
}

/** Programs offer the address as a link. */
function citable(article: Article): Article {
  return { ...article, url: webAddress(article.url) };
}

/** A second pair of braces keeps a title's capitals, and keeps BibTeX from cutting an agency's name into first and last. */
function bibtexEntry({ id, title, byline, outlet, day, language, url }: Article): string {
  const fields: readonly [name: string, value: string | null][] = [
    ["title", `{${escapeBibtex(title)}}`],
    ["author", byline.map((name) => `{${escapeBibtex(name)}}`).join(" and ") || null],
    ["howpublished", outlet && escapeBibtex(outlet)],
    ["year", day.slice(0, 4)],
    ["month", String(monthOf(day))],
    ["day", String(dateOf(day))],
    ["language", escapeBibtex(language)],
    ["url", url && bibtexUrl(url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${id},\n${lines.join("")}}\n`;
}

function risRecord({ id, title, byline, outlet, day, language, url }: Article): string {
  return [
    risLine("TY", "NEWS"),
    risLine("ID", id),
    risLine("TI", title),
    ...byline.map((name) => risLine("AU", name)),
    ...(outlet === null ? [] : [risLine("T2", outlet)]),
    risLine("PY", day.slice(0, 4)),
    risLine("DA", day.replaceAll("-", "/")),
    risLine("LA", language),
    ...(url === null ? [] : [risLine("UR", url)]),
    risLine("ER", ""),
  ].join("");
}

function cslItem({ id, title, byline, outlet, day, language, url }: Article): unknown {
  return {
    id,
    type: "article-newspaper",
    title,
    ...(byline.length > 0 && { author: byline.map((literal) => ({ literal })) }),
    ...(outlet !== null && { "container-title": outlet }),
    issued: { "date-parts": [[yearOf(day), monthOf(day), dateOf(day)]] },
    language,
    ...(url !== null && { URL: url }),
  };
}
