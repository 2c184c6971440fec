import { hashKey, sha256 } from "../../base/hash.ts";
import { isSameList } from "../../base/same-list.ts";
import type { QuotationRecord } from "../../model/chronicle.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { assetPath, type DataSet, type UrlPath } from "../site-paths.ts";
import { dataDictionary } from "./data-dictionary.ts";
import {
  articleRecord,
  nameRecord,
  namesOf,
  quotationRecord,
  quotationsOf,
  storyLine,
} from "./data-records.ts";
import { DATA_SCHEMAS, PARTS_SCHEMA, type PartsRecord } from "./data-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { inPieces } from "./in-pieces.ts";
import { formatJson, formatJsonLine, jsonRecordPieces } from "./json.ts";
import type { OutputContext } from "./output-context.ts";
import { keptByRecord } from "./output-memory.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { NO_MONTHS, partPath, recordMonths, recordParts, type RecordPart } from "./record-parts.ts";
import { monthOfEvidence } from "./told-parts.ts";

/** What one file of a set holds; its records are made when they are printed. */
interface DataPart {
  readonly month: string | null;
  readonly count: number;
  readonly digest: () => string;
  /** Each as a line of JSON. */
  readonly lines: () => Iterable<Iterable<string>>;
}

const DATA_SETS: Readonly<Record<DataSet, (context: OutputContext) => readonly DataPart[]>> = {
  articles: ({ articleParts, paths }) =>
    articleParts.map((part) =>
      dataPart(part, part.digest, (each) => [formatJsonLine(articleRecord(each, paths))]),
    ),
  names: (context) => {
    const records = namesOf(context);
    const digest = (): string => records.map(context.digests.name).join();
    return [
      dataPart({ month: null, records }, digest, (each) => [formatJsonLine(nameRecord(each))]),
    ];
  },
  quotations: quotationParts,
  stories: ({ toldParts }) =>
    toldParts.map(({ month, stretches, digest }) =>
      dataPart({ month, records: stretches }, digest, storyLine),
    ),
};

function quotationParts(context: OutputContext): readonly DataPart[] {
  const { index, digests, memory = null } = context;
  const speakerOf = ({ speaker }: QuotationRecord) => speaker && index.names.get(speaker)?.name;
  const make = (records: readonly QuotationRecord[]): string =>
    sha256(JSON.stringify(records.map((each) => [digests.quotation(each), speakerOf(each)])));
  const ground = [digests.indexed, index.names];
  const digestOf = keptByRecord({ memory, name: "quotations", ground }, make);
  return quotationsInParts(context).map((part) =>
    dataPart(
      part,
      () => digestOf(part.records),
      (each) => [formatJsonLine(quotationRecord(each, context))],
    ),
  );
}

function quotationsInParts(context: OutputContext): readonly RecordPart<QuotationRecord>[] {
  const { stories, index, memory = null } = context;
  const lists = stories.map(({ chronicle }) => chronicle.quotations);
  const last = memory?.quotations;
  const all = last && isSameList(last.lists, lists) ? last.all : quotationsOf(lists);
  const monthOf = ({ evidence }: QuotationRecord) => monthOfEvidence(evidence, index);
  const months = recordMonths(all, monthOf, {
    ...{ ground: index.articles, last: last?.months ?? NO_MONTHS },
  });
  if (memory) memory.quotations = { lists, all, months };
  return recordParts(months);
}

function dataPart<T>(
  { month, records }: RecordPart<T>,
  digest: () => string,
  lineOf: (record: T) => Iterable<string>,
): DataPart {
  const lines = function* (): Generator<Iterable<string>> {
    for (const record of records) yield lineOf(record);
  };
  return { month, count: records.length, digest, lines };
}

/** All records as JSON, a JSON Schema beside each set, and a dictionary for people. */
export function renderData(context: OutputContext): readonly OutputFile[] {
  const sets = (Object.keys(DATA_SETS) as DataSet[]).map((set) => ({
    set,
    parts: DATA_SETS[set](context),
  }));
  const { settings } = context.digests;
  const isAnyParted = sets.some(({ parts }) => isParted(parts));
  return [
    ...sets.flatMap(({ set, parts }) => filesOfSet(set, parts, context)),
    ...(isAnyParted ? [schemaFile("parts", PARTS_SCHEMA, settings)] : []),
    {
      path: OUTPUT_PATHS.dictionary,
      key: hashKey("dictionary/2", settings),
      render: () => dataDictionary(),
    },
  ];
}

function filesOfSet(
  set: DataSet,
  parts: readonly DataPart[],
  { paths, digests }: OutputContext,
): readonly OutputFile[] {
  const path = paths.data(set);
  return [
    ...parts.map(({ month, digest, lines }) => ({
      path: partPath(path, month),
      key: hashKey("data/2", set, digests.settings, digest()),
      ...inPieces(() => jsonRecordPieces(lines())),
    })),
    ...(isParted(parts) ? [listOfParts(path, parts)] : []),
    schemaFile(set, DATA_SCHEMAS[set], digests.settings),
  ];
}

/** A set whose records are all of one month is still in its file. */
function isParted(parts: readonly DataPart[]): boolean {
  return parts.some(({ month }) => month !== null);
}

/** Of a set in parts, in the place of the file that would hold it whole. */
function listOfParts(path: UrlPath, parts: readonly DataPart[]): OutputFile {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const list: PartsRecord = {
    parts: parts.map(({ month, count }) => ({
      month: month ?? "",
      file: partPath(path, month).slice(folder.length),
      records: count,
    })),
  };
  const text = formatJson(list);
  return { path, key: sha256(text), render: () => text };
}

function schemaFile(name: string, schema: JsonSchema, settings: string): OutputFile {
  return {
    path: assetPath(`data/${name}.schema.json`),
    key: hashKey("schema/1", name, settings),
    render: () =>
      formatJson({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: name,
        ...schema,
      }),
  };
}
