/**
 * Ids of events, each given once in a build: two events of one date, kind and first article are numbered in the order in which they
 * ask, which is that of the chronicles. An id that is asked for again and again is told by its number, so that to learn that
 * all are as before takes no text.
 */
export interface EventIds {
  /** From here on all are counted anew. */
  readonly start: () => void;
  /** The number of an id as it is before it is made unique. */
  readonly numberOf: (id: string) => number;
  /** How many have asked for it, this one included. */
  readonly ask: (number: number) => number;
  readonly textOf: (number: number, count: number) => string;
}

export function eventIds(): EventIds {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const counts: number[] = [];
  return {
    start: () => void counts.fill(0),
    numberOf(id) {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, texts.length);
      counts.push(0);
      return texts.push(id) - 1;
    },
    ask: (number) => (counts[number] = (counts[number] as number) + 1),
    textOf(number, count) {
      const id = texts[number] as string;
      return count === 1 ? id : [id, count].join("-"); // in one piece, which a template is not
    },
  };
}
