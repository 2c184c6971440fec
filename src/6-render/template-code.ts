// What a template becomes: one function that adds to a text. A site runs some hundred templates a page, so the code holds only
// what the template uses, and no record of options and helpers is made at each run. Words of the interface are known when it is
// made, so they stand in it as text.

/** A text, escaped for a string in single quotes, or a tag: "e" runs, "i" prints escaped, "r" prints as it is. */
export type TemplatePiece =
  string | { readonly t: string; readonly val: string; readonly lineNo?: number };

/** A part called by its name. */
export type PrintPart = (name: string, view: object) => string;

/** What the code of a template asks for; `fail` is called with what was thrown, and the line that was run, from 1. */
export interface TemplateTools {
  readonly words: object;
  readonly part: PrintPart;
  readonly show: (value: unknown) => string;
  readonly safe: (value: unknown) => string;
  readonly fail: (error: unknown, line: number) => never;
}

/** The variables that the code itself uses; a template that gave one of its own the same name would hide it. */
const NAMES = ["words", "$part", "$show", "$safe", "$fail"];

/** Functions that a template may call, as eta has them. Each may call those above it. */
const HELPERS: readonly (readonly [name: string, code: string])[] = [
  ["include", "const include = (name, view) => $part(name, view ?? it);"],
  ["layout", "const layout = (name, view) => { $frame = name; $frameView = view; };"],
  ["output", "const output = (text) => { $out += text; };"],
  [
    "capture",
    `const capture = (print) => {
      const before = $out;
      $out = "";
      try { print(); return $out; } finally { $out = before; }
    };`,
  ],
  [
    "block",
    `const block = (name, print) => {
      if ($frame !== null) { if (print) $blocks[name] = capture(print); return ""; }
      if (it.__blocks && name in it.__blocks) return it.__blocks[name];
      return print ? capture(print) : "";
    };`,
  ],
];

/** The function that a template becomes; a `SyntaxError` when what stands in its tags does not parse. */
export function templateFunction(
  pieces: readonly TemplatePiece[],
  { words, part, show, safe, fail }: TemplateTools,
): (view: object) => string {
  const make = new Function(
    ...NAMES,
    `return (it) => {\n${codeOf(withWords(pieces, words, safe))}\n};`,
  ) as (...tools: readonly unknown[]) => (view: object) => string;
  return make(words, part, show, safe, fail);
}

const WORD = /^\s*words\.(\w+)\s*$/;
const OWN_WORDS = /\bwords\b(?!\s*\.)/; // a variable of the template's own

/** Pieces of text that follow each other are one. */
function withWords(
  pieces: readonly TemplatePiece[],
  words: object,
  safe: TemplateTools["safe"],
): readonly TemplatePiece[] {
  if (pieces.some((piece) => typeof piece !== "string" && OWN_WORDS.test(piece.val))) return pieces;
  const joined: TemplatePiece[] = [];
  for (const piece of pieces) {
    const text = typeof piece === "string" ? piece : wordIn(piece, words, safe);
    const last = joined.at(-1);
    if (text !== null && typeof last === "string") joined[joined.length - 1] = last + text;
    else joined.push(text ?? piece);
  }
  return joined;
}

/** The word that a tag prints, as a piece of text; null when it prints something else. */
function wordIn(
  { t: kind, val: code }: Exclude<TemplatePiece, string>,
  words: object,
  safe: TemplateTools["safe"],
): string | null {
  const name = kind === "i" ? WORD.exec(code)?.[1] : undefined;
  const word: unknown = name === undefined ? undefined : Reflect.get(words, name);
  if (typeof word !== "string") return null;
  return JSON.stringify(safe(word)).slice(1, -1); // escaped, it holds no quotation marks of code
}

function codeOf(pieces: readonly TemplatePiece[]): string {
  const body = pieces.map(statementOf).join("\n");
  return `let $out = "", $line = 1, $frame = null, $frameView;
const $blocks = {};
${helpersOf(body)}
try {
${body}
if ($frame !== null) return $part($frame, Object.assign({}, it, { body: $out }, $frameView, { __blocks: $blocks }));
} catch (error) { $fail(error, $line); }
return $out;`;
}

function statementOf(piece: TemplatePiece): string {
  if (typeof piece === "string") return `$out += '${piece}';`;
  const { t: kind, val: code, lineNo = 1 } = piece;
  const line = `$line = ${lineNo};`;
  if (kind === "e") return `${line}\n${code}`;
  return `${line}\n$out += ${kind === "i" ? "$safe" : "$show"}(${code});`;
}

/** A helper that is not called would be made at each run all the same. */
function helpersOf(body: string): string {
  let code = "";
  for (const [name, helper] of [...HELPERS].reverse()) {
    if (new RegExp(`\\b${name}\\b`).test(body + code)) code = `${helper}\n${code}`;
  }
  return code;
}
