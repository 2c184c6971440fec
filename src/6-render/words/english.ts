import { calendarNames } from "./calendar-names.ts";
import { ENGLISH_REASONS } from "./english-reasons.ts";
import { counter, type PluralForms } from "./plural-forms.ts";
import type { EventStatus, Section } from "../../model/chronicle.ts";
import type { NameKind } from "../../model/annotation.ts";
import type { Story } from "../../model/story.ts";
import type { Direction } from "../../model/settings.ts";

const NOUNS = {
  reports: { one: "report", other: "reports" },
  outlets: { one: "source", other: "sources" },
  events: { one: "event", other: "events" },
  stories: { one: "story", other: "stories" },
  quotations: { one: "quotation", other: "quotations" },
  times: { one: "expression of time", other: "expressions of time" },
  mentions: { one: "mention", other: "mentions" },
  people: { one: "person", other: "people" },
  places: { one: "place", other: "places" },
  organisations: { one: "organisation", other: "organisations" },
  sentences: { one: "sentence", other: "sentences" },
  differences: { one: "difference", other: "differences" },
  independent: { one: "independent", other: "independent" },
  inputs: { one: "file", other: "files" },
} satisfies Record<string, PluralForms>;

const { number, decimal, noun, counted } = counter("en", { group: ",", decimal: "." });

/**
 * All words of the interface, in English. Templates print the plain texts as `words.…`; views call `words.phrases.…`
 * and `words.dates.…`, which make labels out of counted data. Nothing here says anything about the news.
 */
export const ENGLISH = {
  /** BCP 47: by it the names of months and the plural forms are chosen, never by the machine's own. */
  locale: "en",
  direction: "ltr" as Direction,
  calendar: calendarNames("en"),
  /** Attributes of what the program says in English whatever the interface speaks: diagnostics. */
  inEnglish: "",
  seasons: ["Spring", "Summer", "Autumn", "Winter"],

  skipToContent: "Skip to the text",
  siteNavigation: "Site",
  home: "Digest",
  next: "What comes next",
  names: "Names",
  outlets: "Sources",
  quotations: "Quotations",
  archive: "Archive",
  about: "How this was made",
  search: "Search",
  searchDek: "Stories, events, reports and names: every word that this site publishes.",
  searchField: "Words to find",
  searchLastWord: "The last word may be unfinished.",
  searchPerson: "Person",
  searchMonth: "Month",
  searchAny: "any",
  searchFound: "found",
  searchNothing: "Nothing was found.",
  searchNotLoaded:
    "The index could not be loaded. The names and the archive below lead to everything.",
  searchMore: "Show more",
  namesByLetter: "Names from A to Z",
  allNames: "All names",
  newMark: "New",
  newSince: "new since your last visit",
  copyLink: "Copy the link to this event",
  linkCopied: "Link copied",
  keys: "Keys j, k and /",
  corrections: "Corrections and changes",
  correctionsDek:
    "What publishers put right after publication, and what changed between two editions of one report.",
  allCorrections: "All corrections and changes",
  changeKinds: { correction: "Correction", edition: "New edition", update: "Updated" },
  whatChanged: "What changed",
  comparedWith: "Compared with",
  removed: "removed",
  added: "added",
  data: "Data",
  asOf: "As of",
  stories: "Stories",
  story: "Story",
  allStories: "All stories and reports",
  otherStories: "More stories",
  otherEvents: "Before and after",
  otherDays: "Before and after",
  position: "Where",
  colophon: "Every sentence stands word for word in a source and leads to its place there.",
  keyDay: "a day",
  keySpan: "a span of days",
  keyLong: "a season, a year",
  keyOpen: "announced",
  keyReport: "a report",
  noStories: "There are no stories.",
  latestReports: "Latest reports",
  allReports: "All reports by day",
  byMonth: "Month by month",
  stateOfPlay: "Where it stands",
  atAGlance: "The story at a glance",
  glanceHappened: "When it happened",
  glanceReported: "When it was reported",
  glanceEarlier: "Earlier",
  glanceLater: "Later",
  glanceTable: "The same as a table",
  inShort: "The story in short",
  wholeChronicle: "The whole chronicle",
  dates: "Dates",
  chronicle: "Chronicle",
  background: "Background",
  nothingNext: "No report names anything still to come.",
  date: "Date",
  event: "Event",
  status: "Status",
  reported: "Reported",
  reports: "Reports",
  sourceTexts: "Evidence",
  whyThisDate: "Why this date",
  permalink: "Page of this event",
  differences: "Where sources differ",
  whoIsWho: "Who is who",
  compared: "Sources compared",
  comparedNote:
    "A dot stands where a report carries the event, a diamond where it is carried first; each leads to the sentence.",
  headlinesInOrder: "Who reported it, and when",
  firstReport: "first",
  firstDay: "first day",
  yes: "reports it",
  no: "does not report it",
  downloads: "Take it with you",
  dataArticles: "Articles as JSON",
  dataStories: "Stories and events as JSON",
  dataQuotations: "Quotations as JSON",
  dataNames: "Names as JSON",
  sharePicture: "Picture for sharing (PNG)",
  whyOneStory: "Why these reports are one story",
  byEditor: "placed by the editor",
  derivedTitle: "No headline in the source: this is the opening of its first sentence",
  derived: "opening words",
  titleNotes: {
    editor: "Title given by the editor",
    headline: "Title taken from a report",
    "shared-words": "Title made of the names the reports share",
  } satisfies Record<Story["titleKind"], string>,
  unnamedSource: "Unnamed source",
  unnamedSourceNote: "Nothing in these texts says who published them.",
  printedDay: "The page itself prints another day",
  by: "By",
  outlet: "Source",
  captions: "Picture captions in the source",
  credit: "Credit",
  showMarks: "Show what was read: names, dates, quotations",
  supports: "Events this report carries",
  provenance: "Where this text comes from",
  file: "File",
  fingerprint: "SHA-256 of the file",
  language: "Language",
  original: "Original page",
  duplicates: "Other editions and reprints",
  excerptNote: "Only an excerpt of this text is published here.",
  headlineNote: "Only the headline of this text is published here.",
  citeThis: "Cite this",
  citeRecords: "As BibTeX, RIS and CSL-JSON",
  citeFiles: "For reference managers, all reports:",
  rules: "Rules that read the texts",
  timesRead: "Expressions of time",
  variants: "Printed as",
  roles: "Called",
  mentions: "Mentions",
  inEvents: "In events",
  said: "Quoted",
  inReports: "In reports",
  whyJoined: "Why these forms are one",
  unattributed: "Unattributed",
  noQuotations: "No quotations were found.",
  history: "How its status changed",
  partOf: "Part of",
  eventsOfDay: "Events dated to this day",
  reportsOfDay: "Reports published on this day",
  earlier: "Earlier",
  later: "Later",
  pageFault: "This page could not be made",
  notFoundTitle: "There is no such page",
  notFoundText: "The page may have moved when the sources changed. These lists lead to everything:",
  inputs: "What went in",
  notUnderstood: "What was not understood",
  allUnderstood: "Nothing was reported.",
  aboutDek: "What went in, by which rules, and what was not understood.",
  method: "Method",
  counts: "Counts",
  versions: "Versions",

  sections: {
    background: "Background",
    chronicle: "Chronicle",
    next: "What comes next",
  } satisfies Record<Section, string>,
  statuses: {
    announced: "Announced",
    happened: "Happened",
    moved: "Moved",
    cancelled: "Cancelled",
  } satisfies Record<EventStatus, string>,
  nameKinds: {
    person: "Person",
    place: "Place",
    organisation: "Organisation",
  } satisfies Record<NameKind, string>,
  severities: { error: "Error", warning: "Warning", note: "Note" },
  nameKindsMany: {
    person: "People",
    place: "Places",
    organisation: "Organisations",
  } satisfies Record<NameKind, string>,
  differenceKinds: {
    number: "A number",
    date: "A date",
    place: "A place",
    name: "A name",
    wording: "The wording",
  },

  /** About the site itself: each is one paragraph. */
  methodText: [
    "Every sentence in a timeline stands word for word in one of the sources and leads to its place there. Nothing was written for this site but labels and counts.",
    "When something happened is not when it was printed. An event’s date comes from the words of the sentences that report it, reckoned from the day of the report; it keeps the precision that the source gives, a day, a week, a month or a year.",
    "What a report announces stays announced until a later sentence says that it happened, moved or was called off. “What comes next” is reckoned from the latest day of publication among the sources, never from a clock.",
    "Reports with mostly the same text count once as evidence; each stays within reach. Where sources differ about a number, a date, a place or a name, both are shown with their sentences.",
    "Maps show land and water and draw no borders, so they take no side where a border is disputed. A dot stands where a public gazetteer puts a city, and for a country or province where its people live on average.",
    "People, places and organisations are joined from the forms that the texts print. Rules did all of this, without a model that writes: the same sources always give the same pages.",
  ],

  /** What stands between the parts of a list, and between a label and what it names. */
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  compass: { north: "N", south: "S", east: "E", west: "W" },
  /** Kinds of finding, for "no rules for …". */
  findings: {
    sentences: "sentences",
    times: "times",
    quotations: "quotations",
    names: "names",
    events: "events",
  },

  /** Dates as they stand alone: a label, a heading. */
  dateForms: {
    dayNumber: (date: number) => String(date),
    day: (date: string, month: string, year: number) => `${date} ${month} ${year}`,
    shortDay: (date: string, month: string) => `${date} ${month}`,
    longDay: (weekday: string, day: string) => `${weekday}, ${day}`,
    month: (month: string, year: number) => `${month} ${year}`,
    week: (day: string) => `Week of ${day}`,
    season: (season: string, year: number) => `${season} ${year}`,
    quarter: (quarter: number, year: number) =>
      `${["First", "Second", "Third", "Fourth"][quarter - 1]} quarter of ${year}`,
    decade: (year: number) => `The ${year}s`,
    century: (year: number) => `The ${year}s`,
    about: (date: string) => `About ${withinSentence(date)}`,
    perhaps: (date: string) => `Perhaps ${withinSentence(date)}`,
    since: (date: string) => `Since ${date}`,
    until: (date: string) => `Until ${date}`,
    range: (start: string, end: string) => `${start} – ${end}`,
    timeOfDay: (day: string, time: string) => `${day}, ${time}`,
  },

  reasons: ENGLISH_REASONS,
  /** What diagnostics of each code say, where the interface speaks another language than they do. */
  faults: {} as Readonly<Record<string, string>>,

  /** Labels made of counted data. */
  phrases: {
    number,
    decimal,
    /** Of a count that stands apart, only its noun. */
    noun: (of: keyof typeof NOUNS, count: number) => noun(NOUNS[of], count),
    reports: (count: number) => counted(NOUNS.reports, count),
    outlets: (count: number) => counted(NOUNS.outlets, count),
    events: (count: number) => counted(NOUNS.events, count),
    stories: (count: number) => counted(NOUNS.stories, count),
    quotations: (count: number) => counted(NOUNS.quotations, count),
    times: (count: number) => counted(NOUNS.times, count),
    mentions: (count: number) => counted(NOUNS.mentions, count),
    people: (count: number) => counted(NOUNS.people, count),
    places: (count: number) => counted(NOUNS.places, count),
    organisations: (count: number) => counted(NOUNS.organisations, count),
    sentences: (count: number) => counted(NOUNS.sentences, count),
    inputs: (count: number) => counted(NOUNS.inputs, count),
    independent: (count: number) => counted(NOUNS.independent, count),
    daysLater: (count: number) => counted({ one: "day later", other: "days later" }, count),
    /** Of one text: "the same text in 3 places". */
    printedIn: (count: number) =>
      `the same text in ${counted({ one: "place", other: "places" }, count)}`,
    moreSentences: (count: number) =>
      counted({ one: "more sentence", other: "more sentences" }, count),
    moreEvents: (count: number) => counted({ one: "more event", other: "more events" }, count),
    leftOut: (count: number) =>
      `${counted(NOUNS.events, count)} of little weight left out here; the data has them all`,
    earlierReports: (count: number) =>
      `${counted({ one: "earlier report", other: "earlier reports" }, count)} in the archive`,
    folded: (events: string, dates: string) => `${events}, ${dates}`,
    editionOf: (day: string) => `the edition of ${day}`,
    wordsRemoved: (count: number) =>
      counted({ one: "word removed", other: "words removed" }, count),
    wordsAdded: (count: number) => counted({ one: "word added", other: "words added" }, count),
    moreChanges: (count: number) =>
      counted({ one: "more passage changed", other: "more passages changed" }, count),
    moreItems: (count: number) => `${number(count)} more`,
    comparedIn: (part: string) => `Sources compared: ${part}`,
    moreInStories: (count: number) => `${number(count)} more, each in its story`,
    moreWithReports: (count: number) => `${number(count)} more, each with its report below`,
    moreBesideEvents: (count: number) =>
      `${counted({ one: "more difference", other: "more differences" }, count)}, each beside its event in the chronicle`,
    yearOnly: (year: string) => `${year}, without a day`,
    partTitle: (story: string, part: string) => `${story}: ${part}`,
    partDek: (story: string, part: string, events: string) => `${story}, ${part}: ${events}.`,
    agree: (count: number) => counted({ one: "source", other: "sources agree" }, count),
    differ: (count: number) => counted({ one: "differs", other: "differ" }, count),
    lineRef: (path: string, line: number) => `${path}:${line}`,
    timeTitle: (value: string, rule: string) => `${value} (rule: ${rule})`,
    quotedTitle: (speaker: string) => `Quotation: ${speaker}`,
    quotedWork: (title: string) => `“${title}”`,
    pageTitle: (title: string, site: string) => `${title} · ${site}`,
    dayTitle: (day: string) => `The reports of ${day}`,
    monthTitle: (month: string) => `The reports of ${month}`,
    glanceTitle: (story: string) => `${story}: events and reports over time`,
    glanceDescription: (events: string, reports: string) =>
      `Two lanes along one line of time. Above, ${events} by the day they happened or are to happen; below, ${reports} by the day they were published. A thin line joins each report to the events it carries. Hollow marks are announced. A table with the same content follows.`,
    glanceEvent: (date: string, headline: string) => `${date}: ${headline}`,
    glanceReport: (source: string, day: string, title: string) => `${source}, ${day}: ${title}`,
    glanceReports: (reports: string, days: string) => `${reports}, ${days}`,
    asOfShort: (day: string) => `as of ${day}`,
    cameFrom: (source: string, day: string) => `${source}, ${day}`,
    /** What a result of the search is, and when: "Event, February 2022". */
    found: (kind: string, date: string) => `${kind}, ${date}`,
    articleOf: (source: string, day: string) => `Report by ${source}, published ${day}.`,
    storySummary: (reports: string, events: string, days: string) =>
      `${reports}, ${events}, ${days}`,
    reported: (days: string) => `Reported ${days}`,
    eventDek: (status: string, date: string) => `${status}: ${date}.`,
    eventItem: (date: string, headline: string) => `${date}: ${headline}`,
    namesDek: (names: number) =>
      `${counted({ one: "name", other: "names" }, names)} in the reports.`,
    namesOf: (letter: string) => `Names: ${letter}`,
    namedOnce: (count: number) => `${number(count)} named in a single report`,
    outletsDek: (outlets: number) => `${counted(NOUNS.outlets, outlets)} of the reports.`,
    outletDek: (reports: string, days: string) => `${reports}, ${days}.`,
    archiveDek: (reports: number, days: number) =>
      `${counted(NOUNS.reports, reports)} of ${counted({ one: "day", other: "days" }, days)}.`,
    nextDek: (asOf: string) => `What the reports name as still to come, as of ${asOf}.`,
    moreSpeakers: (count: number) =>
      `${counted({ one: "more speaker", other: "more speakers" }, count)} among the names`,
    quotationsDek: (count: number) => `${counted(NOUNS.quotations, count)} by speaker.`,
    missing: (path: string, language: string, kinds: string) =>
      `${path} (language “${language}”): no rules for ${kinds}.`,
    mapTitle: (place: string) => `Map: where ${place} lies`,
    mapDescription: (south: number, north: number) =>
      `A dot on a map of land and water without borders, with north at the top, from ${degrees(south)} to ${degrees(north)}. The position stands beside it in figures.`,
    nameTitle: (kind: string, dek: string) => `${kind}: ${dek}`,
    nameDek: (mentions: string, reports: string) => `${mentions} in ${reports}.`,
    citation: (parts: readonly string[]) => `${parts.join(". ")}.`,
  },
};

function degrees(latitude: number): string {
  return `${Math.abs(latitude)}° ${latitude < 0 ? "south" : "north"}`;
}

/** Within a sentence only our own words lose their capital, never the name of a month. */
function withinSentence(date: string): string {
  return /^(?:Week|The|Since|Until|Spring|Summer|Autumn|Winter|First|Second|Third|Fourth)\b/.test(
    date,
  )
    ? date.charAt(0).toLowerCase() + date.slice(1)
    : date;
}
