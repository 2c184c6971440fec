// Each unit gets a role. The rules of one list score it for what it looks like and for where it stands (above, in or
// below the body); the role with the highest score wins, and its lead over the next one says how surely.
import type { LineRole } from "../../model/article.ts";
import { chooseHeadline, type HeadlineChoice } from "./choose-headline.ts";
import { isDesk } from "./bylines.ts";
import { findBodyStart, isCaptionLike } from "./find-body.ts";
import {
  isAuthorNote,
  isPublisher,
  isRole,
  ROLE_RULES,
  type Place,
  type RoleRule,
} from "./role-rules.ts";
import { keyOf, type Shape, type Signs } from "./signs.ts";

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
        sign.shape === "prose" && zone === "head" && isAboveCredit(sign, signs[at + 1]),
      isBelowByline: zone === "head" && isBelowByline(signs, at),
    };
    if (zone === "head" && isBelowHeadline && sign.shape === "prose") sentences++;
    return place;
  });
}

function isAboveCredit(sign: Signs, next: Signs | undefined): boolean {
  if (next?.shape !== "credit") return false;
  const isAdjacent = next.unit.block === sign.unit.block && sign.text.length <= CAPTION_MAX;
  return isAdjacent || isCaptionLike(sign);
}

const CAPTION_MAX = 200;

function isBelowByline(signs: readonly Signs[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - 3); above--) {
    const sign = signs[above] as Signs;
    if (sign.byline?.names.some((name) => !isDesk(name)) && sign.shape === "byline") return true;
    if (!isRole(sign.text) && !isPublisher(sign)) return false;
  }
  return false;
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
      keys.set(keyOf(sign.text.slice(0, sign.credit.end)), at);
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

function belowShape(signs: readonly Signs[], at: number): Shape | null {
  const above = signs[at - 1];
  if (!above || above.unit.block !== signs[at]?.unit.block) return null;
  return /^advert|^sponsored|^promoted/i.test(above.text) ? above.shape : null;
}

function roleOf(place: Place, choice: HeadlineChoice | null): RoledUnit {
  const scores = new Map<LineRole, { score: number; rules: RoleRule[] }>();
  for (const each of ROLE_RULES) {
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
    reasons: [
      ...(place.sign.because === null ? [] : [place.sign.because]),
      ...named,
      ...(choice?.reasons ?? []),
    ],
  };
}

/** 0.5 when two roles are level, towards 1 the further the best one leads. */
function confidenceOf(score: number, rival: number): number {
  const share = Math.max(score, 0.5) / (Math.max(score, 0.5) + Math.max(rival, 0));
  return Math.round(share * 100) / 100;
}
