import { escapeHtml, trustHtml, type SafeHtml } from "../base/html.ts";
import type { ArticleHead } from "./heads.ts";
import type { Direction } from "../model/settings.ts";
import type { Words } from "./words/words.ts";

type Speaking = Pick<ArticleHead, "language">;

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** Of a BCP 47 language: which way its script runs. */
export function directionOf(language: string): Direction {
  const [base = "", ...parts] = language.toLowerCase().split("-");
  if (parts.includes("latn") || parts.includes("cyrl")) return "ltr";
  return RIGHT_TO_LEFT.has(base) || parts.includes("arab") || parts.includes("hebr")
    ? "rtl"
    : "ltr";
}

/** Attributes of an element with a text of a source: its language, and the way it runs, where the page has another. */
export function languageAttributes(words: Words, language: string): SafeHtml {
  if (language === words.locale) return NO_ATTRIBUTES; // nearly always, and asked for every text of a page
  const [base] = language.toLowerCase().split("-");
  if (base === words.locale) return NO_ATTRIBUTES;
  const direction = directionOf(language);
  const dir = direction === words.direction ? "" : ` dir="${direction}"`;
  return trustHtml(` lang="${escapeHtml(language)}"${dir}`);
}

export const NO_ATTRIBUTES = trustHtml("");

/** As `languageAttributes`; none when nothing is known of the article. */
export function attributesOfArticle(words: Words, article: Speaking | undefined): SafeHtml {
  return article ? languageAttributes(words, article.language) : NO_ATTRIBUTES;
}

// Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms for print.
const RUNS_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const RUNS_RIGHT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/**
 * A name within a label that we compose. Where it runs the other way than the label, it is put between the signs that
 * keep the numbers and commas beside it in their place (first strong isolate and its end).
 */
export function isolated({ direction }: Words, text: string): string {
  const runsAgainst = direction === "ltr" ? RUNS_LEFT : RUNS_RIGHT;
  return runsAgainst.test(text) ? `\u2068${text}\u2069` : text;
}
