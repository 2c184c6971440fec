import { escapeHtml, joinHtml, trustHtml, type SafeHtml } from "../base/html.ts";
import { wordDiff, type TextRun } from "../base/word-diff.ts";
import type { Words } from "./words/words.ts";

/** What changed between two texts, for a page. */
export interface EditionDifference {
  readonly removedWords: number;
  readonly addedWords: number;
  /** Each a stretch of the text with the changed words in `<del>` and `<ins>`, at most as many as were asked for. */
  readonly stretches: readonly SafeHtml[];
  /** Stretches that were left out. */
  readonly rest: number;
}

const CONTEXT = 8; // words around a change: enough to find it in the text

/** Texts whose words are the same give no stretches. */
export function editionDifference(
  words: Words,
  { before, after, stretchesMax }: { before: string; after: string; stretchesMax: number },
): EditionDifference {
  const runs = wordDiff(evenBlanks(before), evenBlanks(after));
  const stretches = stretchesOf(runs);
  return {
    removedWords: countWords(runs, "removed"),
    addedWords: countWords(runs, "added"),
    stretches: stretches.slice(0, stretchesMax).map((stretch) => htmlOf(words, stretch)),
    rest: Math.max(0, stretches.length - stretchesMax),
  };
}

/** A blank after each word and nowhere else: another break of a line is no change of the words. */
function evenBlanks(text: string): string {
  return (text.match(/\S+/g) ?? []).map((word) => `${word} `).join("");
}

function countWords(runs: readonly TextRun[], kind: TextRun["kind"]): number {
  return runs.reduce(
    (sum, run) => (run.kind === kind ? sum + (run.text.match(/\S+/g)?.length ?? 0) : sum),
    0,
  );
}

/** Changes with the words around them; a long kept run parts two stretches. */
function stretchesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const stretches: TextRun[][] = [];
  let open: TextRun[] = [];
  runs.forEach((run, place) => {
    if (run.kind !== "kept") return void open.push(run);
    const pieces = run.text.match(/\S+\s*/g) ?? [];
    const [isFirst, isLast] = [place === 0, place === runs.length - 1];
    if (!isFirst && !isLast && pieces.length <= 2 * CONTEXT) return void open.push(run);
    if (!isFirst) {
      open.push({ kind: "kept", text: cut(pieces.slice(0, CONTEXT), pieces.length, "end") });
      stretches.push(open);
      open = [];
    }
    if (!isLast)
      open.push({ kind: "kept", text: cut(pieces.slice(-CONTEXT), pieces.length, "start") });
  });
  if (open.some(({ kind }) => kind !== "kept")) stretches.push(open);
  return stretches;
}

function cut(pieces: readonly string[], of: number, side: "start" | "end"): string {
  const text = pieces.join("");
  if (pieces.length >= of) return text;
  return side === "end" ? `${text.trimEnd()} …` : `… ${text}`;
}

function htmlOf(words: Words, stretch: readonly TextRun[]): SafeHtml {
  return joinHtml(
    stretch.map(({ kind, text }) => {
      if (kind === "kept") return escapeHtml(text);
      const shown = escapeHtml(text.trimEnd());
      const [tag, said] = kind === "removed" ? ["del", words.removed] : ["ins", words.added];
      return trustHtml(
        `<${tag}><span class="spoken">${escapeHtml(said + words.colon)}</span>${shown}</${tag}> `,
      );
    }),
  );
}
