import { trustHtml, type SafeHtml } from "../base/html.ts";
import type { Markup, Paragraph } from "../model/article.ts";
import type { BodyUnit, BodyKind } from "./clipping/read-clipping.ts";
import { joinedLines } from "./clipping/unit.ts";

/** A body as articles hold it. */
export interface Body {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly markup: readonly Markup[];
}

const BETWEEN = "\n\n";
const ELEMENTS: Readonly<Record<BodyKind, string>> = { paragraph: "p", heading: "h2", item: "li" };

/** The body of plain text: its markup is made straight, without a Markdown parser. */
export function plainBody(units: readonly BodyUnit[]): Body {
  const paragraphs: Paragraph[] = [];
  const markup: Markup[] = [];
  const texts: string[] = [];
  let at = 0;
  units.forEach(({ kind, unit }, place) => {
    const end = at + unit.text.length;
    const breaks = unit.breaks.map((offset) => at + offset);
    paragraphs.push({ kind, start: at, end, line: unit.line, breaks });
    texts.push(unit.text);
    const isFirst = kind === "item" && units[place - 1]?.kind !== "item";
    const isLast = kind === "item" && units[place + 1]?.kind !== "item";
    markup.push({ at, html: tag(`${isFirst ? "<ul>" : ""}<${ELEMENTS[kind]}>`) });
    markup.push({ at: end, html: tag(`</${ELEMENTS[kind]}>${isLast ? "</ul>" : ""}`) });
    at = end + BETWEEN.length;
  });
  return { text: texts.join(BETWEEN), paragraphs, markup };
}

// All that is put in here is written in this file.
function tag(html: string): SafeHtml {
  return trustHtml(html);
}

/** Any text as plain paragraphs: blocks of lines with a blank line between them. */
export function plainUnits(text: string, firstLine: number): readonly BodyUnit[] {
  const units: BodyUnit[] = [];
  let block: string[] = [];
  const close = (endLine: number): void => {
    if (block.length > 0) units.push(paragraphUnit(block, endLine - block.length));
    block = [];
  };
  const lines = text.split("\n");
  lines.forEach((raw, place) => {
    const line = raw.trim();
    if (line === "") close(firstLine + place);
    else block.push(line);
  });
  close(firstLine + lines.length);
  return units;
}

function paragraphUnit(lines: readonly string[], line: number): BodyUnit {
  const { text, breaks } = joinedLines(lines);
  return { kind: "paragraph", unit: { text, breaks, line, block: 0 } };
}
