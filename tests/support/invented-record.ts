import type { Form, Pack } from "../../src/cache/pack.ts";
import type { Dice } from "./dice.ts";

const TEXTS = [
  ...["", "a", "naïve café", "“quoted”", "港", "😀", "\ud800", "\udc00x", "\0", "ÿ", "\u0100"],
  ...["x".repeat(200), "“".repeat(300), "2025-08-06", "constructor", "__proto__"],
];
const COUNTS = [0, 1, 63, 64, 127, 128, 16_383, 16_384, 1_000_000, 2 ** 31, 2 ** 32 - 1];
const OFFSETS = [0, 1, 62, 64, 200, 8_191, 8_192, 3_000_000];
const REALS = [0, 0.25, 1, -3.5, 1 / 3];

/** A record of this form, with any values that its types allow and some that no text would give. */
export function inventRecord<T>(form: Form<T>, dice: Dice): T {
  let body = "";
  const text = <S extends string>(): S => (dice.pick(TEXTS) + dice.pick(TEXTS)) as S;
  const list = <S>(_: readonly S[], each: Form<S>): readonly S[] =>
    Array.from({ length: dice.pick([0, 1, 2, 5]) }, () => each(pack, MISSING as S));
  const pack: Pack = {
    count: () => dice.pick(COUNTS),
    real: () => dice.pick(REALS),
    flag: () => dice.roll(2) === 0,
    start: () => dice.pick(OFFSETS),
    end: () => dice.pick(OFFSETS),
    word: text,
    text,
    body: () => (body = text<string>() + text<string>()),
    piece: () => body.slice(dice.roll(6), dice.pick([6, 20, 200])),
    words: (values) => list(values, () => text()),
    tally: () => [text<string>(), dice.roll(20)],
    optional: (_, each) => (dice.roll(2) === 0 ? null : each(pack, MISSING as never)),
    list,
    record: (_, each) => each(pack, MISSING as never),
  };
  return form(pack, MISSING as T);
}

const MISSING = {};
