import { expect, test } from "vitest";

import { compare, firstInOrder } from "../../src/base/order.ts";
import { dice } from "../support/dice.ts";

test("the first of a list in order are those of the list when it is sorted", () => {
  const { roll } = dice(11);
  for (const length of [0, 1, 2, 7, 40, 300]) {
    // Few keys, so that many are equal: those keep the order in which they came.
    const list = Array.from({ length }, (_, place) => ({ key: `k${roll(9)}`, place }));
    const order = (a: (typeof list)[number], b: (typeof list)[number]) => compare(a.key, b.key);
    for (const count of [0, 1, 3, length - 1, length, length + 5])
      expect(firstInOrder(list, count, order)).toEqual(
        [...list].sort(order).slice(0, Math.max(0, count)),
      );
  }
});
