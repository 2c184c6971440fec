import type { Font } from "./read-font.ts";

export interface FittedTitle {
  readonly fontSize: number;
  readonly lines: readonly string[];
}

interface Room {
  readonly width: number;
  readonly linesMax: number;
}

const SIZES = [84, 76, 68, 60, 54, 48, 42]; // the largest that fits is taken
const ELLIPSIS = "…";

/** A title in as few lines as it takes, as large as there is room for. What no size can hold ends in an ellipsis. */
export function fitTitle(title: string, font: Font, { width, linesMax }: Room): FittedTitle {
  for (const fontSize of SIZES) {
    const lines = wrap(title, font, width / fontSize);
    const isWithin = lines.every((line) => font.widthOf(line) * fontSize <= width);
    if (isWithin && lines.length <= linesMax)
      return { fontSize, lines: balanced(lines, title, font) };
  }
  const fontSize = SIZES.at(-1) as number;
  const lines = wrap(title, font, width / fontSize).slice(0, linesMax);
  return { fontSize, lines: lines.map((line) => cut(line, font, width / fontSize)).map(closed) };

  function closed(line: string, index: number): string {
    const isLast = index === lines.length - 1;
    return isLast && !line.endsWith(ELLIPSIS) ? line + ELLIPSIS : line;
  }
}

const NARROWER = 0.999; // a hair less than the widest line is wide

/** As many lines, of more even length, so that no word is left alone on the last. */
function balanced(lines: readonly string[], title: string, font: Font): readonly string[] {
  const widest = Math.max(...lines.map((line) => font.widthOf(line)));
  const narrower = wrap(title, font, widest * NARROWER);
  const isWorse =
    lines.length === 1 ||
    narrower.length > lines.length ||
    narrower.some((line) => font.widthOf(line) >= widest);
  return isWorse ? lines : balanced(narrower, title, font);
}

/** Lines broken at blanks; a word that is longer than a line stands alone. */
function wrap(text: string, font: Font, widthMax: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || font.widthOf(longer) <= widthMax) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function cut(line: string, font: Font, widthMax: number): string {
  const signs = [...line];
  let width = 0;
  const end = signs.findIndex((sign) => (width += font.widthOf(sign)) > widthMax);
  return end === -1 ? line : signs.slice(0, Math.max(1, end - 1)).join("") + ELLIPSIS;
}
