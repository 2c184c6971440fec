import { hashKey } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { DataSet } from "../site-paths.ts";
import { dataDictionary } from "./data-dictionary.ts";
import { articleRecords, nameRecords, quotationRecords, storyRecords } from "./data-records.ts";
import { DATA_SCHEMAS } from "./data-schema.ts";
import { formatJson, formatJsonRecords } from "./json.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";

interface DataFile {
  readonly set: DataSet;
  readonly recordsOf: (context: OutputContext) => readonly unknown[];
  /** Which hashes its bytes depend on, beside the settings. */
  readonly reads: readonly ("articles" | "names" | "stories")[];
}

const DATA_FILES: readonly DataFile[] = [
  { set: "articles", recordsOf: articleRecords, reads: ["articles"] },
  { set: "names", recordsOf: nameRecords, reads: ["names"] },
  { set: "quotations", recordsOf: quotationRecords, reads: ["stories", "names"] },
  { set: "stories", recordsOf: storyRecords, reads: ["stories"] },
];

/** All records as JSON, a JSON Schema beside each file, and a dictionary for people. */
export function renderData(context: OutputContext): readonly OutputFile[] {
  return [
    ...DATA_FILES.flatMap((file) => [recordsFile(file, context), schemaFile(file, context)]),
    {
      path: OUTPUT_PATHS.dictionary,
      key: hashKey("dictionary/1", context.digests.settings),
      render: () => dataDictionary(),
    },
  ];
}

function recordsFile({ set, recordsOf, reads }: DataFile, context: OutputContext): OutputFile {
  const { paths, digests } = context;
  return {
    path: paths.data(set),
    key: hashKey("data/1", set, digests.settings, ...reads.map((each) => digests[each])),
    render: () => formatJsonRecords(recordsOf(context)),
  };
}

function schemaFile({ set }: DataFile, { paths, digests }: OutputContext): OutputFile {
  const file = paths.data(set);
  return {
    path: file.replace(/\.json$/, ".schema.json"),
    key: hashKey("schema/1", set, digests.settings),
    render: () =>
      formatJson({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: set,
        ...DATA_SCHEMAS[set],
      }),
  };
}
