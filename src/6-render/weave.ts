import { escapeHtml, joinHtml, type SafeHtml } from "../base/html.ts";
import { compare } from "../base/order.ts";
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

function outerFirst(a: Mark, b: Mark): number {
  return a.rank - b.rank || a.start - b.start || b.end - a.end || compare(a.open, b.open);
}

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
    if (active.some(({ end }) => end <= at)) active = active.filter(({ end }) => end > at);
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
    if (html.includes("a")) this.linkDepth += count(html, /<a[\s>]/g) - count(html, /<\/a>/g);
  }

  addText(text: string, active: readonly Mark[]): void {
    if (/\S/.test(text)) {
      const wanted = active.filter(({ isLink }) => !isLink || this.linkDepth === 0);
      this.openAll(wanted.length > 1 ? wanted.sort(outerFirst) : wanted);
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
    for (let at = shared; at < wanted.length; at++) {
      const mark = wanted[at] as Mark;
      this.out.push(this.begun.has(mark) ? mark.reopen : mark.open);
      this.begun.add(mark);
    }
    this.open = wanted;
  }

  private closeTo(depth: number): void {
    if (depth === this.open.length) return;
    for (let at = this.open.length - 1; at >= depth; at--)
      this.out.push((this.open[at] as Mark).close);
    this.open = this.open.slice(0, depth);
  }
}

/** Every offset at which something begins or ends, in order, each once; 0 and the end are among them. */
function cutsOf(text: string, markup: readonly Markup[], marks: readonly Mark[]) {
  const cuts = new Set([0, text.length]);
  for (const { at } of markup) cuts.add(at);
  for (const { start, end } of marks) cuts.add(start).add(end);
  return Int32Array.from(cuts)
    .filter((at) => at >= 0 && at <= text.length)
    .sort(); // by number, without a call for each comparison
}

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}
