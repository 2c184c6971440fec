// remark's work is not bounded by the length of a text: thousands of open brackets take it minutes, thousands of nested
// quotations its stack. Texts beyond these limits are no news articles.

const SIZE_MAX = 400_000;
const NESTING_MAX = 24;
const INDENT_MAX = 120;

/** How often a mark may stand in one text. */
const MARKS_MAX: readonly (readonly [mark: string, max: number])[] = [
  ["[", 1500],
  ["]", 3000],
  ["*", 4000],
  ["_", 4000],
  ["`", 2000],
  ["~", 2000],
  ["<", 1500],
  ["|", 8000],
  ["&", 4000],
  ["!", 8000],
];

// Each block is held against those before it: some ten thousand of them take the parser minutes.
const LINES_MAX = 2000;
// 400,000 characters with marks take half a gigabyte of memory.
const PARSER_SIZE_MAX = 150_000;
// In a paragraph, each letter can make the parser go back through all marks before it: up to 350 ns for each letter and mark,
// and brackets that nothing closes add up to 160 ns each. An article's paragraph has some thousand characters and a dozen marks.
const PARAGRAPH_WORK_MAX = 8_000_000;
const OPEN_WORK_MAX = 5_000_000;

/** Why what is left for the Markdown parser is too much for it; null when it is not. */
export function markdownParserExcess(text: string): string | null {
  if (text.length > PARSER_SIZE_MAX)
    return `more than ${PARSER_SIZE_MAX} characters of it are not plain paragraphs`;
  if (isPackedWithMarks(text)) return "a long paragraph of it is packed with marks";
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    if (end > at && ++lines > LINES_MAX)
      return `it has more than ${LINES_MAX} lines that are not plain paragraphs`;
    at = end;
  }
  return null;
}

function isPackedWithMarks(text: string): boolean {
  let [work, openWork] = [0, 0];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    let [marks, open] = [0, 0];
    for (const character of paragraph) {
      if (character === "[") open++;
      else if (character === "]") open = Math.max(0, open - 1);
      if ("[]*_`~<".includes(character)) marks++;
    }
    work += marks * paragraph.length;
    openWork += open * paragraph.length;
  }
  return work > PARAGRAPH_WORK_MAX || openWork > OPEN_WORK_MAX;
}

/** Why a text must not be read as Markdown; null when it may. */
export function markdownExcess(text: string): string | null {
  if (text.length > SIZE_MAX) return `it is longer than ${SIZE_MAX} characters`;
  for (const [mark, max] of MARKS_MAX)
    if (countOf(text, mark, max) > max) return `it has more than ${max} times "${mark}"`;
  for (let at = 0; at !== -1 && at < text.length;) {
    const opening = openingOf(text, at);
    if (opening.marks > NESTING_MAX) return `it nests more than ${NESTING_MAX} levels deep`;
    if (opening.indent > INDENT_MAX)
      return `a line is indented by more than ${INDENT_MAX} characters`;
    const newline = text.indexOf("\n", at);
    at = newline === -1 ? -1 : newline + 1;
  }
  return null;
}

function countOf(text: string, mark: string, max: number): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1 && count <= max; at = text.indexOf(mark, at + 1))
    count++;
  return count;
}

/** Marks of quotations and lists with which a line opens, and the blanks among them. */
function openingOf(text: string, start: number): { marks: number; indent: number } {
  let [marks, indent] = [0, 0];
  for (let at = start; marks <= NESTING_MAX && indent <= INDENT_MAX; at++) {
    const character = text[at];
    if (character === " " || character === "\t") indent++;
    else if (character !== undefined && ">-+*".includes(character)) marks++;
    else if (character === undefined || !/[\d.)]/.test(character)) break;
    else indent++;
  }
  return { marks, indent };
}
