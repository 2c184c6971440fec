// Windows refuses files of these names, whatever their extension.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const LENGTH_MAX = 80; // leaves room for folder, extension and a suffix within 255 bytes

/**
 * A portable name for a file or an anchor: [a-z0-9-], at most 80 characters, never empty, no reserved device name.
 * Letters of other scripts are kept out, so two texts can share a slug: the caller keeps names apart.
 */
export function slugOf(text: string): string {
  // Most texts hold nothing that would have to be spelt with other letters.
  const plain = (/^[ -~]*$/.test(text) ? text.toLowerCase() : inBasicLetters(text))
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LENGTH_MAX + 1);
  const slug = trimHyphens(plain).slice(0, LENGTH_MAX);
  if (slug === "") return "untitled";
  return RESERVED.test(slug) ? `${slug}-` : trimHyphens(slug);
}

function inBasicLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æœ]/g, (letter) => (letter === "æ" ? "ae" : "oe"))
    .replace(/ø/g, "o")
    .replace(/[łđ]/g, (letter) => (letter === "ł" ? "l" : "d"));
}

function trimHyphens(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === "-") start++;
  while (end > start && text[end - 1] === "-") end--;
  return text.slice(start, end);
}
