import { DATA_SCHEMAS } from "./data-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { RECORDS_A_FILE } from "./record-parts.ts";
import { ARTICLE_COLUMNS, EVENT_COLUMNS } from "./render-tables.ts";

const INTRODUCTION = `What the files in this folder hold, field by field.

*.json              a list of records; its JSON Schema lies beside it as *.schema.json
*.csv               RFC 4180, UTF-8; a text that begins with = + - @, a tab or a line break has an apostrophe before
                    it, because spreadsheets would run it as a formula (the JSON files hold it without)
articles.bib, .ris  the articles for reference managers; articles.csl.json is the same as CSL-JSON
timelines/*.json    one story each, as TimelineJS reads it; of a long story the events that carry most of it

Of more than ${RECORDS_A_FILE} articles, quotations or events a set comes in parts, a file for each month in which reports were
published: stories/2024-03.json is in form what stories.json is otherwise, and events/2024-03.csv what events.csv is.
stories.json then lists the parts (parts.schema.json). A quotation or an event is in the month of its first report; of a
story each month has the articles and the events of that month, under the same id.

A field marked "or null" is null where the sources say nothing. Dates are EDTF (ISO 8601-2): 2025-08-06, 2025-08,
2014, 2025-08-11/2025-08-17. Sentences are word for word as in the source file and line that they name.
`;

/** The data dictionary as plain text, made from the definitions that the records are made with. */
export function dataDictionary(): string {
  const sets = Object.entries(DATA_SCHEMAS).map(([set, schema]) =>
    section(`${set}.json`, schema.description ?? "", fieldsOf(schema.items ?? {}, "")),
  );
  const tables = [
    section("articles.csv", "The articles as a table.", ARTICLE_COLUMNS.map(columnEntry)),
    section("events.csv", "All events of all stories as a table.", EVENT_COLUMNS.map(columnEntry)),
  ];
  return [INTRODUCTION, ...sets, ...tables].join("\n");
}

function section(file: string, description: string, entries: readonly string[]): string {
  return `${file}\n${"=".repeat(file.length)}\n${description}\n\n${entries.join("\n")}\n`;
}

/** Each field of a record; the fields of a record within come after it, named "evidence[].text". */
function fieldsOf(schema: JsonSchema, prefix: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isList = field.type === "array";
    const path = `${prefix}${name}${isList ? "[]" : ""}`;
    const inner = isList ? (field.items ?? {}) : field;
    const lines = entry(`${path}: ${typeName(inner)}`, field.description ?? "");
    return [lines, ...fieldsOf(inner, `${path}.`)];
  });
}

function columnEntry({ name, description }: { name: string; description: string }): string {
  return entry(name, description);
}

function entry(term: string, description: string): string {
  return `  ${term}\n      ${description}`;
}

function typeName({ type = "", enum: values }: JsonSchema): string {
  if (values) return values.join(" | ");
  return (typeof type === "string" ? [type] : type)
    .map((each) => (each === "object" ? "record" : each === "string" ? "text" : each))
    .join(" or ");
}
