// Nearly all front matter is a handful of lines "key: text", and a YAML parser takes longer over them than all else that is
// done to the article. Lines that YAML can read in one way only are read here: keys of letters, texts on one line, plain or in
// quotation marks without escapes, lists "[a, b]" and lists with an item a line. A test holds both readers equal, offsets
// and all.
import type { YamlList, YamlMap, YamlNode, YamlText } from "./read-yaml.ts";

// Comments, blank lines, other scripts' line ends and anything else that is not seen here end the reading.
const ODD = /[\0-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;
const KEY = /([A-Za-z][A-Za-z\d_-]{0,60}):(?: {1,20}|(?=\n|$))/y;
const ITEM = /( {0,20})- (?! )/y;
// A plain text begins with none of YAML's signs.
const PLAIN_START = /^[\p{L}\p{N}“‘«(¿¡€$£]/u;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;
const FLOW_ITEM = /(?:"[^"\\\n]*"|'[^'\n]*'|[\p{L}\p{N}][\p{L}\p{N} .’_-]*)/uy;

/** The map that YAML would read; null when a line is not of the simple kinds. */
export function readSimpleYaml(text: string): YamlMap | null {
  if (text === "" || ODD.test(text)) return null;
  const entries: { key: YamlText; value: YamlNode }[] = [];
  const keys = new Set<string>();
  for (let at = 0; at < text.length;) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    if (key === undefined || keys.has(key)) return null;
    keys.add(key);
    const end = lineEnd(text, at);
    const value =
      KEY.lastIndex < end
        ? readValue(text, KEY.lastIndex, end)
        : readBelow(text, at + key.length + 1);
    if (!value) return null;
    entries.push({ key: { kind: "text", text: key, start: at, end: at + key.length }, value });
    at = value.kind === "list" && value.end > end ? value.end : end + 1;
  }
  return { kind: "map", entries, start: 0, end: text.length };
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline;
}

function readValue(text: string, start: number, end: number): YamlNode | null {
  return text[start] === "[" ? readFlow(text, start, end) : readText(text, start, end);
}

function readText(text: string, start: number, end: number): YamlText | null {
  const written = text.slice(start, end);
  if (QUOTED.test(written)) return { kind: "text", text: written.slice(1, -1), start, end };
  const isPlain =
    PLAIN_START.test(written) &&
    !written.includes(": ") &&
    !written.includes(" #") &&
    !written.endsWith(":") &&
    !written.endsWith(" ");
  return isPlain ? { kind: "text", text: written, start, end } : null;
}

function readFlow(text: string, start: number, end: number): YamlList | null {
  const items: YamlText[] = [];
  for (let at = start + 1; at < end;) {
    FLOW_ITEM.lastIndex = at;
    if (!FLOW_ITEM.test(text)) return null;
    const item = readText(text, at, FLOW_ITEM.lastIndex);
    if (!item) return null;
    items.push(item);
    at = item.end + 1;
    if (text[item.end] === "]") return at === end ? { kind: "list", items, start, end } : null;
    if (text[item.end] !== ",") return null;
    if (text[at] === " ") at++;
  }
  return null;
}

/** The list that stands below a key with nothing behind it. */
function readBelow(text: string, keyEnd: number): YamlList | null {
  const items: YamlText[] = [];
  let [at, indent, start] = [keyEnd + 1, "", 0];
  for (; at < text.length; at = Math.min(text.length, lineEnd(text, at) + 1)) {
    ITEM.lastIndex = at;
    const own = ITEM.exec(text)?.[1];
    if (own === undefined) break;
    if (items.length === 0) [indent, start] = [own, at + own.length];
    const item = own === indent ? readText(text, ITEM.lastIndex, lineEnd(text, at)) : null;
    if (!item) return null;
    items.push(item);
  }
  return items.length === 0 ? null : { kind: "list", items, start, end: at };
}
