/** Reads RFC 4180 and throws at the first thing that breaks its rules. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`Not a cell: ${text.slice(at, at + 40)}`);
    const [, quoted, plain = "", end] = match;
    (rows.at(-1) as string[]).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  if (rows.pop()?.length !== 0) throw new Error("The last row does not end.");
  return rows;
}
