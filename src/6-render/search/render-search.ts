import { sha256 } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { UrlPath } from "../site-paths.ts";
import { commonGround } from "./common-ground.ts";
import { NUMBERS_A_BLOCK } from "./cut-blocks.ts";
import { indexEntries, type IndexedBlock } from "./index-entries.ts";
import { indexShards, type IndexedShard } from "./index-shards.ts";
import { searchEntries } from "./search-entries.ts";
import type { SearchedMaps, SearchedSite } from "./search-entry.ts";
import { fileOfData, searchFile, searchPath, stampOf } from "./search-file.ts";
import { searchFilters, type SearchFilters } from "./search-filters.ts";
import { lastIndex, type LastIndex, type SearchMemory } from "./search-memory.ts";
import { shardLevel, type ShardLevel } from "./word-shards.ts";

/** What the search page prints of the index. */
export interface SearchPlan {
  readonly filters: SearchFilters;
  /** The file that names all others. */
  readonly table: UrlPath;
}

/**
 * The index of the search page, in files that its script loads on use, each named by its bytes. A file of entries shows those of a
 * block; a file of words says where they stand. So an edit names anew what it changes, the table, and the page that names the table.
 */
export function renderSearch(
  searched: SearchedSite,
  memory: SearchMemory,
): { readonly plan: SearchPlan; readonly files: readonly OutputFile[] } {
  const { isSession } = memory;
  const level = shardLevel(searched.site.articles.length);
  const common = commonGround(searched);
  const last = lastIndex(memory, { settings: searched.settings, level, common });
  const entries = searchEntries(searched, common, last.maps);
  const total = entries.count;
  const filters = searchFilters(searched);
  const indexed = indexEntries(entries, { common, isSession }, last);
  const blocks = indexed.map(({ kept }) => kept.index);
  const shards = indexShards({ blocks, filters, total, isSession }, last);
  memory.last = nextIndex(last, { common, indexed, shards, maps: mapsOf(searched) });
  const table = tableOf({ indexed, shards }, { level, total });
  return {
    plan: { filters, table: searchPath(TABLE, sha256(table)) },
    files: [
      ...filesOf({ indexed, shards }),
      searchFile(TABLE, { sha256: sha256(table), render: () => table }),
    ],
  };
}

interface Indexed {
  readonly indexed: readonly IndexedBlock[];
  readonly shards: ReadonlyMap<number, IndexedShard>;
}

function nextIndex(
  { settings, vocabulary, ownNumbers }: LastIndex,
  { common, indexed, shards, maps }: Indexed & Pick<LastIndex, "common" | "maps">,
): LastIndex {
  return {
    ...{ settings, vocabulary, common, maps },
    ownNumbers: ownNumbers || vocabulary.table.words.length,
    blocks: indexed.map(({ kept }) => kept),
    shards: new Map([...shards].map(([shard, { kept }]) => [shard, kept])),
  };
}

function mapsOf({ index }: SearchedSite): SearchedMaps {
  const { differencesOf, bearers, places, articlesWith } = index;
  return { differencesOf, bearers, places, articlesWith };
}

function filesOf({ indexed, shards }: Indexed): readonly OutputFile[] {
  return [
    ...indexed.map(({ kept: { sha256: hash }, text }) =>
      searchFile(ENTRIES, { sha256: hash, render: text }),
    ),
    ...[...shards.values()].map(({ name, kept: { sha256: hash }, bytes }) =>
      searchFile(name, { sha256: hash, render: bytes }),
    ),
  ];
}

const ENTRIES = "entries";
const TABLE = "table";

/** What the page's script has to know: the stamps in the names of all files, and how places and words are told. */
function tableOf(
  { indexed, shards }: Indexed,
  { level, total }: { readonly level: ShardLevel; readonly total: number },
): string {
  const files = [...shards.values()].map(({ name, kept }) => [name, stampOf(kept.sha256)] as const);
  return fileOfData(
    JSON.stringify({
      ...{ level, total, numbersABlock: NUMBERS_A_BLOCK },
      entries: indexed.map(({ kept }) => stampOf(kept.sha256)),
      files: Object.fromEntries(files),
    }),
  );
}
