import { letGoOfText } from "../1-read/lend-text.ts";
import type { BuildInput } from "../build.ts";
import type { FileStore } from "../cache/store.ts";
import { recallFindings, type SessionMemory } from "./session-memory.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Lender } from "../workers/lend-findings.ts";
import type { ReadFile, ReadRules } from "../workers/read-file.ts";
import type { ParseMarkdown } from "../2-parse/markdown.ts";
import { loadMarkdown } from "../workers/load-markdown.ts";

interface ReadOptions {
  readonly store: FileStore;
  /** Beside the main one; null leaves it to the machine. */
  readonly threads: number | null;
  /** Texts and lists of articles stay in the store until they are asked for. */
  readonly isLent: boolean;
  /** Of a process that builds again and again. */
  readonly memory: SessionMemory | null;
}

/** Stages 2 and 3 of all sources, in their order: from memory, from the cache, or worked out. */
export async function readFindings(
  input: BuildInput,
  { store, threads, isLent, memory }: ReadOptions,
): Promise<readonly ReadFile[]> {
  const { readRulesOf } = await import("../build.ts");
  const { readOnThreads } = await import("../workers/read-on-threads.ts");
  const rules = readRulesOf(input);
  const read = async (sources: readonly SourceFile[]): Promise<readonly ReadFile[]> => {
    const markdown = await loadMarkdown(sources);
    const lender = isLent ? await openLender({ store, rules, markdown }) : null;
    const options = { rules, markdown, store, threads, lender, onRead: letGoOfText };
    return readOnThreads(sources, options);
  };
  const { sources } = input;
  if (!memory) return read(sources);
  return recallFindings(memory.findings, { sources, rules: JSON.stringify(rules) }, read);
}

interface Lending extends Pick<ReadOptions, "store"> {
  readonly rules: ReadRules;
  readonly markdown: ParseMarkdown | null;
}

async function openLender({ store, rules, markdown }: Lending): Promise<Lender> {
  const { lendFindings } = await import("../workers/lend-findings.ts");
  const { readFile, readKey } = await import("../workers/read-file.ts");
  return lendFindings({
    store,
    keyOf: (source) => readKey(source, rules),
    again: (source) => readFile(source, rules, markdown),
  });
}
