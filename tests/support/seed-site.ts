import { readFileSync } from "node:fs";
import { parseDay, type Day } from "../../src/base/day.ts";
import { escapeHtml, trustHtml } from "../../src/base/html.ts";
import { sha256 } from "../../src/base/hash.ts";
import type { Annotations, NameKind, NameMention, Sentence } from "../../src/model/annotation.ts";
import type { Article, ArticleId, Paragraph } from "../../src/model/article.ts";
import type { Event, EventStatus, Evidence, Section } from "../../src/model/chronicle.ts";
import type { Settings } from "../../src/model/settings.ts";
import { PLAIN_THEME } from "../../src/model/theme.ts";
import type { Site } from "../../src/model/site.ts";
import type { Name, NameId, StoryId } from "../../src/model/story.ts";

/** The two seeds as a `Site` made by hand, so that pages can be tested without the stages before them. */
export function seedSite(changes: Partial<Settings> = {}): Site {
  const articles = [
    articleOf("004_d02df87b378a2d8b.txt", "2025-08-06"),
    articleOf("000_25c41d14914a634b.txt", "2025-08-07"),
  ];
  const annotations = articles.map(annotate);
  const names = joinNames(articles, annotations);
  const story = "trump-putin-talks" as StoryId;
  return {
    settings: { ...SETTINGS, ...changes },
    version: "0.1.0",
    inputs: articles.map(({ source }) => source),
    outlets: [],
    articles,
    annotations,
    grouping: {
      stories: [
        {
          id: story,
          title: "Trump, Putin, Ukraine",
          titleKind: "shared-words",
          dek: null,
          members: articles.map(({ id }) => ({
            article: id,
            reasons: [{ kind: "same-text", article: id }],
            byEditor: false,
            isSecond: false,
          })),
        },
      ],
      names,
      duplicates: [],
    },
    chronicles: [
      {
        story,
        asOf: day("2025-08-07"),
        events: EVENTS.map((row) => eventOf(row, articles, annotations, names)),
        keyDates: [],
        differences: [
          {
            kind: "date",
            event: "trump-and-putin-may-meet",
            sides: [
              side("as early as next week", "face-to-face as early as next week", articles),
              side("weeks maybe", "“weeks maybe” away", articles),
            ],
          },
        ],
        quotations: QUOTED.map(([id, text, speaker, ...places]) => ({
          id,
          text,
          speaker: speaker as NameId,
          evidence: places.map((place) => evidenceOf(place, articles)),
        })),
        cast: names.map(({ id }) => id),
      },
    ],
    diagnostics: [
      {
        severity: "warning",
        code: "clipping/no-headline",
        message: "The clipping has no headline; its title was derived from the first sentence.",
        hint: "Write the headline after the date.",
        place: { path: "seeds/004_d02df87b378a2d8b.txt", start: 0, end: 16 },
      },
    ],
  };
}

const SETTINGS: Settings = {
  title: "Dateline",
  description: "Each story in order, every line with its source.",
  language: "en",
  base: null,
  policy: "full",
  seeds: "seeds",
  templates: "templates",
  public: "public",
  out: "dist",
  cache: "node_modules/.cache/dateline",
  maxEvents: 60,
  maxSentences: 6,
  sharePictures: false,
  theme: PLAIN_THEME,
};

type EventRow = readonly [
  id: string,
  date: string,
  status: EventStatus,
  section: Section,
  ...phrases: readonly string[],
];

const EVENTS: readonly EventRow[] = [
  ["russia-annexed-crimea", "2014", "happened", "background", "ongoing war since 2014"],
  ["full-scale-invasion", "2022-02", "happened", "background", "escalated massively in February"],
  [
    "submarines-ordered",
    "2025-08-04/2025-08-10",
    "happened",
    "chronicle",
    "two US nuclear submarines",
    "lifting its self-imposed moratorium",
  ],
  [
    "witkoff-meets-putin",
    "2025-08-06",
    "happened",
    "chronicle",
    "visit of Trump’s envoy",
    "just had a highly productive meeting",
    "Soon after, Zelenskyy shared",
  ],
  [
    "trump-speaks-with-zelensky",
    "2025-08-06",
    "happened",
    "chronicle",
    "discussed in a phone call",
    "that he spoke with Trump",
  ],
  [
    "friday-deadline",
    "2025-08-08",
    "announced",
    "next",
    "imposed a Friday deadline",
    "implemented within two days",
  ],
  [
    "trump-and-putin-may-meet",
    "2025-08-11/2025-08-17",
    "announced",
    "next",
    "Trump may meet Putin as early as next week",
    "face-to-face as early as next week",
    "as soon as next week",
  ],
];

const QUOTED: readonly (readonly [id: string, text: string, speaker: string, ...string[]])[] = [
  [
    "great-progress",
    "Great progress was made!",
    "donald-trump",
    "Great progress was made!” Trump",
    "stating, “Great progress",
  ],
  ["useful", "useful and constructive", "yuri-ushakov", "useful and constructive"],
  ["weeks-maybe", "weeks maybe", "marco-rubio", "“weeks maybe” away"],
];

type NameRow = readonly [
  id: string,
  kind: NameKind,
  name: string,
  role: string | null,
  ...variants: readonly string[],
];

const NAMES: readonly NameRow[] = [
  ["donald-trump", "person", "Donald Trump", "US President", "Trump"],
  ["vladimir-putin", "person", "Vladimir Putin", "Russian President", "Putin"],
  [
    "volodymyr-zelenskyy",
    "person",
    "Volodymyr Zelenskyy",
    "Ukrainian President",
    "Vladimir Zelensky",
    "Zelenskyy",
    "Zelensky",
  ],
  ["steve-witkoff", "person", "Steve Witkoff", "Trump’s envoy", "Witkoff"],
  ["marco-rubio", "person", "Marco Rubio", "Secretary of State", "Rubio"],
  ["yuri-ushakov", "person", "Yuri Ushakov", "senior Putin aide"],
  ["moscow", "place", "Moscow", null],
  ["ukraine", "place", "Ukraine", null],
  ["kremlin", "organisation", "Kremlin", null],
  ["white-house", "organisation", "White House", null],
];

function day(text: string): Day {
  const found = parseDay(text);
  if (!found) throw new Error(`${text} is no day`);
  return found;
}

function articleOf(file: string, published: string): Article {
  const source = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");
  const lines = source.trimEnd().split("\n");
  const isSecond = file.startsWith("004");
  const body = lines
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text, line }) => line > (isSecond ? 1 : 3) && text !== "");
  const paragraphs: Paragraph[] = [];
  let text = "";
  for (const each of body) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += each.text;
    paragraphs.push({ kind: "paragraph", start, end: text.length, line: each.line, breaks: [] });
  }
  return {
    id: file.replace(".txt", "").replace("_", "-").slice(0, 12) as ArticleId,
    day: day(published),
    printedDay: null,
    title: isSecond
      ? "Incoming reports have indicated that President Donald Trump intends to meet Russian President Vladimir Putin face-to-face"
      : "Trump Hints at Imminent Meeting with Putin to End Ukraine War",
    titleKind: isSecond ? "derived" : "headline",
    titleLine: isSecond ? 3 : 1,
    standfirst: null,
    byline: isSecond ? [] : ["Staff", "Agencies"],
    outlet: null,
    dateline: null,
    captions: isSecond ? CAPTIONS : [],
    labels: [],
    sourceLine: null,
    language: "en",
    url: null,
    story: null,
    policy: null,
    corrections: [],
    updated: null,
    text,
    paragraphs,
    markup: paragraphs.flatMap(({ start, end }) => [
      { at: start, html: trustHtml("<p>") },
      { at: end, html: trustHtml("</p>") },
    ]),
    lines: [],
    source: { path: `seeds/${file}`, sha256: sha256(source), line: 1 },
  };
}

const CAPTIONS = [
  {
    text: "US President Donald Trump delivers remarks at a Keep America Great rally in Phoenix, Arizona, on February 19, 2020. Russian President Vladimir Putin delivers a speech during a ceremony in Jerusalem on January 23, 2020",
    credit: "JIM WATSON,EMMANUEL DUNAND/AFP via Getty Images",
    line: 1,
  },
];

function annotate(article: Article): Annotations {
  const { text } = article;
  const sentences: Sentence[] = article.paragraphs.flatMap((paragraph, index) =>
    [...text.slice(paragraph.start, paragraph.end).matchAll(/.+?(?:[.!?]”?(?= [A-Z“])|$)/g)].map(
      (match) => {
        const printed = match[0].trimStart();
        const end = paragraph.start + match.index + match[0].length;
        return { start: end - printed.length, end, paragraph: index, rule: "test" };
      },
    ),
  );
  return {
    article: article.id,
    day: article.day,
    sentences,
    times: [...text.matchAll(/next week|Wednesday|this week|February 2022|2014/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule: "test",
      type: "DATE",
      value: TIMES[match[0]] as string,
      mod: null,
      anchor: "publication",
      anchorValue: article.day,
      edtf: null,
      implied: [],
    })),
    quotations: [...text.matchAll(/“[^”]+”/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule: "test",
      kind: "direct",
      content: [{ start: match.index, end: match.index + match[0].length }],
      cue: null,
      source: null,
      speaker: null,
      speakerRule: null,
    })),
    names: mentionsIn(text),
    events: [],
    terms: [],
    titleTerms: [],
    missing: [],
  };
}

const TIMES: Readonly<Record<string, string>> = {
  "next week": "2025-W33",
  Wednesday: "2025-08-06",
  "this week": "2025-W32",
  "February 2022": "2022-02",
  "2014": "2014",
};

function mentionsIn(text: string): readonly NameMention[] {
  const found: NameMention[] = [];
  NAMES.forEach(([, kind, name, role, ...variants], chain) => {
    for (const form of [name, ...variants]) {
      for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        const end = at + form.length;
        if (found.some((other) => at < other.end && other.start < end)) continue;
        found.push({ start: at, end, kind, chain, name, role, actor: false, rule: "test" });
      }
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

function joinNames(articles: readonly Article[], all: readonly Annotations[]): readonly Name[] {
  return NAMES.map(([id, kind, name, role, ...variants], chain) => ({
    id: id as NameId,
    kind,
    name,
    variants: [name, ...variants],
    roles: role
      ? [{ text: role, day: day("2025-08-06"), article: (articles[0] as Article).id }]
      : [],
    mentions: all.flatMap(({ article, names }) =>
      names.flatMap((mention, index) =>
        mention.chain === chain ? [{ article, mention: index }] : [],
      ),
    ),
    country: null,
    coordinates: id === "moscow" ? { latitude: 55.75, longitude: 37.62 } : null,
    reasons: [],
  }));
}

function eventOf(
  [id, date, status, section, ...phrases]: EventRow,
  articles: readonly Article[],
  annotations: readonly Annotations[],
  names: readonly Name[],
): Event {
  const evidence = phrases.map((phrase) => evidenceOf(phrase, articles));
  const first = evidence[0] as Evidence;
  const index = articles.findIndex((article) => article.id === first.article);
  const inside = (annotations[index] as Annotations).names.filter(
    ({ start, end }) => start >= first.start && end <= first.end,
  );
  const found = [...new Set(inside.map(({ name }) => name))];
  return {
    id,
    date,
    status,
    section,
    headline: first.text,
    dateReason: { kind: "publication", date },
    history: evidence.map((each) => ({
      status,
      day: (articles.find((article) => article.id === each.article) as Article).day,
      article: each.article,
    })),
    evidence,
    reports: [],
    names: names.filter(({ name }) => found.includes(name)).map((name) => name.id),
    weight: evidence.length,
    independentReports: new Set(evidence.map(({ article }) => article)).size,
  };
}

function side(value: string, phrase: string, articles: readonly Article[]) {
  return { value, evidence: evidenceOf(phrase, articles) };
}

/** The sentence around a phrase. */
function evidenceOf(phrase: string, articles: readonly Article[]): Evidence {
  for (const article of articles) {
    const at = article.text.indexOf(phrase);
    if (at === -1) continue;
    const sentence = annotate(article).sentences.find(
      ({ start, end }) => start <= at && at < end,
    ) as Sentence;
    const { start, end } = sentence;
    const line = (article.paragraphs[sentence.paragraph] as Paragraph).line;
    const text = article.text.slice(start, end);
    return { article: article.id, start, end, text, path: article.source.path, line };
  }
  throw new Error(`no seed holds "${phrase}"`);
}

/** Every text that stands in the body of an article, escaped: what no page may change. */
export function escapedText(article: Article): string {
  return escapeHtml(article.text);
}
