import { expect, test } from "vitest";
import { isStamp } from "../../src/5-chronicle/is-stamp.ts";

// The time stands between the strokes.
const stamps: readonly string[] = [
  "updated: /Fri Sep 07 2007 14:29:00/ Police in Dunwick arrest three men.",
  "The ferry sails. Updated: /6:05 p.m. Sunday/",
  "Bad for us /March 3, 2025 03:15 pm/ at 3:15 pm | Why is the ferry late?",
  "Bad for us March 3, 2025 03:15 pm at /3:15 pm/ | Why is the ferry late?",
  "Bad for us March 3, 2025 at /3:15 pm/ | Why is the ferry late?",
  "Posted by Ada Kern and Tom Reed on /March 3, 2025 10:20 AM/ The ferry is late.",
  "Posted by: gull27 | /March 3, 2025 9:10 AM/ The ferry is late.",
];
const times: readonly string[] = [
  "The report was published on /3 March 2025/ in Dunwick.",
  "The ferry sank at /3:15 pm/ on 3 March 2025.",
  "/14:30/ | The ferry has left Dunwick.",
  "A notice posted by the port on /3 March 2025/ says that the ferry is late.",
  "By Ada Kern | /March 3, 2025/; 9:10 AM ET The ferry is late.",
  "The port | /3 March 2025/ The ferry is late.",
  "The ferry sank on /3 March 2025 at 3:15 pm/ in the harbour.",
  "It left on March 3, 2025; /9:10 AM/ was too late.",
  "The runner finished in /2:05:30/ hours.",
];

function timeIn(marked: string): boolean {
  const [before = "", time = "", after = ""] = marked.split("/");
  return isStamp({ start: before.length, end: before.length + time.length }, before + time + after);
}

test.each(stamps)("“%s”: the time between the strokes tells when it was written", (marked) => {
  expect(timeIn(marked)).toBe(true);
});

test.each(times)("“%s”: the time between the strokes tells when it happened", (marked) => {
  expect(timeIn(marked)).toBe(false);
});
