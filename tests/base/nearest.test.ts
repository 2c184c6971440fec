import { expect, test } from "vitest";

import { nearestName } from "../../src/base/nearest.ts";

const KNOWN = ["build", "dev", "check", "explain", "maxEvents"];

test.each([
  ["buidl", "build"],
  ["biuld", "build"],
  ["BUILD", "build"],
  ["chekc", "check"],
  ["explian", "explain"],
  ["max-events", "maxEvents"],
  ["de", "dev"],
])("%j most likely means %j", (written, meant) => expect(nearestName(written, KNOWN)).toBe(meant));

test.each(["", "serve", "x", "publish", "b".repeat(100_000)])("%j is near to nothing", (written) =>
  expect(nearestName(written, KNOWN)).toBeNull(),
);
