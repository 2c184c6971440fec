// Each unit gets a role. The rules of one list score it for what it looks like and for where it stands (above, in or
// below the body); the role with the highest score wins, and its lead over the next one says how surely.
import type { LineRole } from "../../model/article.ts";
import { chooseHeadline, type HeadlineChoice } from "./choose-headline.ts";
import { isDesk } from "./bylines.ts";
import { findBodyStart, isCaptionLike } from "./find-body.ts";
import { OUTLET_NOUN, ROLE_NOUN } from "./words.ts";
import type { Shape, Signs } from "./signs.ts";

export interface RoledUnit {
  readonly sign: Signs;
  readonly role: LineRole;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

export interface Roles {
  readonly units: readonly RoledUnit[];
  readonly headline: number | null;
}

/** Where a unit stands. */
interface Place {
  readonly sign: Signs;
  readonly zone: "head" | "body" | "tail";
  readonly isHeadline: boolean;
  readonly isRepeat: boolean;
  readonly isBelowHeadline: boolean;
  readonly isAloneBelowHeadline: boolean;
  /** A block of other stories is open. */
  readonly isInBlock: boolean;
  /** Below a line of the shape within the same block of lines. */
  readonly below: Shape | null;
  readonly isKeyPoint: boolean;
  readonly doublesCaption: boolean;
  readonly hasCaption: boolean;
  readonly isBeforeText: boolean;
  readonly isAboveCredit: boolean;
  /** Directly below a byline, and itself a role or a publisher. */
  readonly isBelowByline: boolean;
}

interface Rule {
  readonly name: string;
  readonly role: LineRole;
  readonly weight: number;
  readonly holds: (place: Place) => boolean;
}

const shape =
  (...shapes: readonly Shape[]) =>
  ({ sign }: Place): boolean =>
    shapes.includes(sign.shape);
const rule = (name: string, role: LineRole, weight: number, holds: Rule["holds"]): Rule => ({
  name,
  role,
  weight,
  holds,
});

const RULES: readonly Rule[] = [
  rule("date-or-time-alone", "time", 4, shape("time")),
  rule(
    "known-furniture",
    "furniture",
    4,
    shape("furniture", "key-points", "live-blog", "breadcrumb", "symbol"),
  ),
  rule("opens-block-of-other-stories", "recommended", 4, shape("opener")),
  rule(
    "below-advertisement",
    "furniture",
    5,
    ({ below, sign }) => below === "furniture" && sign.shape === "short",
  ),
  rule("picture-credit", "credit", 4, shape("credit")),
  rule("ends-with-credit", "caption", 3, shape("caption")),
  rule(
    "credit-marked",
    "caption",
    1,
    ({ sign }) => sign.shape === "caption" && sign.credit?.isMarked === true,
  ),
  rule("above-its-credit", "caption", 5, ({ isAboveCredit }) => isAboveCredit),
  rule("doubles-a-caption", "caption", 5, ({ doublesCaption }) => doublesCaption),
  rule("tells-its-source", "source-line", 4, shape("source-line")),
  rule(
    "says-by",
    "byline",
    4,
    ({ sign, zone }) =>
      sign.shape === "byline" && sign.byline?.isMarked === true && zone !== "body",
  ),
  rule(
    "signed-in-body",
    "byline",
    3,
    ({ sign, zone }) =>
      sign.shape === "byline" && sign.byline?.isMarked === true && zone === "body",
  ),
  rule(
    "shape-of-a-name",
    "byline",
    3,
    ({ sign, zone }) => sign.shape === "byline" && zone === "head",
  ),
  rule(
    "name-below-body",
    "furniture",
    2,
    ({ sign, zone }) => sign.shape === "byline" && zone === "tail",
  ),
  rule(
    "role-below-byline",
    "byline",
    5,
    ({ sign, isBelowByline }) => isBelowByline && isRole(sign.text),
  ),
  rule(
    "publisher-below-byline",
    "byline",
    5,
    ({ sign, isBelowByline }) => isBelowByline && isPublisher(sign),
  ),
  rule(
    "place-alone",
    "dateline",
    3,
    ({ sign, zone }) => sign.shape === "dateline" && zone === "head",
  ),
  rule(
    "names-a-section",
    "label",
    3,
    ({ sign, zone }) => sign.shape === "label" && zone === "head",
  ),
  rule("best-headline", "headline", 6, ({ isHeadline }) => isHeadline),
  rule("headline-again", "repeated-headline", 7, ({ isRepeat }) => isRepeat),
  rule(
    "short-above-headline",
    "label",
    1.5,
    ({ sign, zone, isBelowHeadline }) =>
      sign.shape === "short" && zone === "head" && !isBelowHeadline && sign.wordCount <= 4,
  ),
  rule(
    "line-above-headline",
    "furniture",
    1,
    ({ sign, zone, isBelowHeadline }) =>
      sign.shape === "short" && zone === "head" && !isBelowHeadline,
  ),
  rule(
    "line-below-headline",
    "standfirst",
    2,
    ({ sign, zone, isBelowHeadline }) =>
      sign.shape === "short" && zone === "head" && isBelowHeadline && sign.wordCount >= 5,
  ),
  rule(
    "word-below-headline",
    "label",
    1.5,
    ({ sign, zone, isBelowHeadline }) =>
      sign.shape === "short" && zone === "head" && isBelowHeadline && sign.wordCount < 5,
  ),
  rule(
    "sentence-below-headline",
    "standfirst",
    2,
    ({ sign, zone, isBelowHeadline, hasCaption }) =>
      sign.shape === "prose" && zone === "head" && isBelowHeadline && !hasCaption,
  ),
  rule(
    "first-sentence-below-headline",
    "standfirst",
    1.5,
    ({ sign, isAloneBelowHeadline }) => sign.shape === "prose" && isAloneBelowHeadline,
  ),
  rule(
    "sentence-above-headline",
    "caption",
    1.5,
    ({ sign, zone, isBelowHeadline }) =>
      sign.shape === "prose" && zone === "head" && !isBelowHeadline,
  ),
  rule(
    "shows-a-picture",
    "caption",
    2,
    ({ sign, zone }) => sign.shape === "prose" && zone === "head" && sign.captionLanguage >= 1.5,
  ),
  rule(
    "shows-a-picture-and-its-day",
    "caption",
    1,
    ({ sign, zone }) => sign.shape === "prose" && zone === "head" && sign.captionLanguage >= 3,
  ),
  rule(
    "among-pictures",
    "caption",
    2,
    ({ sign, zone, hasCaption }) => sign.shape === "prose" && zone === "head" && hasCaption,
  ),
  rule("key-point", "standfirst", 5, ({ isKeyPoint }) => isKeyPoint),
  rule(
    "value-of-the-page",
    "furniture",
    4,
    ({ sign, zone, isKeyPoint }) => sign.shape === "item" && zone === "head" && !isKeyPoint,
  ),
  rule("running-text", "body", 4, ({ sign, zone }) => sign.shape === "prose" && zone === "body"),
  rule(
    "point-of-a-list",
    "item",
    4,
    ({ sign, zone, isInBlock }) => sign.shape === "item" && zone !== "head" && !isInBlock,
  ),
  rule(
    "line-above-text",
    "heading",
    3,
    ({ sign, zone, isBeforeText, isInBlock }) =>
      HEADING_SHAPES.includes(sign.shape) &&
      sign.byline?.isMarked !== true &&
      zone === "body" &&
      isBeforeText &&
      !isInBlock,
  ),
  rule(
    "line-above-no-text",
    "foreign-headline",
    2,
    ({ sign, zone }) => HEADING_SHAPES.includes(sign.shape) && zone !== "head",
  ),
  rule(
    "in-block-of-other-stories",
    "foreign-headline",
    5,
    ({ sign, isInBlock }) =>
      isInBlock && (HEADING_SHAPES.includes(sign.shape) || sign.shape === "item"),
  ),
  rule(
    "below-the-body",
    "furniture",
    3,
    ({ sign, zone }) => sign.shape === "short" && zone === "tail" && sign.wordCount === 1,
  ),
  rule(
    "author-or-contact",
    "furniture",
    6,
    ({ sign, zone }) => zone !== "head" && sign.shape === "prose" && isAuthorNote(sign.text),
  ),
];

const HEADING_SHAPES: readonly Shape[] = ["short", "label", "dateline", "byline"];

const AUTHOR_NOTE =
  /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3},? (?:is|was|writes|reports|covers|has (?:been|covered|written|reported)|contributed)\b.{0,80}\b(?:writer|reporter|correspondent|editor|journalist|columnist|covers|covered|contributor|author|reporting|freelance|based in|newspaper|newsroom|bureau|professor|fellow)\b/u;

function isAuthorNote(text: string): boolean {
  return text.length <= 300 && AUTHOR_NOTE.test(text);
}

export function assignRoles(signs: readonly Signs[]): Roles {
  const start = findBodyStart(signs);
  const isLiveBlog = signs[0]?.shape === "live-blog";
  const choice = isLiveBlog ? null : chooseHeadline(signs, start);
  const bodyStart = isLiveBlog ? 1 : bodyStartFor(signs, start, choice);
  const bodyEnd = findBodyEnd(signs, bodyStart);
  const places = placesOf(signs, { bodyStart, bodyEnd, choice });
  const units = places.map((place, at) => roleOf(place, choice?.place === at ? choice : null));
  return { units, headline: choice?.place ?? null };
}

/** Without any sentence, what stands below the headline is the body, whatever it looks like. */
function bodyStartFor(
  signs: readonly Signs[],
  start: number,
  choice: HeadlineChoice | null,
): number {
  if (start < signs.length || !choice) return start;
  const below = signs.findIndex(
    ({ shape, key }, place) =>
      place > choice.place &&
      (shape === "short" || shape === "item") &&
      key !== signs[choice.place]?.key,
  );
  return below === -1 ? start : below;
}

/** One past the last unit of the body. */
function findBodyEnd(signs: readonly Signs[], bodyStart: number): number {
  let end = bodyStart;
  let isInBlock = false;
  let hasProse = false;
  for (let at = bodyStart; at < signs.length; at++) {
    const sign = signs[at] as Signs;
    if (sign.shape === "opener") isInBlock = true;
    if (sign.shape === "prose" && !isAuthorNote(sign.text)) {
      isInBlock = false;
      hasProse = true;
      end = at + 1;
    }
    if (sign.shape === "item" && !isInBlock) end = at + 1;
  }
  return hasProse || end > bodyStart ? end : signs.length;
}

interface Bounds {
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly choice: HeadlineChoice | null;
}

function placesOf(
  signs: readonly Signs[],
  { bodyStart, bodyEnd, choice }: Bounds,
): readonly Place[] {
  const headline = choice === null ? null : (signs[choice.place] as Signs);
  const captionKeys = captionKeysOf(signs, bodyStart);
  const textBelow = textBelowOf(signs);
  const hasProseBody = signs
    .slice(bodyStart, bodyEnd)
    .some(({ shape: each }) => each === "prose" || each === "item");
  let isInBlock = false;
  let keyPoints = false;
  let sentences = 0;
  let captions = 0;
  return signs.map((sign, at) => {
    if (sign.shape === "opener") isInBlock = true;
    else if (sign.shape === "prose" || sign.shape === "source-line") isInBlock = false;
    if (sign.shape === "key-points") keyPoints = true;
    else if (sign.shape !== "item") keyPoints = false;
    const zone = at < bodyStart ? "head" : at < bodyEnd ? "body" : "tail";
    const isBelowHeadline = choice !== null && at > choice.place;
    if (zone === "head" && sign.shape === "caption" && isBelowHeadline) captions++;
    const place: Place = {
      sign:
        !hasProseBody && zone === "body" && sign.shape === "short"
          ? { ...sign, shape: "prose" }
          : sign,
      zone,
      isHeadline: choice?.place === at,
      isRepeat: headline !== null && at !== choice?.place && sign.key === headline.key,
      isBelowHeadline,
      isAloneBelowHeadline: zone === "head" && isBelowHeadline && sentences === 0,
      isInBlock,
      below: belowShape(signs, at),
      isKeyPoint:
        sign.shape === "item" &&
        zone === "head" &&
        (keyPoints || (isBelowHeadline && sign.wordCount >= 4)),
      doublesCaption:
        sign.shape !== "caption" &&
        captionKeys.get(sign.key) !== undefined &&
        (captionKeys.get(sign.key) as number) !== at,
      hasCaption: zone === "head" && isBelowHeadline && sentences > 0 && hasCaptionNear(signs, at),
      isBeforeText: textBelow[at] === true,
      isAboveCredit:
        sign.shape === "prose" &&
        zone === "head" &&
        isCaptionLike(sign) &&
        signs[at + 1]?.shape === "credit",
      isBelowByline: zone === "head" && isBelowByline(signs, at),
    };
    if (zone === "head" && isBelowHeadline && sign.shape === "prose") sentences++;
    return place;
  });
}

function isBelowByline(signs: readonly Signs[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - 3); above--) {
    const sign = signs[above] as Signs;
    if (sign.byline?.names.some((name) => !isDesk(name)) && sign.shape === "byline") return true;
    if (!isRole(sign.text) && !isPublisher(sign)) return false;
  }
  return false;
}

function isRole(text: string): boolean {
  return text.length <= 60 && ROLE_NOUN.test(text) && !/[.!?]$/.test(text);
}

function isPublisher({ text, shape: each }: Signs): boolean {
  return (
    /^(?:short|label|byline)$/.test(each) &&
    OUTLET_NOUN.test(text) &&
    /^\p{Lu}/u.test(text) &&
    text.split(/\s+/).length <= 5
  );
}

function hasCaptionNear(signs: readonly Signs[], at: number): boolean {
  const isPicture = (step: number): boolean => {
    for (let near = at + step; near >= 0 && near < signs.length; near += step) {
      const each = signs[near] as Signs;
      if (each.shape === "caption" || each.shape === "credit") return true;
      if (each.shape !== "prose") return false;
    }
    return false;
  };
  return isPicture(1) || isPicture(-1);
}

/** For each unit whether text comes below it before another block or the end. */
function textBelowOf(signs: readonly Signs[]): readonly boolean[] {
  const found: boolean[] = Array.from({ length: signs.length }, () => false);
  let isText = false;
  for (let at = signs.length - 1; at >= 0; at--) {
    found[at] = isText;
    const { shape: each } = signs[at] as Signs;
    if (each === "prose" || each === "item") isText = true;
    else if (each === "opener") isText = false;
  }
  return found;
}

/** Texts of captions, by what they say without their credit, and where they stand. */
function captionKeysOf(signs: readonly Signs[], bodyStart: number): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  signs.forEach((sign, at) => {
    if (sign.shape === "caption" && sign.credit)
      keys.set(keyOfText(sign.text.slice(0, sign.credit.end)), at);
    else if (
      sign.shape === "prose" &&
      at < bodyStart &&
      signs[at + 1]?.shape === "credit" &&
      !keys.has(sign.key)
    )
      keys.set(sign.key, at);
  });
  return keys;
}

function keyOfText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function belowShape(signs: readonly Signs[], at: number): Shape | null {
  const above = signs[at - 1];
  if (!above || above.unit.block !== signs[at]?.unit.block) return null;
  return /^advert|^sponsored|^promoted/i.test(above.text) ? above.shape : null;
}

function roleOf(place: Place, choice: HeadlineChoice | null): RoledUnit {
  const scores = new Map<LineRole, { score: number; rules: Rule[] }>();
  for (const each of RULES) {
    if (!each.holds(place)) continue;
    const entry = scores.get(each.role) ?? { score: 0, rules: [] };
    entry.score += each.weight;
    entry.rules.push(each);
    scores.set(each.role, entry);
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b.score - a.score);
  if (!best)
    return {
      sign: place.sign,
      role: place.zone === "head" ? "furniture" : "body",
      confidence: 0.3,
      reasons: ["nothing-else-fits"],
    };
  const [role, { score, rules }] = best;
  const rival = choice ? choice.rival : (second?.[1].score ?? 0);
  const own = choice ? choice.score : score;
  const named = rules.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
  return {
    sign: place.sign,
    role,
    confidence: confidenceOf(own, rival),
    reasons: choice ? [...named, ...choice.reasons] : named,
  };
}

/** 0.5 when two roles are level, towards 1 the further the best one leads. */
function confidenceOf(score: number, rival: number): number {
  const share = Math.max(score, 0.5) / (Math.max(score, 0.5) + Math.max(rival, 0));
  return Math.round(share * 100) / 100;
}
