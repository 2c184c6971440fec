import { Eta } from "eta/core"; // the entry that reads no files
import { hashKey } from "../base/hash.ts";
import { compare } from "../base/order.ts";
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
  /** A hash of everything that templates add to a page: their texts and the words. */
  readonly version: string;
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
  const sorted = [...byName.values()].sort((a, b) => compare(a.name, b.name));
  return {
    version: hashKey(JSON.stringify(words), ...sorted.flatMap(({ name, text }) => [name, text])),
    diagnostics,
    render: (name, view) => eta.page(name, view),
  };
}

// Eta's `include` hands a part everything its parent has, so a field that is missing in the part's own data is
// silently taken from the parent. Here a part has only what it was given, or all when nothing was given.
const MERGING = "{...it, ...(__eta_d ?? {})}";
const PASSING = "__eta_d ?? it";

class NewsEta extends Eta {
  readonly words: Words;
  broken: ReadonlyMap<string, TemplateError> = new Map();
  private readonly files = new Map<string, TemplateFile>();

  constructor(words: Words) {
    super({
      autoEscape: true,
      autoFilter: true,
      debug: true, // keeps the line that is being run, at the price of an assignment a tag
      rmWhitespace: false,
      functionHeader: "const words = this.words;",
      filterFunction: refuseMissing,
      plugins: [{ processFnString: (code) => code.replace(MERGING, PASSING) }],
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
    this.files.set(file.name, file);
    this.loadTemplate(file.name, function (this: Eta, data, options) {
      return compiled.call(this as NewsEta, data, { ...options, filepath: file.name });
    });
  }

  page(name: string, view: object): string {
    const fault = this.broken.get(name);
    if (fault) throw fault;
    if (this.files.has(name)) return this.render(name, view);
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
