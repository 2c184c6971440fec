import fc from "fast-check";
import { expect, test } from "vitest";
import { moveColumn, NOWHERE } from "../../src/4-group/moved.ts";

// What stays, what is gone and what comes, in order.
const steps = fc.array(fc.constantFrom("stays", "gone", "comes"), { maxLength: 40 });
const width = fc.integer({ min: 1, max: 3 });

test("a column moves within its memory as it would into another one, edit after edit", () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), width, (edits, entries) => {
      let value = 0;
      let column = new Int32Array(0);
      for (const edit of edits) {
        const before = column.length / entries;
        let from = 0;
        const places: number[] = [];
        for (const step of edit)
          if (step === "comes") places.push(NOWHERE);
          else if (from < before) {
            if (step === "stays") places.push(from);
            from++;
          }
        const moved = Int32Array.from(places);
        const expected = places.flatMap((place) =>
          Array.from({ length: entries }, (_, at) =>
            place === NOWHERE ? 0 : (column[place * entries + at] as number),
          ),
        );
        column = moveColumn(column, moved, entries);
        expect([...column]).toEqual(expected);
        column.forEach((each, at) => {
          if (each === 0) column[at] = ++value;
        });
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});
