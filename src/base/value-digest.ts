// Tells values apart by a number, fast: the units of all that a value is made of are mixed into two lanes of 32 bits, of which
// 53 are kept, so that a digest is a number that JavaScript holds exactly. Two values that differ have the same digest once in
// 10^16 times: a site of a million look-ups, all of which change at every build, meets that once in ten thousand million builds.
// SHA-256 of JSON takes two to four times as long, mostly to write the JSON.

/** Of JSON, where a field without a value is as one that is absent. */
export function valueDigest(value: unknown): number {
  [low, high] = SEEDS;
  mixValue(value);
  const first = Math.imul(low ^ (low >>> 16), TIMES_HIGH) ^ (high >>> 11);
  const second = Math.imul(high ^ (high >>> 13), TIMES_LOW) ^ (first >>> 15);
  return (second & 0x1fffff) * 2 ** 32 + (first >>> 0);
}

// The first 64 bits of pi's fraction; the multipliers are those of xxHash, whose bits are spread evenly.
const SEEDS = [0x243f6a88, 0x85a308d3] as const;
const [TIMES_LOW, TIMES_HIGH] = [0x9e3779b1, 0x85ebca77];

// What opens a part of a value, so that parts of one kind are not taken for another's. It tells how many units belong to the part,
// or they end with `END`; so units may be any number. Lengths are smaller than the signs that they are added to.
const [RECORD, END, INTEGER, NUMBER] = [1 << 24, 2 << 24, 3 << 24, 4 << 24];
const [NULL, UNDEFINED, TRUE, FALSE] = [5 << 24, 6 << 24, 7 << 24, 8 << 24];
const [TEXT, LIST] = [1 << 30, 1 << 31]; // which their length is added to

// The lanes stand outside of the functions: a pair that is handed on would be a record for each step.
let [low, high]: readonly [number, number] = SEEDS;

function mixValue(value: unknown): void {
  if (typeof value === "string") mixText(value);
  else if (typeof value === "number") mixNumber(value);
  else if (Array.isArray(value)) mixList(value);
  else if (typeof value === "object" && value !== null) mixRecord(value as Fields);
  else mix(value === null ? NULL : value === undefined ? UNDEFINED : value ? TRUE : FALSE);
}

type Fields = Readonly<Record<string, unknown>>;

function mixRecord(record: Fields): void {
  mix(RECORD);
  for (const name in record) {
    const value = record[name];
    if (value === undefined) continue;
    mixText(name);
    mixValue(value);
  }
  mix(END);
}

function mixList(list: readonly unknown[]): void {
  mix(LIST | list.length);
  for (const item of list) mixValue(item);
}

function mixNumber(value: number): void {
  const integer = value | 0;
  mix(integer === value ? INTEGER : NUMBER);
  if (integer === value) return mix(integer);
  double[0] = value;
  mix(halves[0] as number);
  mix(halves[1] as number);
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** Each step can be undone, so that two states, or two units, that differ stay different. */
function mix(unit: number): void {
  low = Math.imul(low ^ unit, TIMES_LOW);
  low ^= low >>> 15;
  high = Math.imul(high ^ unit, TIMES_HIGH);
  high ^= high >>> 13;
}

/**
 * As `mix`, with the lanes at hand and two units of text for one: nearly all that a value is made of is text. The length tells
 * whether the last one stands alone.
 */
function mixText(text: string): void {
  const { length } = text;
  mix(TEXT | length);
  let [first, second] = [low, high];
  for (let at = 1; at < length; at += 2) {
    const units = text.charCodeAt(at - 1) | (text.charCodeAt(at) << 16);
    first = Math.imul(first ^ units, TIMES_LOW);
    first ^= first >>> 15;
    second = Math.imul(second ^ units, TIMES_HIGH);
    second ^= second >>> 13;
  }
  low = first;
  high = second;
  if ((length & 1) === 1) mix(text.charCodeAt(length - 1));
}
