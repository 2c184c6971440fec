import { expect, test } from "vitest";
import { hasFurniture, isPlain } from "../../src/5-chronicle/plainness.ts";

const furnished: readonly string[] = [
  "[9:31 a.m. ET] The harbour of Port Ellery is closed to all ships.",
  "PORT ELLERY, 14:30 GMT - The harbour of Port Ellery is closed to all ships.",
  "PORT ELLERY, noon ET, 7 p.m. local: The harbour is closed to all ships.",
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
  "It was 14:30 in Port Ellery - the harbour closed an hour later.",
  "The vote ended 4:3 for the harbour.",
];

test.each(plain)("“%s” is plain", (text) => {
  expect([hasFurniture(text), isPlain(text)]).toEqual([false, true]);
});
