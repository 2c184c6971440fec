import { addDays, dayNumber, type Day } from "../base/day.ts";
import { hashKey } from "../base/hash.ts";
import { compare } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import type { Grouping, Membership, Name, NameId, Story } from "../model/story.ts";
import { chooseKeyDates, type KeyDateLimits } from "./choose-key-dates.ts";
import { evidenceOf, rankReports, textOf } from "./rank-reports.ts";
import { reader, type AnnotatedArticle, type Reader, type Report } from "./collect-reports.ts";
import { keepChronicles, type ChronicleMemory } from "./chronicle-memory.ts";
import { compareDates, type ToldEvent } from "./compare-dates.ts";
import { compareSources } from "./compare-sources.ts";
import type { DateBounds } from "./date-bounds.ts";
import type { NameOf } from "./differences.ts";
import { joinQuotations } from "./join-quotations.ts";
import type { Happening } from "./happening.ts";
import { orderReports } from "./order-reports.ts";
import { joinReports } from "./join-reports.ts";
import { dateReasonOf } from "./date-reason.ts";
import { withoutTag } from "./without-tag.ts";
import { historyOf, latestStatus, sectionOf } from "./status.ts";

// What lies further back than this before a story's first report is its background.
const BACKGROUND_DAYS = 7;
// What a reader takes in at a glance.
const KEY_DATES = { dates: 12, sentences: 1 };

export interface ChronicleInput {
  readonly articles: readonly Article[];
  /** Beside `articles`. */
  readonly annotations: readonly Annotations[];
  readonly keyDates?: KeyDateLimits;
}

/** The chronicle of each story, beside `grouping.stories`. */
export function buildChronicles(
  grouping: Grouping,
  { articles, annotations, keyDates = KEY_DATES }: ChronicleInput,
  memory: ChronicleMemory | null = null,
): readonly Chronicle[] {
  const library = annotatedArticles(grouping, articles, annotations);
  const { names, stories } = grouping;
  const byId = new Map(names.map((name) => [name.id, name]));
  const nameOf: NameOf = (id) => (id === null ? null : (byId.get(id) ?? null));
  const ids = new Map<string, number>();
  const context = { library, nameOf, ids, keyDates, reader: reader() };
  const chronicles = stories.map((story) => buildChronicle(story, context));
  return memory ? keepChronicles(memory, chronicles) : chronicles;
}

/** Each article with its findings, the names behind them, and the first of its near-duplicates. */
function annotatedArticles(
  { names, duplicates }: Pick<Grouping, "names" | "duplicates">,
  articles: readonly Article[],
  annotations: readonly Annotations[],
): ReadonlyMap<ArticleId, AnnotatedArticle> {
  const nameIds = new Map<ArticleId, (NameId | null)[]>();
  articles.forEach(({ id }, place) =>
    nameIds.set(
      id,
      (annotations[place] as Annotations).names.map(() => null),
    ),
  );
  for (const { id, mentions } of names) {
    for (const { article, mention } of mentions) {
      const list = nameIds.get(article);
      if (list) list[mention] = id;
    }
  }
  const originals = new Map(
    duplicates.flatMap((group) => group.articles.map((id) => [id, group.articles[0] as ArticleId])),
  );
  const editions = new Map<string, number>();
  return new Map(
    articles.map((article, place) => {
      const original = originals.get(article.id) ?? article.id;
      const edition = editions.get(`${original} ${article.day}`) ?? place;
      editions.set(`${original} ${article.day}`, edition);
      return [
        article.id,
        {
          article,
          place,
          dayNumber: dayNumber(article.day),
          annotations: annotations[place] as Annotations,
          nameIds: nameIds.get(article.id) as readonly (NameId | null)[],
          hash: hashKey(article.id),
          original,
          edition,
        },
      ];
    }),
  );
}

interface Context {
  readonly library: ReadonlyMap<ArticleId, AnnotatedArticle>;
  readonly nameOf: NameOf;
  /** Event ids given so far, with how often. */
  readonly ids: Map<string, number>;
  readonly keyDates: KeyDateLimits;
  readonly reader: Reader;
}

function buildChronicle(
  story: Story,
  { library, nameOf, ids, keyDates, reader }: Context,
): Chronicle {
  const { articles, own } = membersOf(story, library);
  const asOf = (articles.at(-1) as AnnotatedArticle).article.day;
  const begins = addDays((articles[0] as AnnotatedArticle).article.day, -BACKGROUND_DAYS);
  const context: TellingContext = {
    days: { begins, asOf },
    reader,
    isOwn: ({ from }) => own.has(from),
    giveId: idGiver(ids),
  };
  // Of what only articles of another story tell, nothing says that it belongs here.
  const events = joinReports(articles, reader)
    .filter(({ reports }) => reports.some(context.isOwn))
    .map((happening) => toldEventOf(happening, context))
    .sort((a, b) => dueDay(a) - dueDay(b));
  return {
    story: story.id,
    asOf,
    events: events.map(({ event }) => event),
    keyDates: chooseKeyDates([...own], keyDates),
    differences: [
      ...events
        .filter(({ reports }) => reports.length > 1)
        .flatMap(({ event, reports }) => compareSources(event.id, reports, nameOf)),
      ...compareDates(events),
    ],
    quotations: joinQuotations([...own]),
    cast: castOf([...own], nameOf),
  };
}

/** All articles that serve a story, and those that belong to it before any other; both in order of day and id. */
function membersOf(
  { members }: Story,
  library: Context["library"],
): { readonly articles: readonly AnnotatedArticle[]; readonly own: ReadonlySet<AnnotatedArticle> } {
  const annotated = ({ article }: Membership) => library.get(article) as AnnotatedArticle;
  return {
    articles: members.map(annotated),
    own: new Set(members.filter(({ isSecond }) => !isSecond).map(annotated)),
  };
}

interface TellingContext {
  readonly days: { readonly begins: Day; readonly asOf: Day };
  readonly reader: Reader;
  /** The report stands in an article that belongs to the story before any other. */
  readonly isOwn: (report: Report) => boolean;
  /** Gives each id once. */
  readonly giveId: (id: string) => string;
}

function toldEventOf(
  happening: Happening,
  { days, reader, isOwn, giveId }: TellingContext,
): ToldEvent {
  const reports = rankReports(happening.reports, happening.date);
  const best = reports[0] as ToldEvent["reports"][number];
  // A wider date may have joined it, and says less of why it stands where it does.
  const dated = reports.find(({ date }) => date?.edtf === happening.date.edtf) ?? best;
  const history = historyOf(happening.reports, happening.date);
  const status = latestStatus(history);
  const independentReports = countOriginals(reports);
  const ownReports = happening.reports.filter(isOwn);
  const concept = kindOf(ownReports) ?? (best.mention.reporting ? "statement" : "event");
  const event: Event = {
    id: giveId(idOf(happening.date, concept, ownReports)),
    date: happening.date.edtf,
    status,
    section: sectionOf(status, happening.date, days),
    headline: withoutTag(textOf(best)),
    dateReason: dateReasonOf(dated, happening.date.edtf),
    history,
    evidence: reports.map(evidenceOf),
    reports: orderReports(reports),
    names: namesOf(happening, reader),
    weight: independentReports + reports.length / 10,
    independentReports,
  };
  return { event, happening, reports };
}

function namesOf({ people, places }: Happening, { names }: Reader): readonly NameId[] {
  const ids: NameId[] = [];
  for (const name of people) ids.push(names.texts[name] as NameId);
  for (const name of places) ids.push(names.texts[name] as NameId);
  return ids.length < 2 ? ids : ids.sort(compare);
}

/** Copies of one text count once. */
function countOriginals(reports: readonly Report[]): number {
  return reports.length === 1 ? 1 : new Set(reports.map(({ from }) => from.original)).size;
}

/** The first kind that a report gives it; reports without a date only tell it again. */
function kindOf(reports: readonly Report[]): string | undefined {
  return reports.find(({ date, mention }) => date !== null && mention.concepts.length > 0)?.mention
    .concepts[0];
}

/** Four hex digits of the first report's article: later reports do not change them. */
function originOf(reports: readonly Report[]): string {
  const first = reports.reduce((a, b) => (b.from.place < a.from.place ? b : a));
  return first.from.hash.slice(0, 4);
}

function idOf({ edtf }: DateBounds, concept: string, reports: readonly Report[]): string {
  return slugOf(`${edtf.replace("/", "-to-")} ${concept} ${originOf(reports)}`);
}

/** Two events of one date, kind and first article are numbered in the order in which they ask: that of the chronicle. */
function idGiver(counts: Map<string, number>): (id: string) => string {
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/** What is to come stands where it is due at the latest: "this year" after "on Friday". */
function dueDay({ event, happening: { date } }: ToldEvent): number {
  return event.section === "next" ? date.lastNumber : date.firstNumber;
}

const KIND_ORDER = { person: 0, organisation: 1, place: 2 } as const;

function castOf(
  articles: readonly AnnotatedArticle[],
  nameOf: (id: NameId) => Name | null,
): readonly NameId[] {
  const counts = new Map<NameId, { articles: number; mentions: number; last: ArticleId | null }>();
  for (const { article, nameIds } of articles) {
    for (const id of nameIds) {
      if (id === null) continue;
      const count = counts.get(id) ?? { articles: 0, mentions: 0, last: null };
      if (count.last !== article.id) count.articles++;
      count.mentions++;
      count.last = article.id;
      counts.set(id, count);
    }
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const name = nameOf(id);
      return name ? [{ id, kind: KIND_ORDER[name.kind], ...count }] : [];
    })
    .sort(
      (a, b) =>
        a.kind - b.kind ||
        b.articles - a.articles ||
        b.mentions - a.mentions ||
        compare(a.id, b.id),
    )
    .map(({ id }) => id);
}
