// How wide a text will be, and whether a font has all of its letters. Of a TrueType file that takes three tables:
//
//   head   units per em, to which all widths refer
//   cmap   code point → glyph, in ranges (format 4, which covers the first 65,536 code points)
//   hhea, hmtx   glyph → advance width; glyphs after the last one listed are as wide as that
//
// Kerning is left out: it makes lines a little narrower than measured, never wider by much.

export interface Font {
  readonly has: (text: string) => boolean;
  /** Of a text set at one unit; letters that the font lacks are as wide as its sign for them. */
  readonly widthOf: (text: string) => number;
}

const SEGMENTED = 4; // format of the one kind of cmap that is read

/** Takes the bytes of a TrueType file. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const start = (name: string) => tables.get(name) ?? 0;
  const unitsPerEm = view.getUint16(start("head") + 18);
  const widths = view.getUint16(start("hhea") + 34);
  const segments = segmentsAt(view, start("cmap"));
  const glyphOf = (sign: string) => glyphIn(view, segments, sign.codePointAt(0) ?? 0);
  const advanceOf = (glyph: number) =>
    view.getUint16(start("hmtx") + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
  return {
    has: (text) => [...text].every((sign) => glyphOf(sign) !== 0),
    widthOf: (text) => [...text].reduce((sum, sign) => sum + advanceOf(glyphOf(sign)), 0),
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0, count = view.getUint16(4); index < count; index++) {
    const record = 12 + 16 * index;
    const letters = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at)));
    tables.set(letters.join(""), view.getUint32(record + 8));
  }
  return tables;
}

/** Where the segments of a cmap stand, and how many there are. */
interface Segments {
  readonly at: number;
  readonly count: number;
}

function segmentsAt(view: DataView, cmap: number): Segments {
  for (let index = 0, count = view.getUint16(cmap + 2); index < count; index++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(at) === SEGMENTED) return { at, count: view.getUint16(at + 6) / 2 };
  }
  return { at: cmap, count: 0 };
}

/** Zero is the glyph for what the font lacks. */
function glyphIn(view: DataView, { at, count }: Segments, code: number): number {
  const ends = at + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  for (let index = 0; index < count; index++) {
    if (view.getUint16(ends + 2 * index) < code) continue;
    const first = view.getUint16(starts + 2 * index);
    if (first > code) return 0;
    const delta = view.getUint16(deltas + 2 * index);
    const place = offsets + 2 * index;
    const offset = view.getUint16(place);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(place + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
