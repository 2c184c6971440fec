// A byline run into the text that follows it: "By the Port Wire Staff Ferries stand still", "By Ann Lee, Special to BBC
// News Rain fell". Where names end and the text begins is known only when a role, a desk or an agency closes the byline.
import { AGENCIES, NO_NAME_WORDS, ROLE_WORDS, WEEKDAYS, MONTHS } from "./words.ts";

const WORDS_MAX = 16;
// "senior international correspondent": words between the name and the role.
const BEFORE_ROLE_MAX = 3;
const OPENS = /^(?:By|From)$/;
const JOINING = /^(?:the|and|to|for|of|with)$/i;
const PLAIN = /[^\p{L}\p{N}]/gu;

/** Offset at which the text behind the byline at `start` begins; null when no byline stands there. */
export function bylineRunEnd(text: string, start: number): number | null {
  const words = [...text.slice(start, start + 240).matchAll(/\S+/g)].slice(0, WORDS_MAX + 1);
  if (!OPENS.test(words[0]?.[0] ?? "")) return null;
  let end: number | null = null;
  for (let at = 1; at < words.length; at++) {
    const kind = kindOf(words, at);
    if (kind === null) break;
    const [word, next] = [words[at] as RegExpExecArray, words[at + 1]];
    if (kind === "closing" && next && /^["“‘'\p{Lu}]/u.test(next[0])) end = next.index;
    if (/[.!?]$/.test(word[0]) && word[0].length > 2) break;
  }
  return end === null ? null : start + end;
}

type Words = readonly RegExpExecArray[];

function kindOf(words: Words, at: number): "closing" | "part" | null {
  const form = formAt(words, at);
  if (words[at]?.[0].endsWith(":")) return null; // opens what follows: "Reporter: …"
  if (WEEKDAYS.has(form) || MONTHS.has(form)) return null;
  if (ROLE_WORDS.has(form)) return "closing";
  if (isAgency(words, at)) return "closing";
  if (form === "news" && isAgency(words, at - 1)) return "closing";
  if (JOINING.test(form)) return "part";
  if (NO_NAME_WORDS.has(form)) return null;
  if (/^\p{Lu}/u.test(words[at]?.[0] ?? "")) return "part";
  return isBeforeRole(words, at) ? "part" : null;
}

/** Known as one, and set apart from the names before it. */
function isAgency(words: Words, at: number): boolean {
  if (!AGENCIES.has(formAt(words, at)) || !/^\p{Lu}{2}|^Reuters/u.test(words[at]?.[0] ?? ""))
    return false;
  return (
    words[at - 1]?.[0].endsWith(",") === true || /^(?:to|for|the)$/i.test(formAt(words, at - 1))
  );
}

function isBeforeRole(words: Words, at: number): boolean {
  for (let next = at + 1; next <= at + BEFORE_ROLE_MAX; next++)
    if (ROLE_WORDS.has(formAt(words, next))) return true;
  return false;
}

function formAt(words: Words, at: number): string {
  return (words[at]?.[0] ?? "").replace(PLAIN, "").toLowerCase();
}
