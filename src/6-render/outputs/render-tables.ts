import { hashKey } from "../../base/hash.ts";
import type { Article } from "../../model/article.ts";
import type { Event } from "../../model/chronicle.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { parseEdtf } from "../edtf.ts";
import { csvPieces, type Cell } from "./csv.ts";
import type { StoryHead } from "../heads.ts";
import { inPieces } from "./in-pieces.ts";
import { addressOfPlace } from "../site-paths.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { partPath } from "./record-parts.ts";
import type { ToldStretch } from "./told-parts.ts";
import { ENGLISH_REASONS } from "../words/english-reasons.ts";

/** A column: what it is called, what it holds, and its value for one row. */
interface Column<Row> {
  readonly name: string;
  readonly description: string;
  readonly cellOf: (row: Row, context: OutputContext) => Cell | null;
}

interface EventRow {
  readonly event: Event;
  readonly story: StoryHead;
}

export const ARTICLE_COLUMNS: readonly Column<Article>[] = [
  { name: "id", description: "Id of the article.", cellOf: ({ id }) => id },
  { name: "day", description: "Day of publication.", cellOf: ({ day }) => day },
  { name: "title", description: "The title.", cellOf: ({ title }) => title },
  {
    name: "titleKind",
    description: "headline, derived or front-matter.",
    cellOf: ({ titleKind }) => titleKind,
  },
  {
    name: "byline",
    description: 'Who wrote it, parted by "; ".',
    cellOf: ({ byline }) => byline.join("; "),
  },
  { name: "outlet", description: "Who published it.", cellOf: ({ outlet }) => outlet },
  { name: "dateline", description: "Place and day as printed.", cellOf: (row) => row.dateline },
  { name: "language", description: "BCP 47.", cellOf: ({ language }) => language },
  { name: "url", description: "Address of the original page.", cellOf: ({ url }) => url },
  { name: "path", description: "The source file.", cellOf: ({ source }) => source.path },
  { name: "sha256", description: "SHA-256 of its bytes.", cellOf: ({ source }) => source.sha256 },
  {
    name: "page",
    description: "The article's page, from the root of the site.",
    cellOf: ({ id }, { paths }) => paths.article(id),
  },
];

export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  { name: "id", description: "Id of the event.", cellOf: ({ event }) => event.id },
  { name: "story", description: "Id of the story.", cellOf: ({ story }) => story.id },
  { name: "storyTitle", description: "Title of the story.", cellOf: ({ story }) => story.title },
  { name: "date", description: "When (EDTF, ISO 8601-2).", cellOf: ({ event }) => event.date },
  {
    name: "firstDay",
    description: "First day of the date; empty when it is open.",
    cellOf: ({ event }) => parseEdtf(event.date)?.start ?? null,
  },
  {
    name: "lastDay",
    description: "Last day of the date; empty when it is open.",
    cellOf: ({ event }) => parseEdtf(event.date)?.end ?? null,
  },
  {
    name: "status",
    description: "announced, happened, moved or cancelled.",
    cellOf: ({ event }) => event.status,
  },
  {
    name: "section",
    description: "background, chronicle or next.",
    cellOf: ({ event }) => event.section,
  },
  {
    name: "headline",
    description: "A sentence of the evidence, or a part of one, word for word.",
    cellOf: ({ event }) => event.headline,
  },
  {
    name: "dateReason",
    description: "How the date was worked out.",
    cellOf: ({ event }) => ENGLISH_REASONS.date(event.dateReason),
  },
  {
    name: "sentences",
    description: "Sentences that report it.",
    cellOf: ({ event }) => event.evidence.length,
  },
  {
    name: "independentReports",
    description: "Reports after duplicates were folded.",
    cellOf: ({ event }) => event.independentReports,
  },
  {
    name: "sources",
    description: 'Where the sentences stand, as "path:line", parted by "; ".',
    cellOf: ({ event }) => event.evidence.map(({ path, line }) => `${path}:${line}`).join("; "),
  },
  {
    name: "page",
    description: "The event's page, or its place on an article's, from the root of the site.",
    cellOf: ({ event }, { paths }) => addressOfPlace(paths.event(event.id)),
  },
];

/** Articles and events as tables for spreadsheets; in parts where the same records are in JSON. */
export function renderTables(context: OutputContext): readonly OutputFile[] {
  const { digests, articleParts, toldParts } = context;
  return [
    ...articleParts.map(({ month, records, digest }) => ({
      path: partPath(OUTPUT_PATHS.articlesCsv, month),
      key: hashKey("articles-csv/2", digests.settings, digest()),
      ...inPieces(() => tableOf(ARTICLE_COLUMNS, records, context)),
    })),
    ...toldParts.map(({ month, stretches, digest }) => ({
      path: partPath(OUTPUT_PATHS.eventsCsv, month),
      key: hashKey("events-csv/2", digests.settings, digest()),
      ...inPieces(() => tableOf(EVENT_COLUMNS, stretches.flatMap(eventRows), context)),
    })),
  ];
}

function eventRows({ story, events }: ToldStretch): readonly EventRow[] {
  return events.map((event) => ({ event, story }));
}

function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  context: OutputContext,
): Iterable<string> {
  const cellsOf = function* (): Generator<readonly Cell[]> {
    for (const row of rows) yield columns.map(({ cellOf }) => cellOf(row, context) ?? "");
  };
  return csvPieces(
    columns.map(({ name }) => name),
    cellsOf(),
  );
}
