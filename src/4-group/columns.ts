// Columns that are filled anew at each build take the memory of those of an earlier one. V8 counts the bytes of typed arrays that
// are made, and each 64 MB of them it looks through all that is in memory for garbage. Of a large site that takes longer
// than the edit that asked for them.

export type Column = Int32Array | Float64Array | Uint8Array;

// A column that was filled before gets so much more than it needs, for articles that come one by one.
const SPARE_SHARE = 8;

/** A column of so many zeros, in the memory of one that nobody needs any longer. */
export function cleared<T extends Column>(spare: T, length: number): T {
  return withRoom(spare, length).fill(0) as T;
}

/** As `cleared`, for one that is written before it is read: what stands in it is left from before. */
export function withRoom<T extends Column>(spare: T, length: number): T {
  const { buffer, constructor, BYTES_PER_ELEMENT: bytes } = spare;
  const columnOf = constructor as ColumnOf<T>;
  if (length * bytes <= buffer.byteLength) return new columnOf(buffer, 0, length);
  const room = spare.length === 0 ? length : length + Math.ceil(length / SPARE_SHARE);
  return new columnOf(new ArrayBuffer(room * bytes), 0, length);
}

/** As `withRoom`, and as long as there is room: for one that is told its length otherwise. */
export function atLeast<T extends Column>(spare: T, length: number): T {
  return spare.length >= length ? spare : new (spare.constructor as ColumnOf<T>)(length);
}

/** The column with more entries. */
export function grown<T extends Column>(column: T, length: number): T {
  const larger = withRoom(column, length);
  if (larger.buffer !== column.buffer) larger.set(column);
  return larger;
}

type ColumnOf<T> = new (buffer: ArrayBufferLike | number, start?: number, length?: number) => T;
