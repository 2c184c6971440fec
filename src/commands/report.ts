import { styleText } from "node:util";

import { lineStarts, positionAt } from "../base/lines.ts";
import { compare, inOrder } from "../base/order.ts";
import type { Diagnostic, Place, Severity } from "../model/diagnostic.ts";
import { excerptOf } from "./excerpt.ts";
import { visibleText } from "./visible-text.ts";

/** The text of a file that was read, by its path; undefined for one that was not. */
export type TextOf = (path: string) => string | undefined;

/** A diagnostic with its place worked out. */
export interface LocatedDiagnostic extends Omit<Diagnostic, "place"> {
  readonly path: string | null;
  /** From 1; null when the file was not read. */
  readonly line: number | null;
  readonly column: number | null;
  /** The line as it stands in the file, and the part that is meant. */
  readonly words: { readonly line: string; readonly start: number; readonly end: number } | null;
}

export interface ReportStyle {
  readonly isColoured: boolean;
  /** Errors only. */
  readonly isQuiet: boolean;
}

/** In order of path, place, code and message; each said once. */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
): readonly LocatedDiagnostic[] {
  const starts = new Map<string, readonly number[]>();
  const said = new Set<string>();
  const once = [...diagnostics].sort(byPlace).filter((each) => {
    const words = JSON.stringify([each.code, each.message, each.place]);
    return !said.has(words) && said.add(words);
  });
  return once.map(({ place, ...rest }) => {
    const text = place && textOf(place.path);
    if (!place || text === undefined || text === null)
      return { ...rest, path: place?.path ?? null, line: null, column: null, words: null };
    let lines = starts.get(place.path);
    if (!lines) starts.set(place.path, (lines = lineStarts(text)));
    return { ...rest, path: place.path, ...positionOf(place, text, lines) };
  });
}

function positionOf(
  { start, end }: Place,
  text: string,
  starts: readonly number[],
): Pick<LocatedDiagnostic, "line" | "column" | "words"> {
  const { line, column } = positionAt(starts, Math.min(start, text.length));
  const from = starts[line - 1] as number;
  const to = (starts[line] ?? text.length + 1) - 1;
  const words = { line: text.slice(from, to), start: column - 1, end: Math.min(end, to) - from };
  return { line, column, words };
}

const byPlace = inOrder<Diagnostic>(
  (a, b) => compare(a.place?.path ?? "", b.place?.path ?? ""),
  (a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0),
  (a, b) => compare(a.code, b.code),
  (a, b) => compare(a.message, b.message),
);

/** Diagnostics for people, an empty line after each; "" when there is nothing to say. */
export function formatDiagnostics(
  diagnostics: readonly LocatedDiagnostic[],
  style: ReportStyle,
): string {
  return diagnostics
    .filter(({ severity }) => !style.isQuiet || severity === "error")
    .map((each) => `${formatDiagnostic(each, style)}\n\n`)
    .join("");
}

function formatDiagnostic(diagnostic: LocatedDiagnostic, style: ReportStyle): string {
  const { severity, code, message, hint, path, line, column, words } = diagnostic;
  const paint = painter(style);
  const place = [path, line, column].filter((part) => part !== null).map(String);
  const where = place.length > 0 ? `${paint("bold", visibleText(place.join(":")))}: ` : "";
  const label = paint(COLOURS[severity], severity);
  const lines = [`${where}${label}: ${visibleText(message)} ${paint("dim", `[${code}]`)}`];
  if (words && words.line.trim() !== "") {
    const excerpt = excerptOf(words.line, words.start, words.end);
    lines.push(`  ${excerpt.line}`, `  ${paint(COLOURS[severity], excerpt.marker)}`);
  }
  if (hint) lines.push(`  ${visibleText(hint)}`);
  return lines.join("\n");
}

const COLOURS = { error: "red", warning: "yellow", note: "cyan" } as const;

type Paint = (format: "bold" | "dim" | "red" | "yellow" | "cyan", text: string) => string;

function painter({ isColoured }: ReportStyle): Paint {
  // The caller has looked at its stream; styleText would look at stdout.
  return (format, text) => (isColoured ? styleText(format, text, { validateStream: false }) : text);
}

export function countBySeverity(
  diagnostics: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** "1 error", "2 errors". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
