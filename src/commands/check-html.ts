import type { Diagnostic, Place } from "../model/diagnostic.ts";
import {
  emptyTitle,
  headingOutOfOrder,
  missingAttribute,
  missingText,
  strayTag,
  unclosedTag,
} from "./messages.ts";
import { scanTags, type Tag } from "./scan-html.ts";

type PlaceOf = (span: { readonly start: number; readonly end: number }) => Place;

/** What is wrong with the HTML of one page, as far as its tags can tell, and which of its texts are missing. */
export function checkHtml(html: string, placeOf: PlaceOf): readonly Diagnostic[] {
  const tags = scanTags(html);
  return [
    ...nestingFaults(tags, placeOf),
    ...headingFaults(tags, placeOf),
    ...attributeFaults(html, tags, placeOf),
    ...textFaults(html, tags, placeOf),
  ];
}

// They hold nothing, so nothing closes them.
const VOID = new Set([
  ...["area", "base", "br", "col", "embed", "hr", "img", "input"],
  ...["link", "meta", "source", "track", "wbr"],
]);
// HTML lets their end tags be left out.
const OPTIONAL_END = new Set([
  ...["body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p"],
  ...["rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr"],
]);

function nestingFaults(tags: readonly Tag[], placeOf: PlaceOf): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  const open: Tag[] = [];
  const depths = new Map<string, number>(); // so that a stray tag costs no look through all that is open
  const count = (name: string, by: number) => depths.set(name, (depths.get(name) ?? 0) + by);
  const close = () => {
    const tag = open.pop() as Tag;
    count(tag.name, -1);
    return tag;
  };
  for (const tag of tags) {
    if (VOID.has(tag.name) || tag.isEmpty) continue;
    if (!tag.isClosing) {
      open.push(tag);
      count(tag.name, 1);
    } else if ((depths.get(tag.name) ?? 0) === 0) faults.push(strayTag(tag.name, placeOf(tag)));
    else {
      let closed = close();
      for (; closed.name !== tag.name; closed = close()) {
        if (!OPTIONAL_END.has(closed.name)) faults.push(unclosedTag(closed.name, placeOf(closed)));
      }
    }
  }
  const left = open.filter(({ name }) => !OPTIONAL_END.has(name));
  return [...faults, ...left.map((tag) => unclosedTag(tag.name, placeOf(tag)))];
}

/** A page has one first heading, and none is more than one step below the one before it. */
function headingFaults(tags: readonly Tag[], placeOf: PlaceOf): readonly Diagnostic[] {
  let before = 0;
  return tags
    .filter(({ name, isClosing }) => !isClosing && /^h[1-6]$/.test(name))
    .flatMap((tag) => {
      const level = Number(tag.name[1]);
      const isFault = level > before + 1 || (level === 1 && before > 0);
      const fault = isFault ? [headingOutOfOrder(level, before, placeOf(tag))] : [];
      before = level;
      return fault;
    });
}

function attributeFaults(
  html: string,
  tags: readonly Tag[],
  placeOf: PlaceOf,
): readonly Diagnostic[] {
  const lacks = (tag: Tag, names: readonly string[]) =>
    !tag.attributes.some(({ name }) => names.includes(name));
  return tags.flatMap((tag, place) => {
    if (tag.isClosing) return [];
    const miss = (names: readonly string[]) =>
      lacks(tag, names) ? [missingAttribute(tag.name, names[0] as string, placeOf(tag))] : [];
    if (tag.name === "html") return miss(["lang"]);
    if (tag.name === "img") return miss(["alt"]);
    if (tag.name === "svg") return miss(["aria-labelledby", "aria-label", "aria-hidden"]);
    const isEmptyTitle = tag.name === "title" && textAfter(html, tags, place) === "";
    return isEmptyTitle ? [emptyTitle(placeOf(tag))] : [];
  });
}

// What a template prints for a value that it was not handed.
const NO_VALUES = new Set(["undefined", "null", "NaN", "[object Object]"]);
const MUST_SPEAK = new Set(["a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "label", "summary"]);

/** Texts and attributes that hold no value, and links and headings that say nothing. */
function textFaults(html: string, tags: readonly Tag[], placeOf: PlaceOf): readonly Diagnostic[] {
  return tags.flatMap((tag, place) => {
    const faults = tag.attributes
      .filter(({ value }) => NO_VALUES.has(value))
      .map(({ name, value, start, end }) => missingText(name, value, placeOf({ start, end })));
    const text = textAfter(html, tags, place);
    const isCode = tag.name === "script" || tag.name === "style";
    if (NO_VALUES.has(text) && !isCode) {
      const span = { start: tag.end, end: tags[place + 1]?.start ?? html.length };
      return [...faults, missingText(tag.name, text, placeOf(span))];
    }
    const next = tags[place + 1];
    const isSilent =
      MUST_SPEAK.has(tag.name) &&
      !tag.isClosing &&
      text === "" &&
      next?.isClosing === true &&
      next.name === tag.name &&
      !tag.attributes.some(({ name, value }) => name === "aria-label" && value.trim() !== "");
    return isSilent ? [...faults, missingText(tag.name, "", placeOf(tag))] : faults;
  });
}

/** What stands between a tag and the one after it. */
function textAfter(html: string, tags: readonly Tag[], place: number): string {
  return html.slice((tags[place] as Tag).end, tags[place + 1]?.start ?? html.length).trim();
}
