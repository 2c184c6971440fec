// For a template whose JavaScript does not parse, the engine names no line: the code it made is one piece, and the
// runtime says only what is wrong with the whole. So the tags are tried one after the other: the first tag with which
// the code so far, its open brackets closed, no longer parses is where the mistake is.

interface Tag {
  readonly code: string;
  readonly prints: boolean;
  readonly line: number;
}

const CLOSERS: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

export interface SyntaxFault {
  /** From 1. */
  readonly line: number;
  /** What the runtime says of it. */
  readonly message: string;
}

/** The first tag that does not parse; the end of the text when each does, which leaves a bracket open there. */
export function findSyntaxFault(text: string): SyntaxFault {
  let code = "";
  for (const tag of tagsOf(text)) {
    code += tag.prints ? `\n(${tag.code});` : `\n${tag.code}`;
    const message = faultIn(code + closersOf(code));
    if (message !== null) return { line: tag.line, message };
  }
  return { line: text.split("\n").length, message: faultIn(code) ?? "Unexpected end of input" };
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

function faultIn(code: string): string | null {
  try {
    // Compiles without running; templates are the author's own code.
    new Function("it", "words", "include", "layout", code);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
