// A unit is what belongs together in print: one line, or the lines into which a paragraph was broken.

export interface Unit {
  readonly text: string;
  /** Line of the source file, from 1, on which the unit begins. */
  readonly line: number;
  /** Offsets in `text` at which the unit's further source lines begin. */
  readonly breaks: readonly number[];
  /** Number of the block of lines without a blank line between them. */
  readonly block: number;
}

interface PrintedLine {
  readonly text: string;
  /** With what stands before the text on paper, such as the date: what the line breaks were made for. */
  readonly width: number;
  readonly line: number;
  readonly block: number;
}

/** The printed lines of a clipping as units; `skip` characters of the first line (its date) are left out. */
export function unitsOf(
  lines: readonly string[],
  { firstLine, skip }: { firstLine: number; skip: readonly number[] },
): readonly Unit[] {
  const printed: PrintedLine[] = [];
  let block = 0;
  lines.forEach((raw, place) => {
    const text = trimmed(raw.slice(skip[place] ?? 0));
    if (text !== "")
      printed.push({ text, width: trimmed(raw).length, line: firstLine + place, block });
    else if (printed.length > 0 && (skip[place] ?? 0) === 0) block++;
  });
  return groupLines(printed, wrapWidth(printed)).map((group) => {
    const { line, block: number } = group[0] as PrintedLine;
    const { text, breaks } = joinedLines(group.map((each) => each.text));
    return { text, breaks, line, block: number };
  });
}

/** Printed lines as one text, and where each line but the first begins in it. */
export function joinedLines(lines: readonly string[]): Pick<Unit, "text" | "breaks"> {
  const breaks: number[] = [];
  let at = 0;
  for (const line of lines.slice(0, -1)) {
    at += line.length + 1;
    breaks.push(at);
  }
  return { text: lines.join(" "), breaks };
}

function groupLines(printed: readonly PrintedLine[], width: number): readonly PrintedLine[][] {
  const groups: PrintedLine[][] = [];
  let above: PrintedLine | null = null;
  for (const line of printed) {
    if (above && goesOn(above, line, width)) groups.at(-1)?.push(line);
    else groups.push([line]);
    above = line;
  }
  return groups;
}

/** The part of a unit from an offset on. */
export function sliceUnit(unit: Unit, from: number, to: number = unit.text.length): Unit {
  const cut = unit.text.slice(from, to);
  const start = from + (cut.length - cut.trimStart().length);
  const end = to - (cut.length - cut.trimEnd().length);
  return {
    ...unit,
    text: unit.text.slice(start, end),
    line: unit.line + unit.breaks.filter((at) => at <= start).length,
    breaks: unit.breaks.filter((at) => at > start && at < end).map((at) => at - start),
  };
}

// Lines broken by hand or by mail programs end between these columns.
const WIDTH_MIN = 45;
const WIDTH_MAX = 110;
// Of the lines that another one follows in their block, this share must be full for the text to count as broken.
const FULL_SHARE_MIN = 0.6;
const FULL_LINES_MIN = 3;

/** The column at which lines were broken; 0 when each line stands for itself. */
function wrapWidth(lines: readonly PrintedLine[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.width);
  if (width < WIDTH_MIN || width > WIDTH_MAX) return 0;
  let [followed, full] = [0, 0];
  lines.forEach((line, place) => {
    const next = lines[place + 1];
    if (next?.block !== line.block) return;
    followed++;
    if (isFull(line, next, width)) full++;
  });
  return full >= FULL_LINES_MIN && full >= followed * FULL_SHARE_MIN ? width : 0;
}

function isFull(line: PrintedLine, next: PrintedLine, width: number): boolean {
  const space = next.text.search(/\s/);
  const word = space === -1 ? next.text.length : space;
  return line.width + 1 + word > width;
}

function goesOn(above: PrintedLine, line: PrintedLine, width: number): boolean {
  if (above.block !== line.block || above.line + 1 !== line.line) return false;
  if (BULLET.test(line.text)) return false;
  if (ENDS_IN_BY.test(above.text)) return true;
  if (OPENS_BYLINE.test(above.text) && GOES_ON_WITH_NAME.test(line.text)) return true;
  if (startsSmall(line.text) && !endsSentence(above.text) && !BYLINE.test(line.text))
    return width > 0 || above.text.length >= MID_SENTENCE_MIN;
  return width > 0 && isFull(above, line, width);
}

// A byline broken before its name.
const ENDS_IN_BY =
  /(?:^|[\])\s])By$|^(?:by|(?:words|text|story|written|reported|edited) by)\s*:?$/i;
// "by Ines Tavares", whole.
const BYLINE = /^by \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:\s?[-–—|•,·].{0,60})?$/u;
// "By Ines Tavares" above "and agencies".
const OPENS_BYLINE = /^by \p{Lu}.{2,60}$/iu;
const GOES_ON_WITH_NAME = /^and \p{L}.{2,60}$/u;
// Shorter lines that the next one goes on with in small letters are labels and tags.
const MID_SENTENCE_MIN = 30;

const BULLET = /^(?:[•·▪◦‣●■*–—-]|\d{1,2}[.)])\s/;

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function endsSentence(text: string): boolean {
  return /[.!?…:][”"’')\]]?$/.test(text.slice(-3));
}

const WIDTHLESS = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g;

function trimmed(text: string): string {
  const plain = text.trim();
  const [first, last] = [plain.charCodeAt(0), plain.charCodeAt(plain.length - 1)];
  return (first >= 0x200b && first <= 0x2060) || (last >= 0x200b && last <= 0x2060)
    ? plain.replace(WIDTHLESS, "")
    : plain;
}
