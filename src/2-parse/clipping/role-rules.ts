// What speaks for a role, and how strongly: for what a unit looks like, and for where it stands.
import type { LineRole } from "../../model/article.ts";
import { captionLanguage } from "./caption-language.ts";
import type { Shape, Signs } from "./signs.ts";
import { OUTLET_NOUN, ROLE_NOUN } from "./words.ts";

/** Where a unit stands. */
export interface Place {
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

export interface RoleRule {
  readonly name: string;
  readonly role: LineRole;
  readonly weight: number;
  readonly holds: (place: Place) => boolean;
}

const shape =
  (...shapes: readonly Shape[]) =>
  ({ sign }: Place): boolean =>
    shapes.includes(sign.shape);
const rule = (
  name: string,
  role: LineRole,
  weight: number,
  holds: RoleRule["holds"],
): RoleRule => ({
  name,
  role,
  weight,
  holds,
});

export const ROLE_RULES: readonly RoleRule[] = [
  rule("date-or-time-alone", "time", 4, shape("time")),
  rule(
    "known-furniture",
    "furniture",
    4,
    shape("furniture", "doubtful", "key-points", "live-blog", "breadcrumb", "symbol"),
  ),
  rule("opens-block-of-other-stories", "recommended", 4, shape("opener")),
  rule(
    "below-advertisement",
    "furniture",
    5,
    ({ below, sign }) => below === "furniture" && sign.shape === "short",
  ),
  rule("picture-credit", "credit", 4, shape("credit")),
  rule(
    "ends-with-credit",
    "caption",
    3,
    ({ sign }) => sign.shape === "caption" && sign.credit !== null,
  ),
  rule(
    "labelled-as-caption",
    "caption",
    6,
    ({ sign }) => sign.shape === "caption" && sign.credit === null,
  ),
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
  rule("best-headline", "headline", 9, ({ isHeadline }) => isHeadline),
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
    ({ sign, zone }) =>
      sign.shape === "prose" && zone === "head" && captionLanguage(sign.text) >= 1.5,
  ),
  rule(
    "shows-a-picture-and-its-day",
    "caption",
    1,
    ({ sign, zone }) =>
      sign.shape === "prose" && zone === "head" && captionLanguage(sign.text) >= 3,
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

export function isAuthorNote(text: string): boolean {
  return text.length <= 300 && AUTHOR_NOTE.test(text);
}

export function isRole(text: string): boolean {
  return text.length <= 60 && ROLE_NOUN.test(text) && !/[.!?]$/.test(text);
}

export function isPublisher({ text, shape: each }: Signs): boolean {
  return (
    /^(?:short|label|byline)$/.test(each) &&
    OUTLET_NOUN.test(text) &&
    /^\p{Lu}/u.test(text) &&
    text.split(/\s+/).length <= 5
  );
}
