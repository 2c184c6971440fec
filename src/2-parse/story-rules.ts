//   - id: summit-talks            address of the story's page
//     title: The summit talks
//     dek: One line under the title
//     pin: [004_d02df87b378a2d8b.txt]
//     exclude: [017.txt]
//     merge: [other-story-2025-08]   ids of stories that become part of it
//     split: [021.txt, 022.txt]      articles that leave it and make a story of their own
import { readYaml, type YamlMap, type YamlNode } from "../base/read-yaml.ts";
import { slugOf } from "../base/slug.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { StoryRule } from "../model/editor.ts";
import type { SourceFile } from "../model/source-file.ts";
import {
  notAList,
  notAStoryRule,
  unknownStoryKey,
  unreadableRegister,
  wrongStoryValue,
} from "./story-messages.ts";

const TEXT_KEYS = ["id", "title", "dek"] as const;
const LIST_KEYS = ["pin", "exclude", "merge", "split"] as const;

export interface StoryRules {
  readonly rules: readonly StoryRule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What `seeds/stories.yaml` says, in order of the file; a rule that cannot be read is reported and left out. */
export function parseStoryRules(file: SourceFile | null): StoryRules {
  if (!file) return { rules: [], diagnostics: [] };
  const { path } = file;
  const { value, faults } = readYaml(file.text);
  const broken = faults.map(({ message, start, end }) =>
    unreadableRegister(message, { path, start, end }),
  );
  if (value === null || broken.length > 0) return { rules: [], diagnostics: broken };
  if (value.kind !== "list") {
    return {
      rules: [],
      diagnostics: [
        notAList({ path, start: value.start, end: Math.min(value.start + 1, file.text.length) }),
      ],
    };
  }
  const parsed = value.items.map((item) => parseRule(item, path));
  return {
    rules: parsed.flatMap(({ rule }) => (rule ? [rule] : [])),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

function parseRule(
  node: YamlNode,
  path: string,
): { readonly rule: StoryRule | null; readonly diagnostics: readonly Diagnostic[] } {
  const place = { path, start: node.start, end: node.end };
  if (node.kind !== "map") return { rule: null, diagnostics: [notAStoryRule(place)] };
  const diagnostics = faultsOf(node, path);
  const id = textIn(node, "id") ?? textIn(node, "title");
  if (id === null) return { rule: null, diagnostics: [...diagnostics, notAStoryRule(place)] };
  const rule = {
    id: slugOf(id),
    title: textIn(node, "title"),
    dek: textIn(node, "dek"),
    pin: listIn(node, "pin"),
    exclude: listIn(node, "exclude"),
    merge: listIn(node, "merge"),
    split: listIn(node, "split"),
    start: node.start,
  };
  return { rule, diagnostics };
}

function faultsOf(node: YamlMap, path: string): readonly Diagnostic[] {
  return node.entries.flatMap(({ key, value }) => {
    const place = { path, start: key.start, end: key.end };
    if (TEXT_KEYS.some((known) => known === key.text)) {
      return value.kind === "text" ? [] : [wrongStoryValue(key.text, "a text", place)];
    }
    if (LIST_KEYS.some((known) => known === key.text)) {
      const isList =
        value.kind === "text" ||
        (value.kind === "list" && value.items.every(({ kind }) => kind === "text"));
      return isList
        ? []
        : [
            wrongStoryValue(
              key.text,
              key.text === "merge" ? "a list of stories" : "a list of articles",
              place,
            ),
          ];
    }
    return [unknownStoryKey(key.text, [...TEXT_KEYS, ...LIST_KEYS], place)];
  });
}

function textIn({ entries }: YamlMap, name: string): string | null {
  const value = entries.find(({ key }) => key.text === name)?.value;
  return value?.kind === "text" && value.text.trim() !== "" ? value.text.trim() : null;
}

/** A single text counts as a list of one. */
function listIn({ entries }: YamlMap, name: string): readonly string[] {
  const value = entries.find(({ key }) => key.text === name)?.value;
  const items = value?.kind === "list" ? value.items : value ? [value] : [];
  return items.flatMap((item) =>
    item.kind === "text" && item.text.trim() !== "" ? [item.text.trim()] : [],
  );
}
