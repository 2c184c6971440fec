import type { Annotations, NameMention, Quotation, TimeExpression } from "../model/annotation.ts";
import type { Article, LineReading, Span } from "../model/article.ts";
import type { UnderstoodSite } from "../model/site.ts";
import { lineOf } from "../base/place-in-source.ts";
import { explainBlocks } from "./explain-blocks.ts";
import { explainStory } from "./explain-story.ts";
import { quote, type Section } from "./explain-words.ts";
import { formatCount } from "./report.ts";
import { visibleText } from "./visible-text.ts";

/** What each rule made of an article, from its lines to the events that it supports. */
export function explainArticle(site: UnderstoodSite, article: Article): string {
  const findings = site.annotations[site.articles.indexOf(article)] as Annotations;
  const sections: readonly Section[] = [
    ["What it is", explainHead(article)],
    ["Its lines", article.lines.map(explainLine)],
    // Only clippings are read by what each line looks like.
    ["Its blocks", article.lines.length === 0 ? explainBlocks(article) : []],
    [
      formatCount(findings.sentences.length, "sentence"),
      findings.sentences.map(
        (each) => `${at(article, each)} ${cut(article, each)}  [${each.rule}]`,
      ),
    ],
    [
      formatCount(findings.times.length, "time expression"),
      findings.times.map((each) => explainTime(article, each)),
    ],
    [
      formatCount(findings.quotations.length, "quotation"),
      findings.quotations.map((each) => explainQuotation(article, { ...each, findings })),
    ],
    [
      formatCount(chainsOf(findings.names).length, "name"),
      chainsOf(findings.names).map((chain) => explainChain(article, chain)),
    ],
    ["Not looked for", findings.missing.map((kind) => `${kind}: no rules for this language`)],
    ...explainStory(site, article),
  ];
  const text = sections.filter(([, lines]) => lines.length > 0).map(formatSection);
  return [`${article.source.path}, article ${article.id}`, ...text].map(visibleLines).join("\n\n");
}

function formatSection([heading, lines]: Section): string {
  return [heading, ...lines.map((line) => `  ${line.replaceAll("\n", "\n  ")}`)].join("\n");
}

function visibleLines(text: string): string {
  return text.split("\n").map(visibleText).join("\n");
}

function explainHead(article: Article): readonly string[] {
  const { day, printedDay, title, titleKind, titleLine, byline, outlet, dateline } = article;
  const titleReason = {
    headline: `the headline on line ${titleLine}`,
    derived: `no headline was found; this is the opening of the body on line ${titleLine}`,
    "front-matter": "as the front matter says",
  }[titleKind];
  return [
    `published on ${day}${printedDay ? `, though the page itself says ${printedDay}` : ""}`,
    `title: ${quote(title)} (${titleReason})`,
    byline.length > 0 ? `by ${byline.join("; ")}` : "no byline was found",
    outlet ? `outlet: ${outlet}` : "no outlet is named",
    ...(dateline ? [`dateline: ${dateline}`] : []),
    ...article.captions.map(({ text, credit, line }) => {
      const by = credit ? `, credit ${quote(credit)}` : "";
      return `caption on line ${line}: ${quote(text)}${by}`;
    }),
    `language: ${article.language}`,
  ];
}

function explainLine({ line, text, role, confidence, reasons }: LineReading): string {
  const why = reasons.length > 0 ? `  since ${reasons.join(", ")}` : "";
  const head = `${String(line).padStart(4)} ${role.padEnd(17)} ${percent(confidence)}`;
  return role === "blank" ? head.trimEnd() : `${head} ${quote(text)}${why}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}

function explainTime(article: Article, time: TimeExpression): string {
  const { type, value, mod, edtf, anchor, anchorValue, implied, rule } = time;
  const anchors = {
    publication: `reckoned from the day of publication, ${anchorValue}`,
    dateline: `reckoned from the dateline, ${anchorValue}`,
    expression: `reckoned from the expression before it, ${anchorValue}`,
    none: "stands for itself",
  };
  const parts = [
    `${type} ${value}${mod ? ` (${mod})` : ""}`,
    edtf === null ? "no day that could be named" : edtf === value ? null : `that is ${edtf}`,
    anchors[anchor],
    implied.length > 0 ? `the ${implied.join(" and ")} left out in the text` : null,
  ];
  const words = parts.filter((part) => part !== null).join(", ");
  return `${at(article, time)} ${cut(article, time)} → ${words}  [${rule}]`;
}

function explainQuotation(
  article: Article,
  quotation: Quotation & { readonly findings: Annotations },
): string {
  const { kind, content, cue, source, speaker, speakerRule, rule, findings } = quotation;
  const name = speaker === null ? null : findings.names[speaker]?.name;
  const parts = [
    name ? `said by ${name}` : "unattributed",
    source ? `the text says ${cut(article, source)}` : null,
    cue ? `cue ${cut(article, cue)}` : null,
    speakerRule ? `speaker by ${speakerRule}` : null,
  ];
  const words = content.map((span) => cut(article, span)).join(" … ");
  const why = parts.filter((part) => part !== null).join(", ");
  return `${at(article, quotation)} ${kind} ${words}\n       ${why}  [${rule}]`;
}

function chainsOf(names: readonly NameMention[]): readonly (readonly NameMention[])[] {
  const chains = new Map<number, NameMention[]>();
  for (const mention of names)
    chains.set(mention.chain, [...(chains.get(mention.chain) ?? []), mention]);
  return [...chains.values()];
}

function explainChain(article: Article, chain: readonly NameMention[]): string {
  const { kind, name } = chain[0] as NameMention;
  const forms = [...new Set(chain.map(({ start, end }) => article.text.slice(start, end)))];
  const roles = [...new Set(chain.flatMap(({ role }) => (role ? [role] : [])))];
  const rules = [...new Set(chain.map(({ rule }) => rule))];
  const parts = [
    `${kind} ${name}, ${formatCount(chain.length, "mention")}`,
    `as ${forms.map(quote).join(", ")}`,
    roles.length > 0 ? `role ${roles.map(quote).join(", ")}` : null,
    chain.some(({ actor }) => actor) ? "stands for those who act there" : null,
  ];
  return `${parts.filter((part) => part !== null).join(", ")}  [${rules.join(", ")}]`;
}

/** The line of the source on which a finding begins. */
function at(article: Article, { start }: Span): string {
  return `line ${lineOf(article.paragraphs, start)}:`;
}

function cut(article: Article, { start, end }: Span): string {
  return quote(article.text.slice(start, end));
}
