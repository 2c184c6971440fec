/**
 * Writes a record as bytes, or reads one back. The form of a record is one function for both ways, which makes the record of
 * what each method hands back, field by field:
 *
 *     const packSpan: Form<Span> = (pack, span) => ({ start: pack.start(span.start), end: pack.end(span.end) });
 *
 * A writer takes each value down and hands it back; a reader minds no value and hands back what was taken down in its place. So
 * both go through the fields in the same order, a field that the form leaves out does not compile, and all records of a
 * kind are made by one literal: V8 keeps them in one shape.
 */
export interface Pack {
  /** A whole number from 0 to 2^32 - 1. */
  readonly count: (value: number) => number;
  /** Any number. */
  readonly real: (value: number) => number;
  readonly flag: (value: boolean) => boolean;
  /** An offset, kept as the way from the last one: offsets of one list lie close to each other. */
  readonly start: (value: number) => number;
  /** An end, kept as the way from the last start. */
  readonly end: (value: number) => number;
  /** A text that comes again, in this value or in others: all that is read with one memory of words shares the string. */
  readonly word: <T extends string>(value: T) => T;
  /** A text that comes once. */
  readonly text: <T extends string>(value: T) => T;
  /** The same, where what follows may be cut from it. */
  readonly body: (value: string) => string;
  /** A part of the last body, of this value or an earlier one, in the order in which the parts stand there; or any other text. */
  readonly piece: (value: string) => string;
  /** Words, with the list itself shared when it holds one alone. */
  readonly words: <T extends string>(values: readonly T[]) => readonly T[];
  /** A word and a count from 0, shared as a pair. */
  readonly tally: (value: readonly [string, number]) => readonly [string, number];
  readonly optional: <T>(value: T | null, form: Form<T>) => T | null;
  readonly list: <T>(values: readonly T[], form: Form<T>) => readonly T[];
  readonly record: <T extends object>(value: T, form: Form<T>) => T;
}

/** To a reader the value is one whose fields are all missing. */
export type Form<T> = (pack: Pack, value: T) => T;

/** Forms of the fields of a record that are written each by itself. */
export type PartForms<T> = { readonly [Name in keyof T]: Form<T[Name]> };

// What is written has no names and no lengths of records: the form tells what follows.
//
//     number    seven bits a byte from the lowest; the eighth says that more follow
//     offset    number: the way from the last start, with the sign in the lowest bit
//     text      number: twice the length in bytes, odd when they are of UTF-16 instead of Latin-1; then the bytes
//     word      number: 0 and the text when it comes first, else which of the words so far, from 1
//     list      number of entries; then the entries
//     optional  0, or 1 and the value
//     piece     0 and the text, or how far behind the last piece it stands, from 1, and its length
