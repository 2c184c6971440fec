const SPACE = /\s/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;

const STOPS = new Set([...".!?…。！？"]);
/** Scripts without blanks end their sentences with these, whatever follows. */
const FULL_WIDTH_STOPS = new Set([..."。！？"]);
const CLOSERS = new Set([..."\"'”’»›)]}」』"]);
const OPENERS = new Set([..."\"'“‘«‹([{¿¡—–-「『„‚"]);

export const isStop = (char: string): boolean => STOPS.has(char);
export const isFullWidthStop = (char: string): boolean => FULL_WIDTH_STOPS.has(char);
export const isCloser = (char: string): boolean => CLOSERS.has(char);
export const isOpener = (char: string): boolean => OPENERS.has(char);
export const isSpace = (char: string): boolean => SPACE.test(char);
export const isUpper = (char: string): boolean => UPPER.test(char);
export const isLower = (char: string): boolean => LOWER.test(char);
export const isLetter = (char: string): boolean => LETTER.test(char);
export const isDigit = (char: string): boolean => char >= "0" && char <= "9";
