import type { Day } from "../base/day.ts";
import type { YamlMap, YamlNode } from "../base/read-yaml.ts";
import { webAddressOf } from "../base/web-address.ts";
import type { Correction, Policy } from "../model/article.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import * as messages from "./messages.ts";
import { readCorrections } from "./read-corrections.ts";
import { hasFormOfDay, readWrittenDay } from "./read-written-day.ts";
import { TITLE_MAX } from "./title.ts";

/** What front matter says, checked. Null or empty stands for what it does not say. */
export interface FrontMatterFields {
  readonly title: string | null;
  readonly titleStart: number;
  readonly day: Day | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly story: string | null;
  readonly policy: Policy | null;
  readonly corrections: readonly Correction[];
  readonly updated: Day | null;
  readonly isPublished: boolean;
  /** Something is wrong that an article cannot be built with. */
  readonly isBroken: boolean;
}

const KEYS = [
  "title",
  "date",
  "author",
  "byline",
  "outlet",
  "url",
  "language",
  "tags",
  "story",
  "publish",
  "policy",
  "corrections",
  "updated",
] as const;
type Key = (typeof KEYS)[number];
const SYNONYMS: ReadonlyMap<string, Key> = new Map([
  ["authors", "author"],
  ["lang", "language"],
  ["source", "outlet"],
  ["link", "url"],
]);

export function normalizeFrontMatter(
  map: YamlMap,
  path: string,
): { fields: FrontMatterFields; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const values = new Map<Key, YamlNode>();
  for (const { key, value } of map.entries) {
    const name = key.text.trim().toLowerCase();
    const known = KEYS.find((each) => each === name) ?? SYNONYMS.get(name);
    if (known) values.set(known, value);
    else diagnostics.push(messages.unknownKey(key.text.slice(0, 60), KEYS, placeOf(path, key)));
  }
  const read: Reader = { path, values, diagnostics };
  const day = readDay(read);
  const publish = readText(read, "publish");
  const isPublished = publish === null || !/^(?:false|no|off|0|draft)$/i.test(publish);
  const fields = {
    title: readTitle(read),
    titleStart: values.get("title")?.start ?? map.start,
    day,
    byline: [...readList(read, "author"), ...readList(read, "byline")],
    outlet: readText(read, "outlet"),
    url: readUrl(read),
    language: readMatching(read, "language", {
      form: /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i,
      wanted: 'a language such as "en" or "pt-BR"',
    }),
    tags: readList(read, "tags"),
    story: readText(read, "story"),
    policy: readMatching(read, "policy", {
      form: /^(?:full|excerpt|headline)$/,
      wanted: '"full", "excerpt" or "headline"',
    }) as Policy | null,
    corrections: correctionsOf(read),
    updated: readUpdated(read),
    isPublished,
    isBroken: diagnostics.some(({ severity }) => severity === "error"), // with what the fields above reported
  };
  return { fields, diagnostics };
}

interface Reader {
  readonly path: string;
  readonly values: ReadonlyMap<Key, YamlNode>;
  readonly diagnostics: Diagnostic[];
}

function placeOf(path: string, { start, end }: { start: number; end: number }): Place {
  return { path, start, end };
}

function readTitle({ path, values, diagnostics }: Reader): string | null {
  const node = values.get("title");
  if (!node) return null;
  const title = node.kind === "text" ? inOneLine(node.text) : "";
  if (title !== "" && title.length <= TITLE_MAX) return title;
  const wanted = title === "" ? "a text" : `a text of at most ${TITLE_MAX} characters`;
  diagnostics.push(messages.wrongValue("title", wanted, placeOf(path, node)));
  return null;
}

function readDay({ path, values, diagnostics }: Reader): Day | null {
  const node = values.get("date");
  if (!node) return null;
  const written = node.kind === "text" ? node.text.trim() : "";
  const day = readWrittenDay(written);
  if (day) return day;
  const report = hasFormOfDay(written) ? messages.noSuchDay : messages.unreadableDay;
  diagnostics.push(report(written.slice(0, 60), placeOf(path, node)));
  return null;
}

function readUpdated(reader: Reader): Day | null {
  const node = reader.values.get("updated");
  if (!node) return null;
  const day = node.kind === "text" ? readWrittenDay(node.text) : null;
  if (day === null) ignore(reader, "updated", { wanted: "a day such as 2025-08-06", node });
  return day;
}

function correctionsOf(reader: Reader): readonly Correction[] {
  const node = reader.values.get("corrections");
  const wanted = 'a list of "date" and "text"';
  return node
    ? readCorrections(node, (item) => ignore(reader, "corrections", { wanted, node: item }))
    : [];
}

function ignore(
  { path, diagnostics }: Reader,
  key: Key,
  { wanted, node }: { wanted: string; node: YamlNode },
): void {
  diagnostics.push(messages.ignoredValue(key, wanted, placeOf(path, node)));
}

function readText(reader: Reader, key: Key): string | null {
  const node = reader.values.get(key);
  if (!node) return null;
  if (node.kind !== "text") {
    reader.diagnostics.push(messages.ignoredValue(key, "a text", placeOf(reader.path, node)));
    return null;
  }
  const text = inOneLine(node.text);
  return text === "" ? null : text;
}

/** A list, or one text; names in one text are parted by semicolons or commas. */
function readList(reader: Reader, key: Key): readonly string[] {
  const node = reader.values.get(key);
  if (!node) return [];
  const items = node.kind === "list" ? node.items : [node];
  const texts = items.flatMap((item) => {
    if (item.kind === "text") return node.kind === "list" ? [item.text] : item.text.split(/[;,]/);
    reader.diagnostics.push(
      messages.ignoredValue(key, "a list of texts", placeOf(reader.path, item)),
    );
    return [];
  });
  return [...new Set(texts.map(inOneLine).filter((text) => text !== ""))];
}

/** Most texts have single blanks alone, and a text that is replaced piece by piece takes ten times as long. */
function inOneLine(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

function readMatching(
  reader: Reader,
  key: Key,
  { form, wanted }: { form: RegExp; wanted: string },
): string | null {
  const text = readText(reader, key);
  if (text === null || form.test(text)) return text;
  reader.diagnostics.push(
    messages.ignoredValue(key, wanted, placeOf(reader.path, reader.values.get(key) as YamlNode)),
  );
  return null;
}

function readUrl(reader: Reader): string | null {
  const text = readText(reader, "url");
  if (text === null) return null;
  const address = webAddressOf(text);
  if (address !== null) return address;
  reader.diagnostics.push(
    messages.ignoredValue(
      "url",
      'an address that begins with "https://"',
      placeOf(reader.path, reader.values.get("url") as YamlNode),
    ),
  );
  return null;
}
