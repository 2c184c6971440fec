// The one door to gray-matter. Of what it can do we want only the division into data and content: it runs a block opened
// with "---js" as code whatever its options say, takes "---constructor" for the name of an engine, and shares its cache
// between callers. So only a block that we have found ourselves is given to it, and YAML is its only engine.
import matter from "gray-matter";
import { readSimpleYaml } from "../base/read-simple-yaml.ts";
import { readYaml, type YamlMap } from "../base/read-yaml.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import {
  fenceInside,
  foreignFrontMatter,
  frontMatterFault,
  longFrontMatter,
  notKeyValue,
  unclosedFrontMatter,
} from "./messages.ts";

export interface FrontMatter {
  /** Offsets in it are those of the file; null when the file has no front matter or none that can be read. */
  readonly map: YamlMap | null;
  /** Offset at which the text proper begins. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

const SIZE_MAX = 64 * 1024;
const NESTING_MAX = 40;
// One alias is reported by the parser; thousands of them would keep it busy first.
const ALIAS = /(?<=[\s,[:])\*\w/g;
const ALIASES_LOOKED_AT = 20;
const FENCE = "---";
const LINE_LIKE_FENCE = /^---/m;

const NEWLINE = 0x0a;
const DASH = 0x2d;
const STOP = 0x2e;
const COLON = 0x3a;
const QUESTION = 0x3f;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

export function parseFrontMatter(text: string, path: string): FrontMatter {
  const opening = openingOf(text);
  const none = { map: null, bodyStart: 0, diagnostics: [] };
  if (opening === null) return none;
  const fail = (diagnostic: Diagnostic, bodyStart = 0): FrontMatter => ({
    map: null,
    bodyStart,
    diagnostics: [diagnostic],
  });
  const fence: Place = { path, start: opening.start, end: opening.start + FENCE.length };
  if (opening.language !== "") {
    const isYaml = /^ya?ml$/.test(opening.language);
    if (!isYaml) return fail(foreignFrontMatter(opening.language, fence));
  }
  if (!looksLikeKeys(text, opening.end)) return none;
  const closing = closingOf(text, opening.end);
  if (closing === null) return fail(unclosedFrontMatter(fence));
  if (closing.start - opening.end > SIZE_MAX)
    return fail(longFrontMatter(SIZE_MAX, fence), closing.end);
  return readBlock(text.slice(opening.end, closing.start), {
    path,
    offset: opening.end,
    bodyStart: closing.end,
  });
}

interface Opening {
  readonly start: number;
  /** Offset of the line below the fence. */
  readonly end: number;
  readonly language: string;
}

// "---" alone or with one word, which names a language; "--- a sentence" is text.
const OPENING = /^(\s{0,200}?)---[ \t]{0,8}([\w-]{0,40})[ \t]{0,200}(?:\n|$)/;

function openingOf(text: string): Opening | null {
  const match = OPENING.exec(text.slice(0, 500));
  if (!match || /[^\s]/.test(match[1] as string)) return null;
  const language = match[2] as string;
  // Dashes in front of a word, and then no word: a rule made of more dashes.
  if (/^-+$/.test(language)) return null;
  const start = (match[1] as string).length;
  if (start > 0 && !match[1]?.endsWith("\n")) return null;
  return { start, end: match[0].length, language };
}

/** A rule and a sentence are no front matter; a line without a blank line above it means to be. */
function looksLikeKeys(text: string, from: number): boolean {
  const below = text.slice(from, from + 2000);
  if (/^[ \t]*\S/.test(below)) return true;
  return /^(?:[ \t]*(?:#.*)?\n){0,50}[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)/u.test(below);
}

function closingOf(text: string, from: number): { start: number; end: number } | null {
  for (let at = from; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    if (opensFence(text.charCodeAt(at))) {
      const line = text.slice(at, Math.min(end, at + 20)).trimEnd();
      if (line === FENCE || line === "...")
        return { start: at, end: Math.min(end + 1, text.length) };
    }
    at = end + 1;
  }
  return null;
}

function opensFence(unit: number): boolean {
  return unit === DASH || unit === STOP;
}

function readBlock(
  block: string,
  { path, offset, bodyStart }: { path: string; offset: number; bodyStart: number },
): FrontMatter {
  const placeOf = (start: number, end: number): Place => ({
    path,
    start: offset + Math.min(start, block.length),
    end: offset + Math.min(Math.max(start, end), block.length),
  });
  const fail = (fault: Diagnostic): FrontMatter => ({ map: null, bodyStart, diagnostics: [fault] });
  if (nestingOf(block) > NESTING_MAX)
    return fail(frontMatterFault(`more than ${NESTING_MAX} levels of nesting`, placeOf(0, 1)));
  if (block.includes("*") && (block.match(ALIAS)?.length ?? 0) > ALIASES_LOOKED_AT) {
    const at = block.search(ALIAS);
    return fail(frontMatterFault("Aliases (*name) are not read", placeOf(at, at + 1)));
  }
  const simple = readSimpleYaml(block); // it has no line that gray-matter could take for a fence
  // There gray-matter would end, and what stands below would be lost without a word.
  const inner = simple ? -1 : block.search(LINE_LIKE_FENCE);
  if (inner !== -1) return fail(fenceInside(placeOf(inner, inner + FENCE.length)));
  const { value, faults } = simple ? { value: simple, faults: [] } : readWithGrayMatter(block);
  const diagnostics = faults.map(({ message, start, end }) =>
    frontMatterFault(
      message,
      isUnclosed(message) ? placeOf(openBracket(block, start), start) : placeOf(start, end),
    ),
  );
  if (diagnostics.length > 0) return { map: null, bodyStart, diagnostics: diagnostics.slice(0, 5) };
  if (value === null)
    return {
      map: { kind: "map", entries: [], start: offset, end: offset },
      bodyStart,
      diagnostics: [],
    };
  if (value.kind !== "map") return fail(notKeyValue(placeOf(value.start, value.end)));
  return { map: shifted(value, offset), bodyStart, diagnostics: [] };
}

// The parser notices at the next line that a bracket was not closed; the author wants to see the bracket.
function isUnclosed(message: string): boolean {
  return message.startsWith("Flow ");
}

function openBracket(block: string, before: number): number {
  return Math.max(0, block.lastIndexOf("[", before - 1), block.lastIndexOf("{", before - 1));
}

function readWithGrayMatter(block: string): ReturnType<typeof readYaml> {
  let read: ReturnType<typeof readYaml> = { value: null, faults: [] };
  const yaml = (text: string): object => {
    read = readYaml(text.replace(/^\n/, "")); // the line end of the opening fence comes along
    return {};
  };
  // Options also turn off its cache.
  matter(`${FENCE}\n${block}\n${FENCE}\n`, {
    language: "yaml",
    engines: { yaml, yml: yaml, javascript: refuse, js: refuse, coffee: refuse, json: refuse },
  });
  return read;
}

function refuse(): object {
  throw new Error("front matter is read as YAML only");
}

/** Brackets that stand open at once, or "- - - …": what the parser would have to call itself for. In one pass over the units. */
function nestingOf(block: string): number {
  let [depth, dashes, deepest, isLeading] = [0, 0, 0, true];
  for (let at = 0; at < block.length; at++) {
    const unit = block.charCodeAt(at);
    if (unit === OPENING_BRACKET || unit === OPENING_BRACE) deepest = Math.max(deepest, ++depth);
    else if (unit === CLOSING_BRACKET || unit === CLOSING_BRACE) depth--;
    if (unit === NEWLINE) [dashes, isLeading] = [0, true];
    else if (!isLeading) continue;
    else if (unit === DASH || unit === COLON || unit === QUESTION) dashes++;
    else if (!/\s/.test(block.charAt(at))) isLeading = false;
    deepest = Math.max(deepest, dashes);
  }
  return deepest;
}

function shifted(map: YamlMap, offset: number): YamlMap {
  const move = <T extends { readonly start: number; readonly end: number }>(node: T): T => ({
    ...node,
    start: node.start + offset,
    end: node.end + offset,
  });
  return {
    ...move(map),
    entries: map.entries.map(({ key, value }) => ({
      key: move(key),
      value: value.kind === "list" ? { ...move(value), items: value.items.map(move) } : move(value),
    })),
  };
}
