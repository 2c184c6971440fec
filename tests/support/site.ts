import { parseDay, type Day } from "../../src/base/day.ts";
import { sha256 } from "../../src/base/hash.ts";
import type { Annotations, NameMention, Sentence } from "../../src/model/annotation.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Chronicle, Event, Evidence } from "../../src/model/chronicle.ts";
import type { Settings } from "../../src/model/settings.ts";
import { PLAIN_THEME } from "../../src/model/theme.ts";
import type { Site } from "../../src/model/site.ts";
import type { Name, NameId, Story, StoryId } from "../../src/model/story.ts";

const SETTINGS: Settings = {
  title: "Harbour Digest",
  description: "What happens at the harbour, in order.",
  language: "en",
  base: null,
  policy: "full",
  seeds: "seeds",
  templates: "templates",
  public: "public",
  out: "dist",
  cache: "node_modules/.cache/dateline",
  maxEvents: 40,
  maxSentences: 4,
  sharePictures: false,
  theme: PLAIN_THEME,
};

const FIRST_TEXT = [
  "The council of Port Ellis approved a new bridge on Monday.",
  "“We waited forty years for this,” Mayor Ines Calder said.",
].join(" ");
const SECOND_TEXT = "Work on the bridge will begin on 2 June, Port Ellis officials said.";

const FIRST = articleOf("a-first", "2024-05-14", FIRST_TEXT, {
  title: "Port Ellis approves bridge",
  byline: ["Rosa Lind"],
  outlet: "The Ellis Courier",
  url: "https://courier.example/bridge?id=1&page=2",
});
const SECOND = articleOf("b-second", "2024-05-16", SECOND_TEXT, {
  title: "Work on the bridge will begin on 2 June …",
  titleKind: "derived",
});

/** Two invented articles, one story of three events: all that the outputs beside the pages need. */
export function smallSite(settings: Partial<Settings> = {}): Site {
  return {
    settings: { ...SETTINGS, ...settings },
    version: "0.1.0",
    inputs: [FIRST.source, SECOND.source],
    outlets: [],
    articles: [FIRST, SECOND],
    annotations: [FIRST, SECOND].map(annotationsOf),
    grouping: { stories: [STORY], names: [MAYOR, TOWN], duplicates: [] },
    chronicles: [CHRONICLE],
    diagnostics: [],
  };
}

/** The same site with its first article changed. */
export function withArticle(site: Site, change: Partial<Article>): Site {
  const [first, ...others] = site.articles;
  return { ...site, articles: [{ ...(first as Article), ...change }, ...others] };
}

/** The same site with its first event changed. */
export function withEvent(site: Site, change: Partial<Event>): Site {
  const [chronicle] = site.chronicles as readonly [Chronicle];
  const [first, ...others] = chronicle.events;
  const events = [{ ...(first as Event), ...change }, ...others];
  return { ...site, chronicles: [{ ...chronicle, events }] };
}

function articleOf(id: string, day: string, text: string, rest: Partial<Article>): Article {
  return {
    id: id as ArticleId,
    day: parseDay(day) as Day,
    printedDay: null,
    title: "",
    titleKind: "headline",
    titleLine: 1,
    standfirst: null,
    byline: [],
    outlet: null,
    dateline: null,
    captions: [],
    labels: [],
    sourceLine: null,
    language: "en",
    url: null,
    story: null,
    policy: null,
    corrections: [],
    updated: null,
    text,
    paragraphs: [{ kind: "paragraph", start: 0, end: text.length, line: 3, breaks: [] }],
    markup: [],
    lines: [],
    source: { path: `seeds/${id}.txt`, sha256: sha256(text), line: 1 },
    ...rest,
  };
}

function annotationsOf({ id, day, text }: Article): Annotations {
  return {
    article: id,
    day,
    sentences: sentencesOf(text),
    times: [],
    quotations: [],
    names: namesIn(text),
    events: [],
    terms: [],
    titleTerms: [],
    missing: [],
  };
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^.]+\.\s*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rule: "test",
    paragraph: 0,
  }));
}

function namesIn(text: string): readonly NameMention[] {
  const start = text.indexOf("Port Ellis");
  const mention = {
    kind: "place",
    chain: 0,
    name: "Port Ellis",
    role: null,
    actor: false,
  } as const;
  return [{ ...mention, start, end: start + "Port Ellis".length, rule: "test" }];
}

function evidenceOf({ id, text, source }: Article, sentence: string): Evidence {
  const start = text.indexOf(sentence);
  const end = start + sentence.length;
  return { article: id, start, end, text: text.slice(start, end), path: source.path, line: 3 };
}

function eventOf(id: string, date: string, rest: Partial<Event>): Event {
  return {
    id,
    date,
    status: "happened",
    section: "chronicle",
    headline: "",
    dateReason: { kind: "publication", date },
    history: [],
    evidence: [],
    reports: [],
    names: [],
    weight: 1,
    independentReports: 1,
    ...rest,
  };
}

const APPROVAL = evidenceOf(FIRST, "The council of Port Ellis approved a new bridge on Monday.");
const WAITED = evidenceOf(FIRST, "“We waited forty years for this,” Mayor Ines Calder said.");
const WORK = evidenceOf(SECOND, SECOND_TEXT);

const STORY: Story = {
  id: "port-ellis-bridge" as StoryId,
  title: "The bridge of Port Ellis",
  titleKind: "shared-words",
  dek: null,
  members: [FIRST, SECOND].map(({ id }) => ({
    article: id,
    reasons: [],
    byEditor: false,
    isSecond: false,
  })),
};

const MAYOR: Name = {
  id: "ines-calder" as NameId,
  kind: "person",
  name: "Ines Calder",
  variants: ["Ines Calder"],
  roles: [
    { text: "Mayor", day: FIRST.day, article: FIRST.id },
    { text: "Mayor", day: SECOND.day, article: SECOND.id },
  ],
  mentions: [{ article: FIRST.id, mention: 1 }],
  country: null,
  coordinates: null,
  reasons: [],
};

const TOWN: Name = {
  ...MAYOR,
  id: "port-ellis" as NameId,
  kind: "place",
  name: "Port Ellis",
  variants: ["Port Ellis"],
  roles: [],
  mentions: [FIRST, SECOND].map(({ id }) => ({ article: id, mention: 0 })),
};

const CHRONICLE: Chronicle = {
  story: STORY.id,
  asOf: SECOND.day,
  events: [
    eventOf("waiting", "1984", {
      section: "background",
      headline: "We waited forty years for this",
      evidence: [WAITED],
      independentReports: 2, // the one event that has a page of its own
    }),
    eventOf("approval", "2024-05-13", {
      headline: "The council of Port Ellis approved a new bridge on Monday",
      evidence: [APPROVAL],
    }),
    eventOf("work-begins", "2024-06-02", {
      status: "announced",
      section: "next",
      headline: "Work on the bridge will begin on 2 June",
      evidence: [WORK],
    }),
  ],
  keyDates: [],
  differences: [],
  quotations: [
    {
      id: "q-waited",
      text: "We waited forty years for this",
      speaker: MAYOR.id,
      evidence: [WAITED],
    },
  ],
  cast: [MAYOR.id, TOWN.id],
};
