const ONE_FILE_MAX = 200; // articles; their words are some 50 KB on the wire
const BY_LETTER_MAX = 3000; // articles; beyond, a letter's words would be more than a reader should wait for
const FIGURES = [..."0123456789"];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const OTHERS = [..."0123456789abcdef"]; // words in all other scripts, by their first character

/** How many letters of a word name its file: chosen by the size of the site alone. */
export type ShardLevel = 0 | 1 | 2;

export function shardLevel(articles: number): ShardLevel {
  return articles <= ONE_FILE_MAX ? 0 : articles <= BY_LETTER_MAX ? 1 : 2;
}

/** The file that holds a word. The page's script reckons the same. */
export function shardOf(word: string, level: ShardLevel): string {
  if (level === 0) return "all";
  const [first = "", second = ""] = word;
  const isFigure = /[0-9]/.test(first);
  if (!isFigure && !/[a-z]/.test(first))
    return `_${((word.codePointAt(0) ?? 0) % 16).toString(16)}`;
  if (level === 1) return first;
  return first + (isFigure ? secondOf(second, /[0-9]/, "a") : secondOf(second, /[a-z]/, "0"));
}

/** One sign of the other kind stands for all that are not of this. */
function secondOf(sign: string, kind: RegExp, other: string): string {
  return kind.test(sign) ? sign : other;
}

/** Every file that may hold words, in order. */
export function shardNames(level: ShardLevel): readonly string[] {
  if (level === 0) return ["all"];
  const others = OTHERS.map((digit) => `_${digit}`);
  if (level === 1) return [...FIGURES, ...LETTERS, ...others];
  return [...pairs(FIGURES, "a"), ...pairs(LETTERS, "0"), ...others];
}

function pairs(signs: readonly string[], other: string): readonly string[] {
  return signs.flatMap((first) => [...signs, other].map((second) => first + second));
}
