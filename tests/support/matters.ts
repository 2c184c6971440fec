import fc from "fast-check";
import { addDays, type Day } from "../../src/base/day.ts";
import type { Article } from "../../src/model/article.ts";
import { articleOf } from "./articles.ts";

// Matters that have nothing in common; each sentence names who and what its matter is about.
const MATTERS: readonly (readonly string[])[] = [
  [
    "A quake of magnitude 6.1 shook the old town of Velstad and killed nine people.",
    "Captain Arne Tolm led the rescuers who dug for people under the old town of Velstad.",
    "Nine people died in the quake, Captain Arne Tolm told families in Velstad.",
    "Cracks from the quake closed the old bridge of Velstad, Captain Arne Tolm said.",
  ],
  [
    "President Oskar Lund and Premier Mira Castell signed a treaty on grain in Ferrow.",
    "The grain treaty lets ships pass the strait again, Premier Mira Castell said in Ferrow.",
    "President Oskar Lund called the grain treaty of Ferrow a relief for shipping.",
    "Farmers cheered Premier Mira Castell for the grain treaty with President Oskar Lund.",
  ],
  [
    "Doctor Ilse Marn found a fever in the cattle of Upper Brae and ordered vaccines.",
    "The cattle fever of Upper Brae spread to two more herds, Doctor Ilse Marn warned.",
    "Vaccines against the cattle fever reached Upper Brae, where Doctor Ilse Marn waited.",
    "Markets in Upper Brae stay shut because of the cattle fever, said Doctor Ilse Marn.",
  ],
];
/** Something else again. */
export const OTHER =
  "The painter Jorun Hale won the lantern prize at the gallery of Nethermoor for a mural of herons.";

/** Which sentences of which matter, and days after the matter's first. */
export const draft = fc.record({
  matter: fc.nat(MATTERS.length - 1),
  sentences: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
  gap: fc.nat(4),
});
export const drafts = fc.array(draft, { minLength: 1, maxLength: 14 });

export function articlesOf(
  list: readonly { matter: number; sentences: number[]; gap: number }[],
): Article[] {
  return list.map(({ matter, sentences, gap }, number) => {
    const day = addDays("2025-05-05" as Day, gap + 2 * matter);
    const paragraphs = sentences.map((at) => MATTERS[matter]?.[at] ?? "");
    return articleOf(`m${matter}-${String(number).padStart(2, "0")}`, day, paragraphs);
  });
}
