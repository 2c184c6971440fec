import type { Paragraph } from "../../model/article.ts";
import type { Body } from "../body.ts";
import { readTokens, type Tokens, type TokenSetting } from "./read-tokens.ts";

/** Stands for the paragraphs before the first and behind the last. */
const NOTHING: Paragraph = { kind: "paragraph", start: 0, end: 0, line: 0, breaks: [] };

/** Gives the tokens of a paragraph by its number; read when first asked for, as most paragraphs quote nobody. */
export type ParagraphReader = (paragraph: number) => Tokens;

export function paragraphReader(body: Body, findings: TokenSetting): ParagraphReader {
  const known = new Map<number, Tokens>();
  return (number) => {
    const before = known.get(number);
    if (before) return before;
    const tokens = readTokens(body.text, body.paragraphs[number] ?? NOTHING, findings);
    known.set(number, tokens);
    return tokens;
  };
}
