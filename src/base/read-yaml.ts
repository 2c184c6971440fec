// The one door to YAML. Every scalar is read as text: YAML's own guesses turn "no" into false, 010 into 8 and a day into
// a moment in some time zone. Aliases are refused: a few lines of them can grow into gigabytes.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from "yaml";

export interface YamlText {
  readonly kind: "text";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly start: number;
  readonly end: number;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly { readonly key: YamlText; readonly value: YamlNode }[];
  readonly start: number;
  readonly end: number;
}

/** An empty value is the text "". Offsets are those of the text that was read. */
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const DEPTH_MAX = 20;

/** Null when the text holds nothing or nothing that can be read; faults come in order of the text. */
export function readYaml(text: string): {
  readonly value: YamlNode | null;
  readonly faults: readonly YamlFault[];
} {
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: true,
    // Tags that the library knows make dates and bytes, whose text depends on the machine.
    resolveKnownTags: false,
    logLevel: "silent",
  });
  const within = (offset: number): number => Math.min(offset, text.length); // what is missing stands past the end
  // A warning speaks of a tag ("!!js/function") that asks for more than text.
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map(
    ({ message, pos }) => ({
      message: firstLine(message),
      start: within(pos[0]),
      end: within(pos[1]),
    }),
  );
  const root = document.contents as Node | null;
  const value = root === null || faults.length > 0 ? null : convert(root, faults, 0);
  return { value, faults };
}

// The library's messages go on with a picture of the place, which our own report draws.
function firstLine(message: string): string {
  return (message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "");
}

function convert(node: Node | null, faults: YamlFault[], depth: number): YamlNode {
  const [start, end] = node?.range ?? [0, 0];
  if (depth > DEPTH_MAX)
    faults.push({ message: `More than ${DEPTH_MAX} levels of nesting`, start, end });
  else if (isAlias(node)) faults.push({ message: "Aliases (*name) are not read", start, end });
  else if (isSeq(node)) {
    return {
      kind: "list",
      items: node.items.map((item) => convert(item as Node, faults, depth + 1)),
      start,
      end,
    };
  } else if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => ({
      key: textOf(key as Node | null, faults),
      value: convert(value as Node | null, faults, depth + 1),
    }));
    return { kind: "map", entries, start, end };
  }
  return textOf(node, faults);
}

// Reading a file takes control characters and noncharacters out; an escape in quotation marks ("\x1b") would bring them back.
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/u;

function textOf(node: Node | null, faults: YamlFault[]): YamlText {
  const [start, end] = node?.range ?? [0, 0];
  const text = isScalar(node) ? String(node.value ?? "") : "";
  if (UNFIT.test(text))
    faults.push({ message: "An escape stands for a character that no text holds", start, end });
  return { kind: "text", text, start, end };
}

/** The node as plain data: texts, arrays, and records without a prototype. */
export function plainYaml(node: YamlNode): unknown {
  if (node.kind === "text") return node.text;
  if (node.kind === "list") return node.items.map(plainYaml);
  const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries) record[key.text] = plainYaml(value);
  return record;
}
