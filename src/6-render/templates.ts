import { Eta } from "eta/core"; // the entry that reads no files
import type { Diagnostic } from "../model/diagnostic.ts";
import type { TemplateFile } from "../model/site.ts";
import { findSyntaxFault } from "./template-syntax.ts";
import { templateFault } from "./messages.ts";
import type { Words } from "./words/words.ts";

/** Thrown by `Templates.render`: what is wrong, with the template's file and line. */
export class TemplateError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

export interface Templates {
  /** What kept a template from being compiled. */
  readonly diagnostics: readonly Diagnostic[];
  /** Throws `TemplateError` only. */
  readonly render: (name: string, view: object) => string;
}

/**
 * Compiles each template once. Of two with one name the later counts, so a user's own template replaces ours.
 * A template prints `it` (its view) and `words`; a part prints only what `include` hands it.
 */
export function compileTemplates(files: readonly TemplateFile[], words: Words): Templates {
  const byName = new Map(files.map((file) => [file.name, file]));
  const eta = new NewsEta(words);
  const diagnostics: Diagnostic[] = [];
  const broken = new Map<string, TemplateError>();
  for (const file of byName.values()) {
    try {
      eta.define(file);
    } catch (error) {
      const fault = syntaxFault(file, error);
      broken.set(file.name, new TemplateError(fault));
      diagnostics.push(fault);
    }
  }
  eta.broken = broken;
  return {
    diagnostics,
    render: (name, view) => eta.page(name, view),
  };
}

// Eta's `include` hands a part everything its parent has, so a field that is missing in the part's own data is
// silently taken from the parent. Here a part has only what it was given, or all when nothing was given.
const MERGING = "this.render(__eta_t, {...it, ...(__eta_d ?? {})}, options)";
const PASSING = "this.part(__eta_t, __eta_d ?? it)";

/** Helpers that eta defines in each template at every call, each after those that it calls. */
const HELPERS = ["blockAsync", "block", "captureAsync", "capture", "output", "includeAsync"];

/** The code of a template without helpers that it does not call: a page runs some hundred parts. */
function withoutIdleHelpers(code: string): string {
  let lines = code.split("\n");
  for (const name of HELPERS) {
    const calls = new RegExp(`\\b${name}\\b`);
    const defines = new RegExp(`^(?:(?:async )?function|let) ${name}\\b.*__eta`);
    const isCalled = lines.some((line) => calls.test(line) && !defines.test(line));
    if (!isCalled) lines = lines.filter((line) => !defines.test(line));
  }
  return lines.join("\n");
}

class NewsEta extends Eta {
  readonly words: Words;
  broken: ReadonlyMap<string, TemplateError> = new Map();
  private readonly files = new Map<string, TemplateFile>();
  private readonly parts = new Map<string, (view: object) => string>();

  constructor(words: Words) {
    super({
      autoEscape: true,
      autoFilter: true,
      debug: true, // keeps the line that is being run, at the price of an assignment a tag
      rmWhitespace: false,
      functionHeader: "const words = this.words;",
      filterFunction: refuseMissing,
      plugins: [{ processFnString: (code) => withoutIdleHelpers(code.replace(MERGING, PASSING)) }],
    });
    this.words = words;
    this.RuntimeErr = (error, _text, line, path) => {
      if (error instanceof TemplateError) throw error; // from a part, which knows its own line
      const file = this.files.get(path);
      throw new TemplateError(templateFault(error.message, placeOfLine(file, line)));
    };
  }

  define(file: TemplateFile): void {
    const compiled = this.compile(file.text);
    const options = { filepath: file.name };
    this.files.set(file.name, file);
    this.parts.set(file.name, (view) => compiled.call(this, view, options));
  }

  /** What templates call to include another: eta's own way copies options at every call. */
  part(name: string, view: object): string {
    const part = this.parts.get(name);
    if (part) return part(view);
    throw new Error(`There is no template named "${name}".`);
  }

  page(name: string, view: object): string {
    const fault = this.broken.get(name);
    if (fault) throw fault;
    if (this.files.has(name)) return this.part(name, view);
    throw new TemplateError(templateFault(`There is no template named "${name}".`, null));
  }
}

/** Eta prints a missing field as the word "undefined". */
function refuseMissing(value: unknown): string {
  if (value === undefined || value === null) {
    throw new Error("A field that the template prints is missing.");
  }
  return String(value);
}

function syntaxFault(file: TemplateFile, error: unknown): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const located = / at line (\d+) col \d+:/.exec(text);
  // For wrong JavaScript eta names no line, and prints the code that it made, which the author never wrote.
  const { line, message } = located
    ? { line: Number(located[1]), message: text.slice(0, located.index) }
    : findSyntaxFault(file.text);
  return templateFault(`${message}.`, placeOfLine(file, line));
}

/** The line without the blanks around it. */
function placeOfLine(file: TemplateFile | undefined, line: number): Diagnostic["place"] {
  if (!file) return null;
  const lines = file.text.split("\n");
  const printed = lines[line - 1] ?? "";
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const start = before + printed.length - printed.trimStart().length;
  return { path: file.path, start, end: start + Math.max(1, printed.trim().length) };
}
