import { compare } from "../base/order.ts";
import { formOf, wordEnd, wordStart } from "../base/words.ts";
import type { Span } from "../model/article.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, isOneSource, type Told } from "./differences.ts";

const NUMBER = /^\d[\d,.]*$/;
const NOUN_MIN = 4; // shorter words are seldom what is counted
const YEARS: readonly [number, number] = [1000, 2100]; // a bare number in here is likely a year

/** "Killed 12 people" against "15 people": the word after the number is the same, the number is not. */
export function compareNumbers(event: string, reports: readonly Report[]): readonly Difference[] {
  const byNoun = new Map<string, Told[]>();
  for (const report of reports) {
    for (const { form, noun } of countsIn(report)) {
      const told = { key: form.replaceAll(",", ""), value: () => `${form} ${noun}`, report };
      const same = byNoun.get(noun);
      if (same) same.push(told);
      else byNoun.set(noun, [told]);
    }
  }
  return [...byNoun]
    .filter(([, told]) => !isOneSource(told.map(({ report }) => report)))
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, told]) => differencesOf("number", event, told));
}

/** Numbers with the word after each. Only these are cut out of the text. */
function countsIn(report: Report): readonly { readonly form: string; readonly noun: string }[] {
  const { text } = report;
  const last = text.length;
  const counts: { form: string; noun: string }[] = [];
  for (let at = nextNumber(text, 0, last); at < last;) {
    const end = wordEnd(text, at, last);
    const next = wordStart(text, end, last);
    if (next >= last) break;
    const form = text.slice(at, end);
    const noun = formOf(text.slice(next, wordEnd(text, next, last)));
    const isTold =
      isCount(form) && noun.length >= NOUN_MIN && !isInTime({ start: at, end }, report);
    if (isTold) counts.push({ form, noun });
    at = nextNumber(text, end, last);
  }
  return counts;
}

/** Where the next word that begins with a digit begins, from a place between words on; the end when there is none. */
function nextNumber(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isDigit(text.charCodeAt(at))) at++;
  if (at === end) return end;
  // The digit may stand within a word, which no blank does.
  while (at > from && text.charCodeAt(at - 1) !== BLANK) at--;
  at = wordStart(text, at, end);
  while (at < end && !isDigit(text.charCodeAt(at)))
    at = wordStart(text, wordEnd(text, at, end), end);
  return at;
}

const BLANK = 0x20;

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** "7 March" counts no Marches. */
function isInTime(count: Span, { sentence, times }: Report): boolean {
  const [start, end] = [sentence.start + count.start, sentence.start + count.end];
  return times.some((time) => time.start <= start && end <= time.end);
}

function isCount(form: string): boolean {
  if (!NUMBER.test(form)) return false;
  const count = Number(form.replaceAll(",", ""));
  const isYear = !form.includes(",") && count >= YEARS[0] && count <= YEARS[1];
  return !Number.isNaN(count) && !isYear;
}
