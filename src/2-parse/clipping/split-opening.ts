// A first paragraph that what stood above it on the page has run into:
//
//   Harbour strike ends HAVNSTAD | Thu May 5, 2016 3:54 pm EDT HAVNSTAD (GNS) - Dockers went back to work …
//   └ headline ───────┘ └ place ┘└ time ─────────────────────┘ └ body ──────────────────────────────────
//   Harbour strike ends By the Port Wire Staff Dockers went back to work …
//   └ headline ───────┘ └ byline ────────────┘ └ body ─────────────────
import { bylineRunEnd } from "./byline-run.ts";
import { findPrintedDays } from "./printed-days.ts";
import { sliceUnit, type Unit } from "./unit.ts";

const HEAD_MAX = 260; // what precedes the body is shorter
const BUTTON = /^(?:Full|Read|Continue)(?: (?:Article|Story|More|Reading))\s+(?=[“"'‘]?\p{Lu})/u;
const REST_MIN = 20; // what follows is more than a word

const CLOCK_DAY =
  /(?<![\p{L}\d])(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )(?:[A-Z][a-z]{2,8}\.? \d{1,2},? (?:\d{4},? )?|\d{1,2} [A-Z][a-z]{2,8} \d{4},? )(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? [A-Z]{2,4}(?![\p{L}\d])/iu;
const PLACE_BEFORE =
  /(?:^|\s)((?:\p{Lu}[\p{Lu}.'’/-]+ ?){1,8}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?) \|\s?$/u;
const STROKE_BEFORE = /\s*\|\s*$/;
const SENTENCE_INSIDE = /[.!?][”"’']?\s+\p{Lu}/u;

/** The parts of a clipping's first unit; the unit alone when nothing has run into it. */
export function splitOpening(unit: Unit): readonly Unit[] {
  const button = BUTTON.exec(unit.text)?.[0].length ?? 0;
  if (button > 0) return [sliceUnit(unit, 0, button), ...splitOpening(sliceUnit(unit, button))];
  const timed = splitAtTime(unit);
  const parts = timed.length > 1 ? timed : [unit];
  return [...splitAtByline(parts[0] as Unit), ...parts.slice(1)].filter(({ text }) => text !== "");
}

/** A weekday, a day and an hour with its zone are the page's time: a sentence prints no such thing. */
function splitAtTime(unit: Unit): readonly Unit[] {
  const match = CLOCK_DAY.exec(unit.text.slice(0, HEAD_MAX + 40));
  if (!match || match.index > HEAD_MAX) return [unit];
  const [start, end] = [match.index, match.index + match[0].length];
  const above = unit.text.slice(0, start);
  if (SENTENCE_INSIDE.test(above) || unit.text.length - end < REST_MIN) return [unit];
  const place = PLACE_BEFORE.exec(above)?.[1];
  const stroke = start - (STROKE_BEFORE.exec(above)?.[0].length ?? 0);
  const cut = place === undefined ? stroke : stroke - place.length;
  return [sliceUnit(unit, 0, cut), sliceUnit(unit, cut, end), sliceUnit(unit, end)];
}

/** "HAVNSTAD | Thu May 5, 2016 3:54 pm EDT", and nothing else. */
export function isPlacedTime(text: string): boolean {
  const stroke = text.indexOf("| ");
  if (stroke < 0 || text.length > HEAD_MAX) return false;
  const match = CLOCK_DAY.exec(text);
  if (match?.index !== stroke + 2 || match.index + match[0].length < text.length) return false;
  return stroke === 0 || PLACE_BEFORE.exec(text.slice(0, stroke + 1))?.index === 0;
}

function splitAtByline(unit: Unit): readonly Unit[] {
  const head = unit.text.slice(0, HEAD_MAX);
  for (const { index } of head.matchAll(/(?<!\S)(?:By|From)\s/g)) {
    const end = bylineRunEnd(unit.text, index);
    if (end === null || unit.text.length - end < REST_MIN) continue;
    if (SENTENCE_INSIDE.test(head.slice(0, index))) return [unit];
    const above = sliceUnit(unit, 0, index);
    return [...splitAtDay(above), sliceUnit(unit, index, end), sliceUnit(unit, end)];
  }
  return [unit];
}

/** "Ferries stand still March 6, 2016 |" */
function splitAtDay(unit: Unit): readonly Unit[] {
  const day = findPrintedDays(unit.text).at(-1);
  if (!day || !/^\s?\|?$/.test(unit.text.slice(day.end))) return [unit];
  return [sliceUnit(unit, 0, day.start), sliceUnit(unit, day.start)];
}
