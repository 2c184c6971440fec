/** A cell: text, or a number that we counted. */
export type Cell = string | number;

/**
 * A table as RFC 4180 lays it down: CRLF, quotes doubled, every text quoted. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it, as the spreadsheets themselves write "this is text"; the JSON files hold it bare.
 */
export function formatCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [...csvPieces(header, rows)].join("");
}

/** The same in pieces. */
export function* csvPieces(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Generator<string> {
  yield formatRow(header);
  for (const row of rows) yield formatRow(row);
}

function formatRow(row: readonly Cell[]): string {
  let line = "";
  for (const cell of row) line += line === "" ? formatCell(cell) : `,${formatCell(cell)}`;
  return `${line}\r\n`;
}

function formatCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const inert = FORMULA_STARTS.has(cell.charCodeAt(0)) ? `'${cell}` : cell;
  return `"${inert.includes('"') ? inert.replaceAll('"', '""') : inert}"`;
}

// Spreadsheets run a text that begins with one of these as a formula, whether it is quoted or not. The last four are
// full-width forms. Looked up by code unit: a table has millions of cells.
const FORMULA_STARTS = new Set([..."=+-@\t\r\n＝＋－＠"].map((sign) => sign.charCodeAt(0)));
