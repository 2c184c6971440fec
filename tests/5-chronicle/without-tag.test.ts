import { expect, test } from "vitest";
import { withoutTag } from "../../src/5-chronicle/without-tag.ts";

const headlines: readonly (readonly [text: string, expected: string])[] = [
  [
    "PORT ELLERY (Wire) - The harbour is closed to all ships.",
    "The harbour is closed to all ships.",
  ],
  [
    "(EWA) -- The harbour of Port Ellery is closed to all ships.",
    "The harbour of Port Ellery is closed to all ships.",
  ],
  [
    "PORT ELLERY, 14:30 GMT - The harbour is closed to all ships.",
    "The harbour is closed to all ships.",
  ],
  [
    "PORT ELLERY, 11 a.m. ET, 7 p.m. local: The harbour is closed to all ships.",
    "The harbour is closed to all ships.",
  ],
  ["DUNWICK -- The harbour is closed to all ships.", "The harbour is closed to all ships."],
  ["SHIPS WAIT OUTSIDE The harbour is closed to all ships.", "The harbour is closed to all ships."],
  ["MAYOR INA VOS: The harbour is closed to all ships.", ""],
  ["BP UNION The harbour is closed to all ships.", ""],
  ["On 3 March at 14:30: the harbour is closed to all ships.", ""],
  ["The harbour (a deep one) - is closed to all ships.", ""],
  ["PORT ELLERY (Wire) - Closed.", ""],
  ["The Harbour Board (PEHB) will close it on Friday.", ""],
];

test.each(headlines)("%s: the headline begins behind the tag", (text, expected) => {
  expect(withoutTag(text)).toBe(expected === "" ? text : expected);
});
