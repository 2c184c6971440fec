import type { Codec } from "../cache/memo.ts";
import { packAnnotations } from "../cache/pack-annotations.ts";
import { packArticle } from "../cache/pack-article.ts";
import { packDiagnostic } from "../cache/pack-diagnostic.ts";
import { packReader } from "../cache/pack-reader.ts";
import { packWriter } from "../cache/pack-writer.ts";
import type { Form } from "../cache/pack.ts";
import type { ReadFile } from "./read-file.ts";

/** How what was found in a file is kept, and handed from thread to thread. All that one codec reads shares its words. */
export function readFileCodec(): Codec<ReadFile> {
  const writer = packWriter();
  const reader = packReader();
  return {
    write: (read) => writer.write(read, packReadFile),
    read: (bytes) => reader.read(bytes, packReadFile),
  };
}

const packReadFile: Form<ReadFile> = (pack, read) => ({
  articles: pack.list(read.articles, packArticle),
  annotations: pack.list(read.annotations, packAnnotations),
  diagnostics: pack.list(read.diagnostics, packDiagnostic),
});
