// "9 a.m. Friday" and "Friday, 9 a.m." are one expression.
import type { Meaning, Parts } from "./meaning.ts";
import type { Phrase } from "./phrases.ts";
import { classAt, type Tokens } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

export function joinTimes(phrases: readonly Phrase[], tokens: Tokens): Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const both = last && isBeside(last, phrase, tokens) ? join(last, phrase) : null;
    if (both) joined.pop();
    joined.push(both ?? phrase);
  }
  return joined;
}

function isBeside(left: Phrase, right: Phrase, tokens: Tokens): boolean {
  if (right.first === left.next) return true;
  return right.first === left.next + 1 && classAt(tokens, left.next, CLASS.comma) !== undefined;
}

function join(left: Phrase, right: Phrase): Phrase | null {
  const [time, day] = isTimeOfDay(left.meaning) ? [left, right] : [right, left];
  if (!isTimeOfDay(time.meaning) || !isDay(day.meaning)) return null;
  const { clock, zone } = time.meaning.parts;
  const meaning = { ...day.meaning, parts: { ...day.meaning.parts, clock, zone } };
  return {
    ...day,
    start: left.start,
    end: right.end,
    first: left.first,
    next: right.next,
    meaning,
  };
}

type Calendar = Extract<Meaning, { kind: "calendar" }>;
type DayMeaning = Extract<Meaning, { kind: "calendar" | "step" }>;

function isTimeOfDay(meaning: Meaning): meaning is Calendar {
  if (meaning.kind !== "calendar" || meaning.parts.clock === null) return false;
  return meaning.parts.date === null && meaning.parts.weekday === null;
}

function isDay(meaning: Meaning): meaning is DayMeaning {
  if (meaning.kind === "step") return namesDay(meaning.parts) || meaning.unit === "day";
  return meaning.kind === "calendar" && namesDay(meaning.parts);
}

function namesDay({ date, weekday, clock }: Parts): boolean {
  return (date !== null || weekday !== null) && clock === null;
}
