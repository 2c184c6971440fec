import { escapeHtml, joinHtml, type SafeHtml } from "../base/html.ts";
import { compare, inOrder } from "../base/order.ts";
import type { Markup, Span } from "../model/article.ts";

/** An inline element laid over a span of text. */
export interface Mark extends Span {
  /** A mark of smaller rank goes round one of larger rank wherever the two overlap. */
  readonly rank: number;
  readonly open: SafeHtml;
  /** Opens the second and later pieces of a mark that had to be cut: without the id, which is given once. */
  readonly reopen: SafeHtml;
  readonly close: SafeHtml;
  /** A link is not laid within a link of the text itself. */
  readonly isLink: boolean;
}

const outerFirst = inOrder<Mark>(
  (a, b) => a.rank - b.rank,
  (a, b) => a.start - b.start,
  (a, b) => b.end - a.end,
  (a, b) => compare(a.open, b.open),
);

/**
 * Lays marks over marked-up text so that every element closes within the one it was opened in: where a mark crosses
 * a tag of the text or another mark, it is cut in pieces. White space between blocks gets no mark. Without its tags,
 * the result is exactly the escaped text.
 */
export function weave(text: string, markup: readonly Markup[], marks: readonly Mark[]): SafeHtml {
  const waiting = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const cuts = cutsOf(text, markup, waiting);
  const pieces = new Pieces();
  let active: Mark[] = [];
  let mark = 0;
  let tag = 0;
  cuts.forEach((at, index) => {
    active = active.filter(({ end }) => end > at);
    while (mark < waiting.length && (waiting[mark] as Mark).start <= at) {
      active.push(waiting[mark++] as Mark);
    }
    pieces.closeEnded(at);
    while (tag < markup.length && (markup[tag] as Markup).at <= at) {
      pieces.addTag((markup[tag++] as Markup).html);
    }
    pieces.addText(text.slice(at, cuts[index + 1] ?? text.length), active);
  });
  return pieces.finish();
}

/** The HTML so far, and the marks that are open at its end, outermost first. */
class Pieces {
  private readonly out: SafeHtml[] = [];
  private readonly begun = new Set<Mark>();
  private open: readonly Mark[] = [];
  private linkDepth = 0;

  closeEnded(at: number): void {
    const first = this.open.findIndex(({ end }) => end <= at);
    if (first !== -1) this.closeTo(first);
  }

  addTag(html: SafeHtml): void {
    this.closeTo(0);
    this.out.push(html);
    this.linkDepth += count(html, /<a[\s>]/g) - count(html, /<\/a>/g);
  }

  addText(text: string, active: readonly Mark[]): void {
    if (/\S/.test(text)) {
      const wanted = active.filter(({ isLink }) => !isLink || this.linkDepth === 0);
      this.openAll(wanted.sort(outerFirst));
    }
    if (text !== "") this.out.push(escapeHtml(text));
  }

  finish(): SafeHtml {
    this.closeTo(0);
    return joinHtml(this.out);
  }

  private openAll(wanted: readonly Mark[]): void {
    let shared = 0;
    while (shared < this.open.length && this.open[shared] === wanted[shared]) shared++;
    this.closeTo(shared);
    for (const mark of wanted.slice(shared)) {
      this.out.push(this.begun.has(mark) ? mark.reopen : mark.open);
      this.begun.add(mark);
    }
    this.open = wanted;
  }

  private closeTo(depth: number): void {
    for (const { close } of this.open.slice(depth).reverse()) this.out.push(close);
    this.open = this.open.slice(0, depth);
  }
}

/** Every offset at which something begins or ends, in order, each once; 0 and the end are among them. */
function cutsOf(text: string, markup: readonly Markup[], marks: readonly Mark[]) {
  const cuts = new Set([0, text.length]);
  for (const { at } of markup) cuts.add(at);
  for (const { start, end } of marks) cuts.add(start).add(end);
  return [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
}

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}
