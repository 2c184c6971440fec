import { trustHtml, type SafeHtml } from "../../base/html.ts";

// Within a page, "<" could end the script element, and older JavaScript ends its lines at U+2028 and U+2029.
const UNSAFE_IN_PAGES = /[<\u2028\u2029]/g;

/** JSON that means the same in a file and inside a page's script element. */
export function formatJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 1))}\n`;
}

/** A list with one record a line, so that a comparison of two builds shows the records that differ. */
export function formatJsonRecords(records: readonly unknown[]): string {
  if (records.length === 0) return "[]\n";
  return `[\n${records.map((record) => escapeJson(JSON.stringify(record))).join(",\n")}\n]\n`;
}

/** JSON on one line for a page's script element of a type that no browser runs. */
export function formatPageJson(value: unknown): SafeHtml {
  return trustHtml(escapeJson(JSON.stringify(value)));
}

function escapeJson(json: string): string {
  return json.replace(
    UNSAFE_IN_PAGES,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
