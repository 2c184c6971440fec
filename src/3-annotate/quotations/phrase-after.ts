// The phrase that names the source, behind its verb: "said Smith, who chairs the panel".
import type { Tokens } from "./read-tokens.ts";
import { BREAKS, has, isPlain, isWord, PHRASE_MAX, type Range } from "./phrase-tests.ts";
import * as is from "./word-classes.ts";
import * as small from "./small-words.ts";

/** A source that follows its verb: "said Smith, who chairs the panel". */
export function phraseAfter(tokens: Tokens, from: number): Range {
  if (has(tokens, from, is.PRONOUN) && !has(tokens, from, is.DETERMINER))
    return { from, to: from + 1 };
  let isName = has(tokens, from, is.CAPITAL);
  let appositions = 0;
  let to = from + 1;
  for (; to - from < PHRASE_MAX; to++) {
    if (has(tokens, to, BREAKS | is.DASH)) break;
    if (has(tokens, to, is.COMMA)) {
      if (!opensApposition(tokens, to + 1, appositions)) break;
      appositions++;
      isName = false;
    } else if (endsPhraseRight(tokens, to, isName)) break;
    else if (isPlain(tokens, to)) isName = false;
  }
  // The comma that closes an apposition belongs to the phrase.
  return { from, to: appositions > 0 && has(tokens, to, is.COMMA) ? to + 1 : to };
}

function opensApposition(tokens: Tokens, at: number, before: number): boolean {
  if (has(tokens, at, is.RELATIVE)) return !speaksToo(tokens, at + 1);
  if (has(tokens, at, is.TIME | is.NUMBER | is.PRONOUN) && !has(tokens, at, is.DETERMINER))
    return false;
  if (has(tokens, at, is.DETERMINER)) return before === 0;
  if (has(tokens, at, is.CAPITAL | is.BRACKET)) return !has(tokens, at, is.SUBORDINATOR);
  if (has(tokens, at, is.ING | is.PARTICIPLE) && isPlain(tokens, at + 1))
    return before === 0 && opensRole(tokens, at);
  return before === 0 && isPlain(tokens, at);
}

/** "managing director", "acting mayor": the participle stands before a bare noun that ends the phrase or takes "of". */
export function opensRole(tokens: Tokens, at: number): boolean {
  return (
    isPlain(tokens, at + 1) &&
    has(tokens, at + 2, is.PREPOSITION | is.COMMA | is.STOP | is.CONJUNCTION)
  );
}

/** "who also said that …" leads on to other words of the same source. */
function speaksToo(tokens: Tokens, at: number): boolean {
  const verb = has(tokens, at, is.ADVERB | is.AUXILIARY) ? at + 1 : at;
  return (
    has(tokens, verb, is.SPEECH) ||
    (has(tokens, verb, is.PHRASAL) && has(tokens, verb + 1, is.PARTICLE | is.PREPOSITION))
  );
}

function endsPhraseRight(tokens: Tokens, at: number, isName: boolean): boolean {
  if (has(tokens, at, is.RELATIVE)) return speaksToo(tokens, at + 1);
  if (has(tokens, at, is.PREPOSITION)) {
    if (has(tokens, at + 1, is.TIME)) return true;
    if (isWord(tokens, at, small.OF)) return false;
    return isName || has(tokens, at, is.SUBORDINATOR);
  }
  if (has(tokens, at, is.TIME) && !has(tokens, at - 1, is.PREPOSITION | is.DETERMINER))
    return isName;
  if (has(tokens, at, is.SUBORDINATOR | is.ING | is.PARTICIPLE | is.ADVERB)) return isName;
  return (
    has(tokens, at, is.CONJUNCTION) && isName && !has(tokens, at + 1, is.CAPITAL | is.DETERMINER)
  );
}
