import type { SafeHtml } from "../base/html.ts";
import type { Article } from "../model/article.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import type { Change } from "./changes.ts";
import { editionDifference, type EditionDifference } from "./edition-difference.ts";
import { dayView, formatDay, type DateView } from "./format-date.ts";
import type { Link, PageContext } from "./page.ts";
import { policyOf } from "./policy.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { attributesOfArticle } from "./text-language.ts";

/** A change as a line in a list. */
export interface ChangeLine {
  readonly day: DateView;
  readonly kind: string;
  /** The text that changed. */
  readonly report: ArticleRow;
  /** What the publisher says of it, or empty. */
  readonly text: string;
  /** Attributes of that text. */
  readonly lang: SafeHtml;
  /** The edition before: none or one. */
  readonly older: readonly Link[];
}

/** A change with its differences. */
export interface ChangeView extends ChangeLine {
  /** "12 words removed, 30 added"; empty where nothing was compared. */
  readonly summary: string;
  readonly stretches: readonly SafeHtml[];
  readonly more: string;
}

export function changeLine(context: PageContext, page: UrlPath, change: Change): ChangeLine {
  const { words, paths } = context;
  const { day, kind, article } = change;
  return {
    day: dayView(words, day),
    kind: words.changeKinds[kind],
    report: articleRow(context, page, article),
    text: kind === "correction" ? change.text : "",
    lang: attributesOfArticle(words, article),
    older:
      kind === "edition"
        ? [
            {
              text: words.phrases.editionOf(formatDay(words, change.older.day)),
              href: relativeUrl(page, paths.article(change.older.id)),
            },
          ]
        : [],
  };
}

/** Only texts that are published whole show what changed in them: all others are counted. */
export function changeView(
  context: PageContext,
  page: UrlPath,
  { change, stretchesMax }: { change: Change; stretchesMax: number },
): ChangeView {
  const line = changeLine(context, page, change);
  if (change.kind !== "edition") return { ...line, summary: "", stretches: [], more: "" };
  const { article, older } = change;
  const isWhole = [article, older].every((each) => policyOf(context.site, each) === "full");
  const { phrases } = context.words;
  const difference = editionDifference(context.words, {
    before: withTitle(older),
    after: withTitle(article),
    stretchesMax: isWhole ? stretchesMax : 0,
  });
  return {
    ...line,
    summary: summaryOf(context, difference),
    stretches: difference.stretches,
    more: isWhole && difference.rest > 0 ? phrases.moreChanges(difference.rest) : "",
  };
}

/** A title that was derived repeats the text. */
function withTitle({ title, titleKind, text }: Article): string {
  return titleKind === "derived" ? text : `${title}\n\n${text}`;
}

function summaryOf(
  { words: { phrases, comma } }: PageContext,
  { removedWords, addedWords }: EditionDifference,
): string {
  return [
    ...(removedWords > 0 ? [phrases.wordsRemoved(removedWords)] : []),
    ...(addedWords > 0 ? [phrases.wordsAdded(addedWords)] : []),
  ].join(comma);
}
