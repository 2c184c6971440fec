export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text of the element and of all elements within. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const PIECE = /<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Reads the XML that we write (no comments, no CDATA, no doctype) and throws at the first thing that is not well-formed. */
export function readXml(document: string): XmlNode {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error("The XML declaration is missing.");
  if (FORBIDDEN.test(document)) throw new Error("A character that XML cannot hold.");
  const reader = new RegExp(PIECE, "y");
  reader.lastIndex = declaration.length;
  const root = { name: "", attributes: {}, children: [] as XmlNode[], text: "" };
  const open = [root];
  while (reader.lastIndex < document.length) {
    const at = reader.lastIndex;
    const match = reader.exec(document);
    if (!match) throw new Error(`Not well-formed: ${document.slice(at, at + 60)}`);
    const [, closed, opened, attributes = "", slash, text] = match;
    const parent = open.at(-1) as typeof root;
    if (text !== undefined) {
      if (open.length === 1 && text.trim() !== "") throw new Error("Text beside the root.");
      parent.text += decode(text);
    } else if (opened !== undefined) {
      const node = { ...root, name: opened, attributes: readAttributes(attributes), children: [] };
      parent.children.push(node);
      if (slash === "") open.push(node);
    } else {
      if (parent.name !== closed || open.length === 1) throw new Error(`Stray </${closed}>.`);
      open.pop();
      (open.at(-1) as typeof root).text += parent.text;
    }
  }
  const [only, ...more] = root.children;
  if (open.length > 1 || !only || more.length > 0) throw new Error("Not one closed root element.");
  return only;
}

/** The children of that name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

export function textOf(node: XmlNode, name: string): string | undefined {
  return childrenOf(node, name)[0]?.text;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, decode(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error("Attribute twice.");
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  if (text.includes("]]>")) throw new Error('Bare "]]>" in text.');
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (reference, code?: string, name?: string) => {
    const character = code ? String.fromCodePoint(Number(code)) : ENTITIES[name ?? ""];
    if (character === undefined) throw new Error(`Unknown reference ${reference}.`);
    return character;
  });
}
