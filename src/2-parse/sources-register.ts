//   - name: The Daily News
//     url: https://daily.example/
//     country: GB
//     kind: newspaper
//     files: [daily/*.txt]
//     policy: excerpt
import { readYaml, type YamlMap, type YamlNode } from "../base/read-yaml.ts";
import { webAddressOf } from "../base/web-address.ts";
import type { Policy } from "../model/article.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { OutletRule } from "../model/editor.ts";
import type { SourceFile } from "../model/source-file.ts";
import { noOutletName, registerFault, unknownOutletKey, wrongOutletValue } from "./messages.ts";

const KEYS = ["name", "url", "country", "kind", "files", "policy"];

/** What `seeds/sources.yaml` says, in order of the file; an outlet that cannot be read is reported and left out. */
export function parseSourcesRegister(file: SourceFile | null): {
  readonly outlets: readonly OutletRule[];
  readonly diagnostics: readonly Diagnostic[];
} {
  if (!file) return { outlets: [], diagnostics: [] };
  const { path } = file;
  const { value, faults } = readYaml(file.text);
  const diagnostics = faults.map(({ message, start, end }) =>
    registerFault(message, { path, start, end }),
  );
  if (value === null || diagnostics.length > 0) return { outlets: [], diagnostics };
  if (value.kind !== "list") {
    const place = { path, start: value.start, end: Math.min(value.start + 1, file.text.length) };
    return { outlets: [], diagnostics: [registerFault("it is not a list", place)] };
  }
  const outlets = value.items.flatMap((item) => readOutlet(item, path, diagnostics) ?? []);
  return { outlets, diagnostics };
}

function readOutlet(node: YamlNode, path: string, diagnostics: Diagnostic[]): OutletRule | null {
  const placeOf = ({ start, end }: { start: number; end: number }): Place => ({ path, start, end });
  const entries = node.kind === "map" ? node.entries : [];
  for (const { key } of entries)
    if (!KEYS.includes(key.text)) diagnostics.push(unknownOutletKey(key.text, KEYS, placeOf(key)));
  const texts = (key: string): readonly string[] | null => textsOf(node as YamlMap, key);
  const read = (key: string, take: (text: string) => string | null, wanted: string) => {
    const [text = "", ...rest] = texts(key) ?? [""];
    if (text === "" && rest.length === 0 && texts(key) !== null) return null;
    const taken = rest.length === 0 ? take(text) : null;
    if (taken !== null) return taken;
    const entry = entries.find(({ key: each }) => each.text === key);
    diagnostics.push(wrongOutletValue(key, wanted, placeOf(entry?.value ?? node)));
    return null;
  };
  const name = entries.length > 0 ? read("name", matching(/\S/), "a text") : null;
  if (name === null) {
    diagnostics.push(
      noOutletName({ path, start: node.start, end: Math.min(node.end, node.start + 1) }),
    );
    return null;
  }
  const url = read("url", webAddressOf, 'an address that begins with "https://"');
  return {
    name,
    url,
    country: read("country", matching(/^[A-Z]{2}$/), "a country code of two capital letters"),
    kind: read("kind", matching(/\S/), "a text"),
    files: texts("files") ?? [],
    policy: read(
      "policy",
      matching(/^(?:full|excerpt|headline)$/),
      '"full", "excerpt" or "headline"',
    ) as Policy | null,
  };
}

function matching(form: RegExp): (text: string) => string | null {
  return (text) => (form.test(text) ? text : null);
}

/** The texts of a key: none when it is missing, null when it is neither a text nor a list of texts. */
function textsOf({ entries }: YamlMap, key: string): readonly string[] | null {
  const value = entries.find((entry) => entry.key.text === key)?.value;
  if (value === undefined) return [];
  if (value.kind === "text") return value.text.trim() === "" ? [] : [value.text.trim()];
  if (value.kind !== "list") return null;
  const texts = value.items.flatMap((item) => (item.kind === "text" ? [item.text.trim()] : []));
  return texts.length === value.items.length ? texts : null;
}
