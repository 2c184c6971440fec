import { count, listOf, oneOf, record, text, textOrNull, type TypeOf } from "./json-schema.ts";

// One definition for each record that is published as data. The JSON Schemas, the data dictionary and the types of the
// records are made from it, and the tests check the published files with it.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SHA256 = /^[0-9a-f]{64}$/;

const evidence = record(
  {
    article: text("Id of the article."),
    start: count("Where the sentence begins in the article's text, in UTF-16 code units."),
    end: count("Where it ends, exclusive."),
    text: text("The sentence, word for word."),
    path: text("The source file, relative to the project folder."),
    line: count("Line of the source file on which the sentence begins, from 1.", 1),
  },
  "A sentence of a source that stands for the statement.",
);

const article = record(
  {
    id: text("Id of the article, made from the name of its source file."),
    day: text("Day of publication.", DAY),
    title: text("The title."),
    titleKind: oneOf(
      ["headline", "derived", "front-matter"],
      "Where the title comes from: a printed headline, the opening of the first sentence, or front matter.",
    ),
    byline: listOf(text("A person, desk or agency."), "Who wrote it, as printed."),
    outlet: textOrNull("Who published it; null when nothing names the outlet."),
    dateline: textOrNull("Place and day as printed before the first sentence."),
    captions: listOf(
      record(
        { text: text("The caption as printed."), credit: textOrNull("Who took the photograph.") },
        "A caption.",
      ),
      "Captions of photographs.",
    ),
    language: text("Language of the text (BCP 47)."),
    updated: textOrNull("Day of the last change that the source tells of."),
    corrections: listOf(
      record(
        { day: text("Day of the correction.", DAY), text: text("What was put right.") },
        "A correction.",
      ),
      "What the publisher put right after publication, in order of day.",
    ),
    source: record(
      {
        path: text("The source file, relative to the project folder."),
        sha256: text("SHA-256 of its bytes.", SHA256),
      },
      "The file that the article was read from.",
    ),
    page: text("The article's page, relative to the root of the site."),
  },
  "A published text.",
);

const event = record(
  {
    id: text("Id of the event."),
    date: text("When it happened or is to happen (EDTF, ISO 8601-2)."),
    status: oneOf(
      ["announced", "happened", "moved", "cancelled"],
      "What the latest report says of it.",
    ),
    section: oneOf(
      ["background", "chronicle", "next"],
      "Before the story began, within it, or after the last report.",
    ),
    headline: text("A sentence of the evidence, or a part of one, word for word."),
    dateReason: text("How the date was worked out."),
    evidence: listOf(evidence, "The sentences that report the event, best first."),
  },
  "Something with a date in a story.",
);

const story = record(
  {
    id: text("Id of the story."),
    title: text("The title."),
    articles: listOf(text("Id of an article."), "Articles of the story, in order of day."),
    events: listOf(event, "Events of the story, in order of date."),
  },
  "Articles about one developing matter, told in order.",
);

const quotation = record(
  {
    id: text("Id of the quotation."),
    text: text("The fullest rendering, without its outer quotation marks."),
    speaker: textOrNull("Id of the speaker's name; null when no source names one."),
    speakerName: textOrNull("The speaker's name."),
    evidence: listOf(evidence, "The sentences that hold the quotation."),
  },
  "One utterance in all its renderings.",
);

const name = record(
  {
    id: text("Id of the name."),
    kind: oneOf(["person", "place", "organisation"], "What bears the name."),
    name: text("The form shown: the fullest of the commonest."),
    variants: listOf(text("A form."), "Every form as printed."),
    roles: listOf(text("A role."), "Roles as printed, each once, in order of day."),
    mentions: count("How often the articles mention it."),
  },
  "A person, place or organisation over all articles.",
);

export const DATA_SCHEMAS = {
  articles: listOf(article, "All articles, in order of day and id."),
  names: listOf(name, "All names, in order of id."),
  quotations: listOf(quotation, "All quotations, in order of id."),
  stories: listOf(story, "All stories, in order of id."),
} as const;

/** What stands in place of a set that comes in several files. */
export const PARTS_SCHEMA = record(
  {
    parts: listOf(
      record(
        {
          month: text("The month of publication, of a report or of the first one; or undated."),
          file: text("The file, relative to this one: records as in a set that is whole."),
          records: count("How many records it holds.", 1),
        },
        "The records of one month.",
      ),
      "All parts, in order of month.",
    ),
  },
  "A set of many records, a file for each month.",
);

export type ArticleRecord = TypeOf<typeof article>;
export type EvidenceRecord = TypeOf<typeof evidence>;
export type NameRecord = TypeOf<typeof name>;
export type QuotationDataRecord = TypeOf<typeof quotation>;
export type StoryRecord = TypeOf<typeof story>;
export type PartsRecord = TypeOf<typeof PARTS_SCHEMA>;
