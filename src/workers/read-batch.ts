// What a thread runs. It hands back what the cache keeps, as bytes that change hands: records would be copied once more,
// and then be written as bytes by the main thread, which has enough to do.
import { Tinypool } from "tinypool";

import { checksumOf } from "../cache/cache-file.ts";
import type { StoredValue } from "../cache/store.ts";
import { loadMarkdown } from "./load-markdown.ts";
import type { SourceFile } from "../model/source-file.ts";
import { renderBatch } from "./batch.ts";
import { readFileCodec } from "./read-file-codec.ts";
import { readFile, readKey, type ReadRules } from "./read-file.ts";

const codec = readFileCodec(); // its words serve all batches

/** Findings by key. The pool hands the rules to each thread once. */
export async function readBatch(sources: readonly SourceFile[]): Promise<Uint8Array> {
  const rules = Tinypool.workerData as ReadRules;
  const markdown = await loadMarkdown(sources);
  const entries = new Map<string, StoredValue>();
  for (const source of sources) {
    const key = readKey(source, rules);
    const bytes = codec.write(readFile(source, rules, markdown));
    entries.set(key, { bytes, checksum: checksumOf(key, bytes) });
  }
  return Tinypool.move(renderBatch(entries)) as Uint8Array;
}
