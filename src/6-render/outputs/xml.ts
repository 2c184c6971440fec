declare const xmlBrand: unique symbol;

/** Finished XML 1.0 markup. Given by `element` and `xmlDocument` only. */
export type Xml = string & { readonly [xmlBrand]: true };

type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;", // "]]>" may not stand in element content
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;", // in an attribute a bare blank of this kind would be read as a space
  "\n": "&#10;",
  "\r": "&#13;",
};

// What XML 1.0 cannot hold even as a reference: control characters, lone surrogates, U+FFFE and U+FFFF.
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

// Most texts have nothing to escape, which one look tells: any sign that means something, and any surrogate, too.
const SUSPECT = /[&<>"'\0-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Text made right for XML content and for quoted attributes; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(UNFIT, "\u{FFFD}")
    .replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] as string);
}

/** An element. Children that are strings are text and are escaped; `null` children are left out. */
export function element(
  name: string,
  attributes: Attributes,
  children: string | readonly (Xml | null)[] = [],
): Xml {
  let opening = name;
  for (const key in attributes) opening += ` ${key}="${escapeXml(attributes[key] as string)}"`;
  const inner = typeof children === "string" ? escapeXml(children) : blockOf(children);
  return (inner === "" ? `<${opening}/>` : `<${opening}>${inner}</${name}>`) as Xml;
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function blockOf(children: readonly (Xml | null)[]): string {
  const present = children.filter((child) => child !== null);
  return present.length === 0 ? "" : `\n${present.join("\n")}\n`;
}
