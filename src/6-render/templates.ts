import { Eta } from "eta/core"; // the entry that reads no files
import { escapeHtml } from "../base/html.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { TemplateFile } from "../model/site.ts";
import { templateFunction, type PrintPart } from "./template-code.ts";
import { partsNamed, templateDigests } from "./template-digests.ts";
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
  /** Of the texts of a template and of all that it may include: as long as it is the same, so is what the template prints. */
  readonly digestOf: (name: string) => string;
  /** Throws `TemplateError` only. */
  readonly render: (name: string, view: object) => string;
}

/**
 * Compiles each template once. Of two with one name the later counts, so a user's own template replaces ours.
 * A template prints `it` (its view) and `words`; a part prints only what `include` hands it.
 */
export function compileTemplates(files: readonly TemplateFile[], words: Words): Templates {
  const byName = new Map(files.map((file) => [file.name, file]));
  const parts = new Map<string, (view: object) => string>();
  const broken = new Map<string, TemplateError>();
  const named = new Map<string, readonly string[] | null>();
  const part: PrintPart = (name, view) => {
    const print = parts.get(name);
    if (print) return print(view);
    throw new Error(noTemplate(name));
  };
  for (const file of byName.values()) {
    try {
      const fail = (error: unknown, line: number): never => failIn(file, error, line);
      const tools = { words, part, show: refuseMissing, safe: escapeShown, fail };
      const pieces = PARSER.parse(file.text);
      named.set(file.name, partsNamed(pieces));
      parts.set(file.name, templateFunction(pieces, tools));
    } catch (error) {
      broken.set(file.name, new TemplateError(syntaxFault(file, error)));
    }
  }
  return {
    diagnostics: [...broken.values()].map(({ diagnostic }) => diagnostic),
    digestOf: templateDigests(byName, named),
    render: (name, view) => {
      const fault = broken.get(name);
      if (fault) throw fault;
      if (parts.has(name)) return part(name, view);
      throw new TemplateError(templateFault(noTemplate(name), null));
    },
  };
}

// Eta reads the grammar of templates, and the code is ours: eta's own makes a dozen closures a run, and its `include` hands a
// part everything that its parent has, so that a field missing in the part's own data is silently taken from the parent.
const PARSER = new Eta({ debug: true, rmWhitespace: false }); // "debug" numbers the lines

function noTemplate(name: string): string {
  return `There is no template named "${name}".`;
}

function failIn(file: TemplateFile, error: unknown, line: number): never {
  if (error instanceof TemplateError) throw error; // from a part, which knows its own line
  const message = error instanceof Error ? error.message : String(error);
  throw new TemplateError(templateFault(message, placeOfLine(file, line)));
}

function escapeShown(value: unknown): string {
  return escapeHtml(typeof value === "string" ? value : refuseMissing(value));
}

/** JavaScript prints a missing field as the word "undefined". */
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
function placeOfLine(file: TemplateFile, line: number): Diagnostic["place"] {
  const lines = file.text.split("\n");
  const printed = lines[line - 1] ?? "";
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const start = before + printed.length - printed.trimStart().length;
  return { path: file.path, start, end: start + Math.max(1, printed.trim().length) };
}
