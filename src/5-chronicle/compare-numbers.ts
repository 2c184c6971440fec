import { compare } from "../base/order.ts";
import { wordsOf, type Word } from "../base/words.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, isOneSource, type Told } from "./differences.ts";
import { textOf } from "./rank-reports.ts";

const NUMBER = /^\d[\d,.]*$/;
const DIGIT = /\d/;
const NOUN_MIN = 4; // shorter words are seldom what is counted
const YEARS: readonly [number, number] = [1000, 2100]; // a bare number in here is likely a year

/** "Killed 12 people" against "15 people": the word after the number is the same, the number is not. */
export function compareNumbers(event: string, reports: readonly Report[]): readonly Difference[] {
  const byNoun = new Map<string, Told[]>();
  for (const report of reports) {
    const text = textOf(report);
    // Most sentences count nothing, and need not be cut into words.
    const words = DIGIT.test(text) ? wordsOf(text) : [];
    words.forEach((word, at) => {
      const noun = words[at + 1]?.form ?? "";
      if (!isCount(word) || noun.length < NOUN_MIN || isInTime(word, report)) return;
      const told = { key: word.form.replaceAll(",", ""), value: `${word.form} ${noun}`, report };
      byNoun.set(noun, [...(byNoun.get(noun) ?? []), told]);
    });
  }
  return [...byNoun]
    .filter(([, told]) => !isOneSource(told.map(({ report }) => report)))
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, told]) => differencesOf("number", event, told));
}

/** "7 March" counts no Marches. */
function isInTime({ start, end }: Word, { from, sentence }: Report): boolean {
  return from.annotations.times.some(
    (time) => time.start <= sentence.start + start && sentence.start + end <= time.end,
  );
}

function isCount({ form }: Word): boolean {
  if (!NUMBER.test(form)) return false;
  const count = Number(form.replaceAll(",", ""));
  const isYear = !form.includes(",") && count >= YEARS[0] && count <= YEARS[1];
  return !Number.isNaN(count) && !isYear;
}
