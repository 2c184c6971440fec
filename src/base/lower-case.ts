import { boundedMemo } from "./bounded-memo.ts";

/**
 * A word or phrase in lower case. A text with one curly mark is kept with two bytes a letter, and so is all that is cut out of it;
 * for such strings the engine asks its Unicode library at each call, which a look into a table spares.
 */
export const lowerCase = boundedMemo((text) => text.toLowerCase());
