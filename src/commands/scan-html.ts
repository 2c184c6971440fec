/** An attribute that leads somewhere, or that something can lead to. */
export interface HtmlReference {
  /** Decoded. */
  readonly value: string;
  /** Offsets of the value as it is written. */
  readonly start: number;
  readonly end: number;
}

export interface HtmlReferences {
  readonly ids: readonly HtmlReference[];
  readonly links: readonly HtmlReference[];
}

const LINKING = new Set(["href", "src", "poster", "data"]);
const RAW = ["script", "style", "textarea", "title"]; // their content holds no tags

/** Ids and links of a page. */
export function scanHtml(html: string): HtmlReferences {
  const ids: HtmlReference[] = [];
  const links: HtmlReference[] = [];
  for (const { attributes } of scanTags(html)) {
    for (const { name, ...reference } of attributes) {
      if (name === "id") ids.push(reference);
      else if (LINKING.has(name)) links.push(reference);
      else if (name === "srcset") links.push(...candidatesOf(reference));
    }
  }
  return { ids, links };
}

/** The tags of a page in order, in one pass over it; comments and the content of scripts hold none. */
export function scanTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const isClosing = html[at + 1] === "/";
    if (html.startsWith("<!--", at)) at = after(html, "-->", at);
    else if (!/[a-z]/i.test(html[at + (isClosing ? 2 : 1)] ?? "")) at++;
    else {
      const tag = scanTag(html, at, isClosing);
      tags.push(tag);
      at = !isClosing && RAW.includes(tag.name) ? before(html, `</${tag.name}`, tag.end) : tag.end;
    }
  }
  return tags;
}

export interface Attribute extends HtmlReference {
  readonly name: string;
}

export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Ends in "/>". */
  readonly isEmpty: boolean;
  readonly attributes: readonly Attribute[];
  /** Offsets of the tag, with its signs. */
  readonly start: number;
  readonly end: number;
}

function scanTag(html: string, start: number, isClosing: boolean): Tag {
  const attributes: Attribute[] = [];
  const nameStart = start + (isClosing ? 2 : 1);
  let end = skip(html, nameStart, (sign) => !/[\s/>]/.test(sign));
  const name = html.slice(nameStart, end).toLowerCase();
  for (;;) {
    end = skip(html, end, (sign) => /[\s/]/.test(sign));
    if (end >= html.length || html[end] === ">") {
      const isEmpty = html[end - 1] === "/";
      return { name, isClosing, isEmpty, attributes, start, end: Math.min(end + 1, html.length) };
    }
    const attribute = scanAttribute(html, end);
    attributes.push(attribute);
    end = attribute.next;
  }
}

function scanAttribute(html: string, at: number): Attribute & { readonly next: number } {
  const nameEnd = Math.max(
    at + 1,
    skip(html, at, (sign) => !/[\s/>=]/.test(sign)),
  );
  const name = html.slice(at, nameEnd).toLowerCase();
  const equals = skip(html, nameEnd, (sign) => /\s/.test(sign));
  if (html[equals] !== "=") return { name, value: "", start: at, end: nameEnd, next: nameEnd };
  const start = skip(html, equals + 1, (sign) => /\s/.test(sign));
  const quote = html[start];
  const isQuoted = quote === '"' || quote === "'";
  const from = isQuoted ? start + 1 : start;
  const close = isQuoted
    ? html.indexOf(quote, from)
    : skip(html, from, (sign) => !/[\s>]/.test(sign));
  const end = close === -1 ? html.length : close;
  return {
    name,
    value: decode(html.slice(from, end)),
    start: from,
    end,
    next: isQuoted ? end + 1 : end,
  };
}

function candidatesOf({ value, start, end }: HtmlReference): readonly HtmlReference[] {
  return value.split(",").map((each) => ({ value: each.trim().split(/\s/)[0] ?? "", start, end }));
}

function skip(text: string, from: number, isPart: (sign: string) => boolean): number {
  let at = from;
  while (at < text.length && isPart(text[at] as string)) at++;
  return at;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function before(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? String(all);
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : String(all);
    },
  );
}
