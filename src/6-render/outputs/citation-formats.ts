import { dateOf, monthOf, yearOf } from "../../base/day.ts";
import { webAddressOf } from "../../base/web-address.ts";
import type { Article } from "../../model/article.ts";
import type { UrlPath } from "../site-paths.ts";
import { bibtexUrl, escapeBibtex } from "./bibtex.ts";
import { formatJsonRecords } from "./json.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { risLine } from "./ris.ts";

/** A way in which reference managers read works. They cite the original text: our page is not what is cited. */
export interface CitationFormat {
  readonly name: string;
  /** Of the file with all articles. */
  readonly path: UrlPath;
  readonly format: (articles: readonly Article[]) => string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    name: "BibTeX",
    path: OUTPUT_PATHS.bibtex,
    format: (articles) => articles.map(citable).map(bibtexEntry).join("\n"),
  },
  {
    name: "RIS",
    path: OUTPUT_PATHS.ris,
    format: (articles) => articles.map(citable).map(risRecord).join("\r\n"),
  },
  {
    name: "CSL-JSON",
    path: OUTPUT_PATHS.cslJson,
    format: (articles) => formatJsonRecords(articles.map(citable).map(cslItem)),
  },
];

/** Programs offer the address as a link. */
function citable(article: Article): Article {
  const url = webAddressOf(article.url);
  return url === article.url ? article : { ...article, url };
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
