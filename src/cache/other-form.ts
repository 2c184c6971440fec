/**
 * Whether a file that opens with these words was written by a program whose files have another form: "dateline-cache 2 …" where
 * `magic` is "dateline-cache 3". Such a file is foreign, and nothing is wrong with it.
 */
export function isOfOtherForm(start: string, magic: string): boolean {
  const name = magic.slice(0, magic.lastIndexOf(" ") + 1);
  const form = /^\d{1,4} /.exec(start.slice(name.length));
  return start.startsWith(name) && form !== null && !start.startsWith(`${magic} `);
}
