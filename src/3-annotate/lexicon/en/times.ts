import type { TimeWords } from "../time-words.ts";
import { timeClasses } from "./time-classes.ts";
import { timeModifiers, timePatterns } from "./time-patterns.ts";

export const timeWords: TimeWords = {
  language: "en",
  classes: timeClasses,
  capitalised: new Set(["march", "may", "mar", "sat", "sun", "dec"]),
  capitalClasses: new Set(["month", "weekday", "abbreviation", "doubtfulMonth", "doubtfulWeekday"]),
  patterns: timePatterns,
  modifiers: timeModifiers,
  pastEnding: "ed",
  progressiveEnding: "ing",
};
