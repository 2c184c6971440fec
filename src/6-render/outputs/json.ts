import { trustHtml, type SafeHtml } from "../../base/html.ts";

// Within a page, "<" could end the script element, and older JavaScript ends its lines at U+2028 and U+2029.
const UNSAFE_IN_PAGES = ["<", "\u2028", "\u2029"];
const EACH_UNSAFE = /[<\u2028\u2029]/g;

/** JSON that means the same in a file and inside a page's script element. */
export function formatJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 1))}\n`;
}

/** A list with one record a line, so that a comparison of two builds shows the records that differ. */
export function formatJsonRecords(records: readonly unknown[]): string {
  return [...jsonRecordPieces(records.map((record) => [formatJsonLine(record)]))].join("");
}

/** The same in pieces, of records in pieces. */
export function* jsonRecordPieces(records: Iterable<Iterable<string>>): Generator<string> {
  let isFirst = true;
  for (const record of records) {
    yield isFirst ? "[\n" : ",\n";
    yield* record;
    isFirst = false;
  }
  yield isFirst ? "[]\n" : "\n]\n";
}

/** A record on one line, as `formatJsonLine` writes it, whose last field is a long list. */
export function* jsonLinePieces<T>(
  head: object,
  [name, list, itemOf]: readonly [name: string, list: readonly T[], itemOf: (each: T) => unknown],
): Generator<string> {
  yield `${formatJsonLine(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let isFirst = true;
  for (const each of list) {
    yield `${isFirst ? "" : ","}${formatJsonLine(itemOf(each))}`;
    isFirst = false;
  }
  yield "]}";
}

/** JSON on one line. */
export function formatJsonLine(value: unknown): string {
  return escapeJson(JSON.stringify(value));
}

/** JSON on one line for a page's script element of a type that no browser runs. */
export function formatPageJson(value: unknown): SafeHtml {
  return trustHtml(formatJsonLine(value));
}

/** Most texts have nothing to escape, which looks for single signs tell ten times sooner than an expression. */
function escapeJson(json: string): string {
  if (!UNSAFE_IN_PAGES.some((sign) => json.includes(sign))) return json;
  return json.replace(
    EACH_UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
