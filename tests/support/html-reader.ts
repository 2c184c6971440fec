const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
};

// A tag as we write it: attributes in double quotes, in which no tag can begin or end.
const PIECE =
  /<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*)\s*>|([^<>]+)/y;
const EMPTY = new Set(["br", "hr"]);

/**
 * The text of HTML that we wrote, apart from its tags. Throws at a tag of another form, at one that closes another element
 * than the last that was opened, and at an unknown reference.
 */
export function readHtmlText(html: string): string {
  const reader = new RegExp(PIECE, "y");
  const open: string[] = [];
  let text = "";
  while (reader.lastIndex < html.length) {
    const at = reader.lastIndex;
    const match = reader.exec(html);
    if (!match) throw new Error(`No tag of ours: ${html.slice(at, at + 60)}`);
    const [, closed, opened, , between] = match;
    if (between !== undefined) text += readHtmlReferences(between);
    else if (opened !== undefined && !EMPTY.has(opened)) open.push(opened);
    else if (closed !== undefined && open.pop() !== closed) throw new Error(`Stray </${closed}>.`);
  }
  if (open.length > 0) throw new Error(`<${open.join("><")}> is not closed.`);
  return text;
}

export function readHtmlReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi,
    (reference, hex?: string, code?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (code) return String.fromCodePoint(Number(code));
      const character = ENTITIES[name ?? ""];
      if (character === undefined) throw new Error(`Unknown reference ${reference}.`);
      return character;
    },
  );
}
