import { letGoOfText } from "../1-read/lend-text.ts";
import type { BuildInput, ForPages } from "../build.ts";
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

export interface FoundInSources {
  /** In the order of the sources. */
  readonly read: readonly ReadFile[];
  /** As the build takes it: lent articles stay, but for those that are held because they were looked at again and again. */
  readonly forPages: ForPages | null;
}

/** Stages 2 and 3 of all sources: from memory, from the cache, or worked out. */
export async function readFindings(
  input: BuildInput,
  { store, threads, isLent, memory }: ReadOptions,
): Promise<FoundInSources> {
  const { readRulesOf } = await import("../build.ts");
  const { readOnThreads } = await import("../workers/read-on-threads.ts");
  const rules = readRulesOf(input);
  let lender: Lender | null = null;
  const read = async (sources: readonly SourceFile[]): Promise<readonly ReadFile[]> => {
    const markdown = await loadMarkdown(sources);
    if (isLent) lender = await openLender({ store, rules, markdown, articles: sources.length });
    const options = { rules, markdown, store, threads, lender, onRead: letGoOfText };
    return readOnThreads(sources, options);
  };
  const { sources } = input;
  const found = memory
    ? await recallFindings(memory.findings, { sources, rules: JSON.stringify(rules) }, read)
    : await read(sources);
  const holdFew: ForPages = (site) => {
    lender?.holdFew();
    return site;
  };
  return { read: found, forPages: isLent ? holdFew : null };
}

interface Lending extends Pick<ReadOptions, "store"> {
  readonly rules: ReadRules;
  readonly markdown: ParseMarkdown | null;
  /** About how many there are. */
  readonly articles: number;
}

async function openLender({ store, rules, markdown, articles }: Lending): Promise<Lender> {
  const { heldOf, lendFindings } = await import("../workers/lend-findings.ts");
  const { readFile, readKey } = await import("../workers/read-file.ts");
  return lendFindings({
    store,
    held: heldOf(articles),
    keyOf: (source) => readKey(source, rules),
    again: (source) => readFile(source, rules, markdown),
  });
}
