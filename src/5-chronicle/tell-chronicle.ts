// One story's chronicle, brought up to date from that of the last build: each part takes in the articles that came and went.
import { addDays } from "../base/day.ts";
import { keepList } from "../base/same-list.ts";
import type { Chronicle } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import type { AnnotatedArticle, Library } from "./article-library.ts";
import { changesBetween, type Changes } from "./changes.ts";
import { keyDateChooser, type KeyDateLimits } from "./choose-key-dates.ts";
import type { Reader } from "./collect-reports.ts";
import { nameCounter } from "./count-names.ts";
import type { EventIds } from "./event-ids.ts";
import { quotationJoiner } from "./join-quotations.ts";
import { reportJoiner } from "./join-reports.ts";
import type { StoryDays } from "./tell-event.ts";
import { storyTeller } from "./tell-story.ts";

// What lies further back than this before a story's first report is its background.
const BACKGROUND_DAYS = 7;

export interface ChronicleContext {
  readonly library: Library;
  readonly ids: EventIds;
  readonly keyDates: KeyDateLimits;
}

/** A function that gives the chronicle of a story each time it is built. What has not changed in it is the same record. */
export type ChronicleTeller = (story: Story, context: ChronicleContext) => Chronicle;

export function chronicleTeller(reader: Reader): ChronicleTeller {
  const parts = {
    join: reportJoiner(reader),
    tell: storyTeller(),
    chooseKeyDates: keyDateChooser(),
    joinQuotations: quotationJoiner(),
    countNames: nameCounter(),
  };
  let members = NO_MEMBERS;
  let chronicle: Chronicle | null = null;

  return (story, { library, ids, keyDates }) => {
    const before = members;
    members = membersOf(story, library, before);
    const second = new Set(members.second);
    const days = daysOf(members.articles);
    const changes = changesBetween(before.own, members.own);
    const told = parts.tell(
      {
        happenings: () => parts.join(changesBetween(before.articles, members.articles)),
        moved: movedBetween(changes, before, members),
      },
      { reader, ids, days, isOwn: ({ from }) => !second.has(from) },
    );
    chronicle = keepParts(chronicle, {
      ...{ story: story.id, asOf: days.asOf, ...told },
      keyDates: parts.chooseKeyDates({ changes, articles: members.own, limits: keyDates }),
      quotations: parts.joinQuotations(changes),
      cast: parts.countNames(changes),
    });
    return chronicle;
  };
}

/**
 * The chronicle of a story that is told once. What each part looks up is let go of before the next part begins, and the events,
 * which take most, come last.
 */
export function tellOnce(
  story: Story,
  { reader, library, ids, keyDates: limits }: ChronicleContext & { readonly reader: Reader },
): Chronicle {
  const { articles, own, second } = membersOf(story, library, NO_MEMBERS);
  const isSecond = new Set(second);
  const changes = { removed: [], added: own };
  const keyDates = keyDateChooser()({ changes, articles: own, limits });
  const quotations = quotationJoiner()(changes);
  const cast = nameCounter()(changes);
  const happenings = () =>
    reportJoiner({ ...reader, collected: new Map() })({ removed: [], added: articles });
  const days = daysOf(articles);
  const { events, differences } = storyTeller({ isCalledOnce: true })(
    { happenings, moved: new Set() },
    { reader, ids, days, isOwn: ({ from }) => !isSecond.has(from) },
  );
  const { asOf } = days;
  return { story: story.id, asOf, events, differences, keyDates, quotations, cast };
}

/** Of articles in order. */
function daysOf(articles: readonly AnnotatedArticle[]): StoryDays {
  const asOf = (articles.at(-1) as AnnotatedArticle).article.day;
  const begins = addDays((articles[0] as AnnotatedArticle).article.day, -BACKGROUND_DAYS);
  return { asOf, begins };
}

interface Members {
  readonly articles: readonly AnnotatedArticle[];
  readonly own: readonly AnnotatedArticle[];
  readonly second: readonly AnnotatedArticle[];
}

const NO_MEMBERS: Members = { articles: [], own: [], second: [] };

/** All articles that serve a story, and of these its own and those that belong to another one first; in order of day and id. */
function membersOf({ members }: Story, library: Library, before: Members): Members {
  const { byId, inOrder } = library;
  const articles = members.map(({ article }, at) => {
    // Nearly all stand where they stood, and need no look into a table.
    const known = before.articles[at];
    const isKnown = known?.article.id === article && inOrder[known.place] === known;
    return isKnown ? known : (byId.get(article) as AnnotatedArticle);
  });
  const second = articles.filter((_, at) => members[at]?.isSecond);
  const own = second.length === 0 ? articles : articles.filter((_, at) => !members[at]?.isSecond);
  return { articles, own, second };
}

/** Articles that stay, and belong to another story first where they did not before, or the other way round. */
function movedBetween(
  { removed, added }: Changes<AnnotatedArticle>,
  before: Members,
  after: Members,
): ReadonlySet<AnnotatedArticle> {
  const [was, is] = [new Set(before.second), new Set(after.second)];
  return new Set([
    ...removed.filter((each) => is.has(each)),
    ...added.filter((each) => was.has(each)),
  ]);
}

function keepParts(before: Chronicle | null, after: Chronicle): Chronicle {
  if (!before) return after;
  const kept: Chronicle = {
    ...after,
    events: keepList(before.events, after.events),
    keyDates: keepList(before.keyDates, after.keyDates),
    differences: keepList(before.differences, after.differences),
    quotations: keepList(before.quotations, after.quotations),
    cast: keepList(before.cast, after.cast),
  };
  const names = Object.keys(kept) as (keyof Chronicle)[];
  return names.every((name) => kept[name] === before[name]) ? before : kept;
}
