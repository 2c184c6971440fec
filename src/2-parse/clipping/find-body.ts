// Where the body begins. Everything before it is head: headline, standfirst, byline, captions. A sentence is no sign
// of the body by itself, since standfirsts and captions are sentences too: what stands after it decides.
import { captionLanguage } from "./caption-language.ts";
import type { Signs } from "./signs.ts";

/** No page puts more above its text; it also keeps the work in proportion to the length of the file. */
export const HEAD_UNITS_MAX = 80;

const PROSE_BETWEEN_MAX = 2; // standfirst and caption, at most, stand between a sentence and the byline below it
const HEAD_PROSE_MAX = 600; // no standfirst is longer
const GALLERY_MAX = 14; // pictures before the body

/** Place of the first unit of the body; the number of units when there is no body. */
export function findBodyStart(signs: readonly Signs[]): number {
  const head = signs.slice(0, HEAD_UNITS_MAX);
  for (const [place, { shape }] of head.entries())
    if (shape === "prose" && !isBeforeBody(head, place)) return place;
  const below = signs.findIndex(({ shape }, place) => shape === "prose" && place >= head.length);
  return below === -1 ? signs.length : below;
}

function isBeforeBody(signs: readonly Signs[], place: number): boolean {
  const sign = signs[place] as Signs;
  if (isEntryOfStream(signs, place)) return false;
  if (sign.dateline || sign.text.length > HEAD_PROSE_MAX) return false;
  if (signs.slice(0, place).some(({ key, shape }) => shape === "prose" && key === sign.key))
    return true;
  return (
    hasHeadBelow(signs, place) ||
    hasPictureBelow(signs, place) ||
    isPictureAboveHeadline(signs, place) ||
    isLeadIn(signs, place)
  );
}

/** In a live blog each entry stands below its hour, and the next hour below it. */
function isEntryOfStream(signs: readonly Signs[], place: number): boolean {
  if (!isBelowTime(signs, place)) return false;
  const entries = signs.filter(({ shape }, at) => shape === "prose" && isBelowTime(signs, at));
  return entries.length >= STREAM_MIN;
}

const STREAM_MIN = 3; // one time is the page's own, a second one is when the page was changed

function isBelowTime(signs: readonly Signs[], at: number): boolean {
  const [above, over] = [signs[at - 1], signs[at - 2]];
  return above?.shape === "time" || (above?.shape === "short" && over?.shape === "time");
}

/** A byline, a time, the headline again … below: such things stand above the body. */
function hasHeadBelow(signs: readonly Signs[], place: number): boolean {
  let between = 0;
  let length = (signs[place] as Signs).text.length;
  for (let at = place + 1; at < signs.length; at++) {
    const sign = signs[at] as Signs;
    if (isHeadSign(signs, at, place)) return hasMoreBelow(signs, at, length);
    if (sign.shape === "prose") {
      if (++between > PROSE_BETWEEN_MAX) return false;
      length += sign.text.length;
    }
    if (sign.shape === "opener" || sign.shape === "source-line") return false;
  }
  return false;
}

function isHeadSign(signs: readonly Signs[], at: number, from: number): boolean {
  const sign = signs[at] as Signs;
  const above = signs.slice(0, from);
  const isOpen = !above.some(({ shape }) => shape === "byline" || shape === "time");
  switch (sign.shape) {
    case "byline":
      // In the midst of a body a bare name is a heading, and below it a byline signs it.
      return sign.byline?.isMarked === true
        ? isOpen || at - from <= 2
        : isOpen && isAfterShort(signs, at);
    case "time":
      return isOpen || at - from <= 1;
    case "key-points":
    case "dateline":
      return true;
    case "prose":
      return sign.dateline !== null && isOpen;
    case "credit":
      return at === from + 1;
    case "furniture":
      return isOpen && at - from <= 2 && HEAD_FURNITURE.test(sign.text);
    case "short":
    case "label":
      return (
        sign.wordCount >= 3 && above.some(({ key, shape }) => key === sign.key && shape === "short")
      );
    default:
      return false;
  }
}

// Furniture that pages put between their headline and the body.
const HEAD_FURNITURE =
  /\bread\b|^share|^listen|^play|^save|^print|^follow|^connect|picture|image|photo|^your browser|^copy/i;

/** A bare name counts only close to a headline: with at most one sentence between. */
function isAfterShort(signs: readonly Signs[], at: number): boolean {
  return signs.slice(Math.max(0, at - 3), at).filter(({ shape }) => shape === "prose").length <= 1;
}

function hasMoreBelow(signs: readonly Signs[], at: number, lengthAbove: number): boolean {
  let length = 0;
  for (let below = at; below < signs.length; below++) {
    const { shape, text } = signs[below] as Signs;
    if (shape === "opener" && length > 0) break;
    if (shape === "prose" || shape === "item") length += text.length;
    if (length > lengthAbove) return true;
  }
  return false;
}

/** A caption with its credit below, and between them nothing but what may be captions: the head of a gallery. */
function hasPictureBelow(signs: readonly Signs[], place: number): boolean {
  const above = signs.slice(0, place);
  const isClosed = above.some(({ shape }) => shape === "byline" || shape === "time");
  for (let at = place + 1; at < signs.length && at - place <= GALLERY_MAX; at++) {
    const sign = signs[at] as Signs;
    if (sign.shape === "caption") {
      if (sign.credit?.isMarked !== true && at > place + 1) return false;
      if (isClosed || !above.some(({ shape }) => shape === "short"))
        return isCaptionLike(signs[place] as Signs) || isLeadInAbovePicture(signs, place, at);
      return isStandfirstLike(signs[place] as Signs) && hasMoreBelow(signs, at, 0);
    }
    const isBesidePicture =
      sign.shape === "furniture" || (sign.shape === "short" && signs[at + 1]?.shape === "caption");
    if (!isBesidePicture && (sign.shape !== "prose" || !isCaptionLike(sign))) break;
  }
  return isInGallery(signs, place);
}

/** Below the byline a standfirst is told from the first sentence by what opens below the picture. */
function isLeadInAbovePicture(signs: readonly Signs[], place: number, caption: number): boolean {
  const sign = signs[place] as Signs;
  const next = signs.slice(caption + 1).find(({ shape }) => shape === "prose");
  const isFirst = !signs.slice(0, place).some(({ shape }) => shape === "prose");
  return isFirst && isStandfirstLike(sign) && next !== undefined && leavesOpening(sign, next);
}

function leavesOpening(sign: Signs, next: Signs): boolean {
  return !OPENS_REPORT.test(sign.text) && (next.dateline !== null || OPENS_REPORT.test(next.text));
}

/** Directly after a caption with its credit, in a run of pictures, one more caption without. */
function isInGallery(signs: readonly Signs[], place: number): boolean {
  const above = signs.slice(0, place);
  const pictures = above.filter(
    (sign) => sign.shape === "caption" || (sign.shape === "prose" && isCaptionLike(sign)),
  );
  const last = above.at(-1);
  const isAdjacent = last?.shape === "caption" || (last?.shape === "prose" && isCaptionLike(last));
  return pictures.length >= 2 && isAdjacent && isCaptionLike(signs[place] as Signs);
}

function isPictureAboveHeadline(signs: readonly Signs[], place: number): boolean {
  const next = signs[place + 1];
  if (!next || signs.slice(0, place).some(({ shape }) => shape === "short")) return false;
  const isHeadline = next.shape === "short" && next.wordCount >= 4;
  return isHeadline && captionLanguage((signs[place] as Signs).text) >= 2;
}

/** A short sentence below the headline that leaves to the next one to open the report. */
function isLeadIn(signs: readonly Signs[], place: number): boolean {
  const [sign, next] = [signs[place] as Signs, signs[place + 1]];
  const above = signs.slice(0, place);
  if (next?.shape !== "prose" || !above.some(({ shape }) => shape === "short")) return false;
  if (above.some(({ shape }) => shape === "byline" || shape === "time")) return false;
  if (sign.unit.block !== next.unit.block || sign.unit.block !== above.at(-1)?.unit.block)
    return false;
  return (
    sign.text.length <= LEAD_IN_MAX && !OPENS_REPORT.test(sign.text) && OPENS_REPORT.test(next.text)
  );
}

const LEAD_IN_MAX = 120;
/** The first sentence of a report names its day or who says so. */
const OPENS_REPORT =
  /\b(?:on|last|this|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:said|says|announced|told|according to|yesterday)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

export function isCaptionLike({ text }: Signs): boolean {
  const language = captionLanguage(text);
  return language >= 1.5 || (language >= 0 && text.length <= CAPTION_LIKE_MAX);
}

const CAPTION_LIKE_MAX = 170;

function isStandfirstLike(sign: Signs): boolean {
  return isCaptionLike(sign) || (sign.text.length <= 220 && !/\b(?:said|told)\b/.test(sign.text));
}
