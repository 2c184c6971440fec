// Which patterns may begin at a token. Most words that could open one ("the", "in", "a") are followed by words that are
// in none, so patterns are looked up by two tokens at once; each pair is worked out when it is first met.
import type { Pattern, Slot } from "./patterns.ts";
import { COMPOUND_INSIDES, COMPOUND_STARTS } from "./slots.ts";
import type { WordEntry } from "./vocabulary.ts";
import { BARE_SHAPES, type TokenKind } from "./token.ts";
import { shapeAt, type Tokens } from "./tokens.ts";

export interface PatternIndex {
  /** By shape: whether a pattern may begin with such a token. */
  readonly opens: Uint8Array;
  startingAt(tokens: Tokens, at: number): readonly Pattern[];
}

/** What a shape stands for: an entry, a kind of token without one, or the end. */
type Shape = WordEntry | TokenKind | "end";

const NONE: readonly Pattern[] = [];

export function indexPatterns(
  patterns: readonly Pattern[],
  entries: readonly WordEntry[],
): PatternIndex {
  const shapes: readonly Shape[] = [...BARE_SHAPES, ...entries];
  // By first shape, then by second; a shape that opens no pattern has no row
  const rows = shapes.map((shape): (readonly Pattern[] | undefined)[] | null =>
    patterns.some(({ slots }) => opensWith(slots, shape)) ? [] : null,
  );
  return {
    opens: Uint8Array.from(rows, (row) => (row ? 1 : 0)),
    startingAt(tokens, at) {
      const first = shapeAt(tokens, at);
      const row = rows[first];
      if (!row) return NONE;
      const second = shapeAt(tokens, at + 1);
      return (row[second] ??= patterns.filter(({ slots }) =>
        mayOpen(slots, shapes[first] as Shape, shapes[second] as Shape),
      ));
    },
  };
}

function opensWith(slots: readonly Slot[], first: Shape): boolean {
  return places(slots, 0).some((slot) => starts(slot, first));
}

function mayOpen(slots: readonly Slot[], first: Shape, second: Shape): boolean {
  const openers = places(slots, 0);
  return openers.some((slot, place) => starts(slot, first) && mayGoOn(slots, place, second));
}

/** The slot at `place` took the first token: whether it, or one behind it, may take the second. */
function mayGoOn(slots: readonly Slot[], place: number, second: Shape): boolean {
  const inside = slots[place]?.classes.some((name) => admits(COMPOUND_INSIDES[name] ?? [], second));
  const behind = places(slots, place + 1);
  const mayEnd = slots.slice(place + 1).every(({ optional }) => optional);
  return inside || mayEnd || behind.some((slot) => starts(slot, second));
}

/** The slots that may come next from `from` on: optional ones, and the first that is not. */
function places(slots: readonly Slot[], from: number): readonly Slot[] {
  const rest = slots.slice(from);
  const needed = rest.findIndex(({ optional }) => !optional);
  return needed < 0 ? rest : rest.slice(0, needed + 1);
}

function starts(slot: Slot, shape: Shape): boolean {
  return slot.classes.some((name) => admits(COMPOUND_STARTS[name] ?? [name], shape));
}

/** `names` are classes, and kinds of token behind a "#". */
function admits(names: readonly string[], shape: Shape): boolean {
  if (typeof shape === "string") return names.includes(`#${shape}`);
  return names.some((name) => shape.classes.has(name));
}
