/** A cell: text, or a number that we counted. */
export type Cell = string | number;

// Spreadsheets run a text that begins with one of these as a formula, whether it is quoted or not.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/; // the last four are their full-width forms

/**
 * A table as RFC 4180 lays it down: CRLF, quotes doubled, every text quoted. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it, as the spreadsheets themselves write "this is text"; the JSON files hold it bare.
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

function formatCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const inert = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return `"${inert.replaceAll('"', '""')}"`;
}
