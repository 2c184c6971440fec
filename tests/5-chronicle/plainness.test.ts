import { expect, test } from "vitest";
import { hasFurniture, isPlain, withoutTag } from "../../src/5-chronicle/plainness.ts";

const furnished: readonly string[] = [
  "[9:31 a.m. ET] The harbour of Port Ellery is closed to all ships.",
  "(Updated 6:05 pm Sunday): The harbour of Port Ellery is closed.",
  "PORT ELLERY | Tue Mar 4, 2025 The harbour of Port Ellery is closed.",
  "By the Ellery Wire Staff Harbour closed Ships wait The harbour is closed to all ships.",
];

test.each(furnished)("“%s” opens with what is no part of it", (text) => {
  expect(hasFurniture(text)).toBe(true);
});

const plain: readonly string[] = [
  "The harbour of Port Ellery is closed to all ships.",
  "By the time the tugs came, the harbour was closed.",
  "By night the harbour was closed to all ships, and nobody could say for how long it would be: until 9:30 p.m. or later.",
  "The vote ended 4:3 for the harbour.",
];

test.each(plain)("“%s” is plain", (text) => {
  expect([hasFurniture(text), isPlain(text)]).toEqual([false, true]);
});

const headlines: readonly (readonly [text: string, expected: string])[] = [
  [
    "PORT ELLERY (Wire) - The harbour is closed to all ships.",
    "The harbour is closed to all ships.",
  ],
  [
    "(EWA) -- The harbour of Port Ellery is closed to all ships.",
    "The harbour of Port Ellery is closed to all ships.",
  ],
  ["The harbour (a deep one) - is closed to all ships.", ""],
  ["PORT ELLERY (Wire) - Closed.", ""],
  ["The Harbour Board (PEHB) will close it on Friday.", ""],
];

test.each(headlines)("%s: the headline begins behind the agency's tag", (text, expected) => {
  expect(withoutTag(text)).toBe(expected === "" ? text : expected);
});
