import { isMap, isScalar, parseDocument, type Pair } from "yaml";

import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { settingsAreNoList, unknownSetting, unparsableSettings, wrongSetting } from "./messages.ts";
import { parseTheme, type WrittenEntry } from "./parse-theme.ts";
import type { SettingValue } from "./setting-kinds.ts";
import { SETTING_NAMES, SETTINGS, type SettingName } from "./schema.ts";

/** A value that somebody wrote and that is allowed, with its place. */
export interface WrittenSetting {
  readonly name: SettingName;
  readonly value: SettingValue;
  readonly place: Place | null;
}

export interface WrittenSettings {
  readonly settings: readonly WrittenSetting[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings as written in YAML; what is not allowed is reported and left out. */
export function parseSettings(text: string, path: string): WrittenSettings {
  // Settings are single values: anchors and aliases have no use in them.
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const placeOf = ([start, end]: readonly number[]): Place => ({
    path,
    start: Math.min(start ?? 0, text.length),
    end: Math.min(end ?? start ?? 0, text.length),
  });
  const faults = document.errors.map(({ message, pos: [start, end] }) => {
    const wordEnd = start + (/^[\w-]+/.exec(text.slice(start, start + 80))?.[0].length ?? 0);
    return unparsableSettings(withoutStop(message), placeOf([start, Math.max(end, wordEnd)]));
  });
  const contents = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { settings: [], diagnostics: faults };
  if (!isMap(contents)) {
    const fault = settingsAreNoList(placeOf(contents.range ?? [0, 0]));
    return { settings: [], diagnostics: faults.length > 0 ? faults : [fault] };
  }
  const read = contents.items.flatMap((pair) => readPair(pair, placeOf));
  return {
    settings: read.flatMap((each) => ("value" in each ? [each] : [])),
    diagnostics: [...faults, ...read.flatMap((each) => ("value" in each ? [] : [each]))],
  };
}

function readPair(
  { key, value }: Pair,
  placeOf: (range: readonly number[]) => Place,
): readonly (WrittenSetting | Diagnostic)[] {
  const keyPlace = placeOf(rangeOf(key) ?? [0, 0]);
  const name = isScalar(key) ? String(key.value) : "?";
  if (!isSettingName(name)) return [unknownSetting(name, SETTING_NAMES, keyPlace)];
  const place = placeOf(rangeOf(value) ?? [keyPlace.start, keyPlace.end]);
  if (name === "theme" && isMap(value)) {
    const { theme, diagnostics } = parseTheme(value.items.map((each) => entryOf(each, placeOf)));
    return [{ name, value: theme, place }, ...diagnostics];
  }
  return [readSetting(name, isScalar(value) ? value.value : plainOf(value), place)];
}

function entryOf({ key, value }: Pair, placeOf: (range: readonly number[]) => Place): WrittenEntry {
  const namePlace = placeOf(rangeOf(key) ?? [0, 0]);
  const range = rangeOf(value);
  return {
    name: isScalar(key) ? String(key.value) : "?",
    namePlace,
    place: range ? placeOf(range) : namePlace,
    value: isScalar(value) ? value.value : plainOf(value),
    entries: isMap(value) ? value.items.map((each) => entryOf(each, placeOf)) : null,
  };
}

function readSetting(name: SettingName, value: unknown, place: Place): WrittenSetting | Diagnostic {
  const { allowed, normalize } = SETTINGS[name].kind;
  const normal = normalize(value ?? null);
  if (normal === undefined) return wrongSetting(name, { value: value ?? null, allowed, place });
  return { name, value: normal, place };
}

/** Lists and maps are allowed for a theme only; this is how a message shows them. */
function plainOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return isMap(value) ? {} : [];
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** Start and end of a node without the blanks and comments after it. */
function rangeOf(node: unknown): readonly number[] | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const range = node.range as readonly number[] | null | undefined;
  return range && range[0] !== range[1] ? range : null;
}

function withoutStop(message: string): string {
  return message.replace(/\.$/, "");
}
