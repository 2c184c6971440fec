import { boundedMemo } from "./bounded-memo.ts";

// The same names come again and again, in an article and from one to the next: both functions keep what they made.

/** A name in lower case, without accents and points, with plain apostrophes: "Élysée" and "elysee". */
export const plainName = boundedMemo((name: string): string => {
  const lower = name.toLowerCase().replace(/’/g, "'").replaceAll(".", "");
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}+/gu, "");
});

/**
 * One spelling for the ways in which a family name is brought into Latin letters: "Zelenskyy", "Zelenskiy", "Zelensky";
 * "Khrushchev", "Hrushchev"; "al-Assad", "Assad". Takes what `plainName` gives.
 */
export const foldFamilyName = boundedMemo((name: string): string =>
  name
    .replace(/^(?:al|el|as|ash|ar)-/, "")
    .replace(/(?:iy|yi|ii|yy|ij|i|y)$/, "y")
    .replace(/kh/g, "h")
    .replace(/w/g, "v")
    .replace(/(?:ye|ie|je)(?=.)/g, "e")
    .replace(/([a-z])\1+/g, "$1"),
);
