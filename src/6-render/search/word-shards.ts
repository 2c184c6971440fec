const ONE_FILE_MAX = 200; // articles; their words are some 50 KB on the wire
const BY_LETTER_MAX = 3000; // articles; beyond, a letter's words would be more than a reader should wait for
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const OTHERS = [..."0123456789abcdef"]; // words in all other scripts, by their first character

/** How many letters of a word name its file: chosen by the size of the site alone, so that files are known beforehand. */
export type ShardLevel = 0 | 1 | 2;

export function shardLevel(articles: number): ShardLevel {
  return articles <= ONE_FILE_MAX ? 0 : articles <= BY_LETTER_MAX ? 1 : 2;
}

/** The file that holds a word. The page's script reckons the same. */
export function shardOf(word: string, level: ShardLevel): string {
  if (level === 0) return "all";
  const [first = "", second = ""] = word;
  if (/[0-9]/.test(first)) return "0";
  if (!/[a-z]/.test(first)) return `_${((word.codePointAt(0) ?? 0) % 16).toString(16)}`;
  return level === 1 ? first : first + (/[a-z]/.test(second) ? second : "0");
}

/** Every file that may hold words, in order. */
export function shardNames(level: ShardLevel): readonly string[] {
  if (level === 0) return ["all"];
  const others = OTHERS.map((digit) => `_${digit}`);
  const letters =
    level === 1
      ? LETTERS
      : LETTERS.flatMap((first) => ["0", ...LETTERS].map((second) => first + second));
  return ["0", ...letters, ...others];
}
