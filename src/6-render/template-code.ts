// What a template becomes: one function that adds to a text. A site runs some hundred templates a page, so the code holds only
// what the template uses, and no record of options and helpers is made at each run.

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
  const make = new Function(...NAMES, `return (it) => {\n${codeOf(pieces)}\n};`) as (
    ...tools: readonly unknown[]
  ) => (view: object) => string;
  return make(words, part, show, safe, fail);
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
