// Tells values apart by a number, fast: what a value is made of is mixed into two lanes of 32 bits, of which 53 are kept, so that
// a digest is a number that JavaScript holds exactly. Two values that differ have the same digest once in 10^16 times: a site
// of a million look-ups, all of which change at every build, meets that once in ten thousand million builds. SHA-256 of JSON
// takes three times as long, mostly to write the JSON.

/** As long as it lives it keeps the digests of texts, since most of them (ids, days, kinds) are met again and again. */
export function valueDigests(): (value: unknown) => number {
  const texts = new Map<string, number>();
  const digestOfText = (text: string): number => {
    let digest = texts.get(text);
    if (digest !== undefined) return digest;
    if (texts.size >= TEXTS_MAX) texts.clear();
    texts.set(text, (digest = textDigest(text)));
    return digest;
  };
  const mixText = (text: string): void => {
    const digest = digestOfText(text);
    mix(digest); // its lower half, as all that takes 32 bits of a number
    mix((digest / 2 ** 32) | TEXT);
  };
  const mixRecord = (record: Readonly<Record<string, unknown>>): void => {
    mix(RECORD);
    for (const name in record) {
      mixText(name);
      mixValue(record[name]);
    }
    mix(END);
  };
  const mixValue = (value: unknown): void => {
    if (typeof value === "string") mixText(value);
    else if (typeof value === "number") mixNumber(value);
    else if (Array.isArray(value)) {
      mix(LIST);
      mix(value.length);
      for (const item of value) mixValue(item);
    } else if (typeof value === "object" && value !== null) mixRecord(value as never);
    else mix(value === null ? NULL : value === undefined ? UNDEFINED : value ? TRUE : FALSE);
  };
  return (value) => {
    [low, high] = SEEDS;
    mixValue(value);
    return digestOfLanes();
  };
}

const TEXTS_MAX = 100_000; // some ten megabytes beside the texts, which others hold

// What stands before a part of a value, so that parts of one kind are not taken for another's. Numbers of 21 bits come of texts.
const TEXT = 1 << 21;
const [RECORD, LIST, END, INTEGER, NUMBER] = [1 << 22, 1 << 23, 1 << 24, 1 << 25, 1 << 26];
const [NULL, UNDEFINED, TRUE, FALSE] = [1 << 27, 1 << 28, 1 << 29, 1 << 30];

// The first 64 bits of pi's fraction; the multipliers are those of xxHash, whose bits are spread evenly.
const SEEDS = [0x243f6a88, 0x85a308d3] as const;
const [TIMES_LOW, TIMES_HIGH] = [0x9e3779b1, 0x85ebca77];

// The lanes stand outside of the functions: a pair that is handed on would be a record for each step.
let [low, high]: readonly [number, number] = SEEDS;

/** Each step can be undone, so that two states, or two units, that differ stay different. */
function mix(unit: number): void {
  low = Math.imul(low ^ unit, TIMES_LOW);
  low ^= low >>> 15;
  high = Math.imul(high ^ unit, TIMES_HIGH);
  high ^= high >>> 13;
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

function mixNumber(value: number): void {
  const integer = value | 0;
  mix(integer === value ? INTEGER : NUMBER);
  if (integer === value) return mix(integer);
  double[0] = value;
  mix(halves[0] as number);
  mix(halves[1] as number);
}

function digestOfLanes(): number {
  const first = Math.imul(low ^ (low >>> 16), TIMES_HIGH) ^ (high >>> 11);
  const second = Math.imul(high ^ (high >>> 13), TIMES_LOW) ^ (first >>> 15);
  return (second & 0x1fffff) * 2 ** 32 + (first >>> 0);
}

// A text is laid down as its code units and read two at a time: the engine copies faster than it tells one unit after another.
const PIECE_LENGTH = 4096;
const piece = Buffer.alloc(2 * PIECE_LENGTH);
const pairs = new Uint32Array(piece.buffer, piece.byteOffset, PIECE_LENGTH / 2);

function textDigest(text: string): number {
  const [outerLow, outerHigh] = [low, high];
  [low, high] = SEEDS;
  mix(text.length);
  for (let start = 0; start < text.length; start += PIECE_LENGTH)
    mixPiece(text.length <= PIECE_LENGTH ? text : text.slice(start, start + PIECE_LENGTH));
  const digest = digestOfLanes();
  [low, high] = [outerLow, outerHigh];
  return digest;
}

function mixPiece(text: string): void {
  const { length } = text;
  piece[2 * length] = piece[2 * length + 1] = 0; // the second of the last pair
  piece.write(text, "utf16le");
  const count = (length + 1) >> 1;
  for (let at = 0; at < count; at++) mix(pairs[at] as number);
}
