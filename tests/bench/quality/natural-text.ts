const BRACKETS: Readonly<Record<string, string>> = {
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
  "-LCB-": "{",
  "-RCB-": "}",
  "``": "“",
  "''": "”",
};

const NO_BLANK_BEFORE = /^(?:[.,;:!?%)\]}”]|n't|'(?:s|re|ve|ll|d|m)?)$/i;
const NO_BLANK_AFTER = /^[([{“$£€]$/;

/** Penn Treebank tokens, "/" and "*" with a backslash before them, as running text: `` `` He said . '' `` becomes “He said.” */
export function naturalText(tokens: string): string {
  let text = "";
  let glued = true;
  for (const token of tokens.split(/\s+/)) {
    if (token === "") continue;
    const printed = BRACKETS[token] ?? token.replaceAll("\\/", "/").replaceAll("\\*", "*");
    text += glued || NO_BLANK_BEFORE.test(printed) ? printed : ` ${printed}`;
    glued = NO_BLANK_AFTER.test(printed);
  }
  return text;
}
