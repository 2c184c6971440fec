// All patterns are walked at once, token by token, as one automaton. Its states are sets of places in patterns, and each is
// worked out when a text first leads there (K. Thompson, "Regular expression search algorithm", 1968): a walk then costs
// one look into a table a token, however many patterns there are. It knows no values: it tells which patterns may fit and
// how far, and the pattern itself decides.
import type { Pattern, Slot } from "./patterns.ts";
import { COMPOUND_INSIDES, COMPOUND_INSIDES_MAX, COMPOUND_STARTS } from "./slots.ts";
import { BARE_SHAPES, type TokenKind } from "./token.ts";
import { shapeAt, type Tokens } from "./tokens.ts";
import type { WordEntry } from "./vocabulary.ts";

export interface Automaton {
  /** By shape: whether a pattern may begin with such a token. */
  readonly opens: Uint8Array;
  /** How many tokens the longest pattern may take from `at` on. */
  walk(tokens: Tokens, at: number): number;
  /** Patterns that may end behind so many tokens of the last walk, in their order. */
  endingAfter(count: number): readonly Pattern[];
}

/** A place in a pattern: what it may take, and the places that come next. */
interface Place {
  readonly number: number;
  /** Classes, and kinds of token behind a "#". */
  readonly takes: readonly string[];
  readonly next: readonly Place[];
  /** The pattern that ends here. */
  readonly ends: Pattern | null;
}

interface State {
  readonly places: readonly Place[];
  readonly ends: readonly Pattern[];
  /** By symbol the number of the next state; 0 where it is not yet worked out. */
  readonly next: Uint16Array;
}

const DEAD = 1;
const START = 2;

/** No text may fill the memory: with so many states they are worked out anew. English news comes to some hundreds. */
const STATES_MAX = 4096;

export function automatonOf(
  patterns: readonly Pattern[],
  entries: readonly WordEntry[],
): Automaton {
  const start = placesOf(patterns);
  const shapes = [...BARE_SHAPES, ...entries];
  const { symbols, symbolOf } = symbolsOf(start, shapes);
  const states: State[] = [];
  const numbers = new Map<string, number>();
  const stateOf = (places: readonly Place[]): number => {
    const key = places.map(({ number }) => number).join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const ends = places.flatMap((place) => place.ends ?? []);
    const number = states.push({ places, ends, next: new Uint16Array(symbols.length) }) - 1;
    numbers.set(key, number);
    return number;
  };
  const reset = (): void => {
    states.length = 0;
    numbers.clear();
    states.push({ places: [], ends: [], next: new Uint16Array(0) });
    stateOf([]);
    stateOf(start);
  };
  reset();
  const follow = (from: State, symbol: number): number => {
    const shape = symbols[symbol] as Shape;
    const takers = from.places.filter(({ takes }) => admits(takes, shape));
    const to = stateOf(inOrder(takers.flatMap(({ next }) => next)));
    from.next[symbol] = to;
    return to;
  };
  const path: State[] = [];
  return {
    opens: opensOf(start, shapes),
    walk(tokens, at) {
      if (states.length > STATES_MAX) reset();
      let [state, length] = [states[START] as State, 0];
      for (;;) {
        const symbol = symbolOf[shapeAt(tokens, at + length)] as number;
        const to = state.next[symbol] || follow(state, symbol);
        if (to === DEAD) return length;
        state = states[to] as State;
        path[++length] = state;
      }
    },
    endingAfter: (count) => (path[count] as State).ends,
  };
}

/** The places with which the patterns begin. */
function placesOf(patterns: readonly Pattern[]): Place[] {
  let number = 0;
  const placeOf = (takes: readonly string[], next: readonly Place[]): Place => {
    return { number: number++, takes, next, ends: null };
  };
  return patterns.flatMap((pattern) => {
    const last: Place = { number: number++, takes: [], next: [], ends: pattern };
    return pattern.slots.reduceRight<Place[]>(
      (behind, slot) => {
        let inside = behind;
        const insides = insidesOf(slot);
        for (let step = 0; step < COMPOUND_INSIDES_MAX && insides.length > 0; step++)
          inside = [placeOf(insides, inside), ...behind];
        const place = placeOf(startsOf(slot), inside);
        return slot.optional ? [place, ...behind] : [place];
      },
      [last],
    );
  });
}

function startsOf({ classes }: Slot): string[] {
  return classes.flatMap((name) => COMPOUND_STARTS[name] ?? [name]);
}

function insidesOf({ classes }: Slot): string[] {
  return classes.flatMap((name) => COMPOUND_INSIDES[name] ?? []);
}

/** Each once. Patterns are numbered in their order, so that those that end in a state are in theirs. */
function inOrder(places: readonly Place[]): Place[] {
  return [...new Set(places)].sort((a, b) => a.number - b.number);
}

/** What a shape stands for: an entry, a kind of token without one, or the end. */
type Shape = WordEntry | TokenKind | "end";

/** Shapes that no place tells apart are one symbol: one of them stands for all. */
function symbolsOf(
  start: readonly Place[],
  shapes: readonly Shape[],
): { readonly symbols: readonly Shape[]; readonly symbolOf: Uint16Array } {
  const terms = termsOf(start);
  const numbers = new Map<string, number>();
  const symbols: Shape[] = [];
  const symbolOf = Uint16Array.from(shapes, (shape) => {
    const key = termsOfShape(shape)
      .filter((term) => terms.has(term))
      .sort()
      .join(" ");
    const number = numbers.get(key) ?? symbols.push(shape) - 1;
    numbers.set(key, number);
    return number;
  });
  return { symbols, symbolOf };
}

function opensOf(start: readonly Place[], shapes: readonly Shape[]): Uint8Array {
  const terms = new Set(start.flatMap(({ takes }) => takes));
  return Uint8Array.from(shapes, (shape) =>
    termsOfShape(shape).some((term) => terms.has(term)) ? 1 : 0,
  );
}

/** The terms by which places may take it. */
function termsOfShape(shape: Shape): string[] {
  return typeof shape === "string" ? [`#${shape}`] : [...shape.classes.keys()];
}

function termsOf(start: readonly Place[]): Set<string> {
  const places = new Set(start);
  for (const place of places) for (const next of place.next) places.add(next); // a Set is walked to what is added meanwhile
  return new Set([...places].flatMap(({ takes }) => takes));
}

function admits(terms: readonly string[], shape: Shape): boolean {
  if (typeof shape === "string") return terms.includes(`#${shape}`);
  return terms.some((term) => shape.classes.has(term));
}
