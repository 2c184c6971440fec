// For a template whose JavaScript does not parse, the engine names no line: the code it made is one piece, and the
// runtime says only what is wrong with the whole. So the tags are tried one after the other: the first tag with which
// the code so far, its open brackets closed, no longer parses is where the mistake is.

interface Tag {
  readonly code: string;
  readonly prints: boolean;
  readonly line: number;
}

const CLOSERS: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

/** Line of the first tag that does not parse, from 1; the last tag's when all do. */
export function findSyntaxLine(text: string): number {
  let code = "";
  let line = 1;
  for (const tag of tagsOf(text)) {
    line = tag.line;
    code += tag.prints ? `\n(${tag.code});` : `\n${tag.code}`;
    if (!parses(code + closersOf(code))) return line;
  }
  return line;
}

function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(/<%[-_]?\s*([=~]?)([^%]*(?:%(?!>)[^%]*)*)%>/g)) {
    line += text.slice(from, match.index).split("\n").length - 1;
    from = match.index;
    tags.push({ code: match[2] as string, prints: match[1] !== "", line });
  }
  return tags;
}

function closersOf(code: string): string {
  const open: string[] = [];
  for (const [token] of code.matchAll(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[{}()[\]]/g)) {
    const closer = CLOSERS[token];
    if (closer) open.push(closer);
    else if (token === open[open.length - 1]) open.pop();
  }
  return open.reverse().join("\n");
}

function parses(code: string): boolean {
  try {
    // Compiles without running; templates are the author's own code.
    new Function("it", "words", "include", "layout", code);
    return true;
  } catch {
    return false;
  }
}
