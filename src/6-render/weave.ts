import { addHtml, escapeHtml, noHtml, type SafeHtml } from "../base/html.ts";
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

/**
 * Lays marks over marked-up text so that every element closes within the one it was opened in: where a mark crosses
 * a tag of the text or another mark, it is cut in pieces. White space between blocks gets no mark. Without its tags,
 * the result is exactly the escaped text.
 */
export function weave(text: string, markup: readonly Markup[], marks: readonly Mark[]): SafeHtml {
  const waiting = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const cloth = new Cloth();
  let mark = 0;
  let tag = 0;
  for (let at = 0; ;) {
    cloth.endMarks(at);
    for (; tag < markup.length && (markup[tag] as Markup).at <= at; tag++)
      cloth.addTag((markup[tag] as Markup).html);
    for (; mark < waiting.length && (waiting[mark] as Mark).start <= at; mark++)
      cloth.startMark(waiting[mark] as Mark);
    if (at === text.length) return cloth.finish();
    const next = Math.min(
      markup[tag]?.at ?? text.length,
      waiting[mark]?.start ?? text.length,
      cloth.nextEnd,
      text.length,
    );
    cloth.addText(text.slice(at, next));
    at = next;
  }
}

/** The HTML so far. No pieces are gathered in lists: a long article has a thousand of them, and a site many articles. */
class Cloth {
  /** Where the next of the running marks ends. */
  nextEnd = Infinity;
  private html: SafeHtml = noHtml;
  /** Marks that hold the place reached, outermost first. */
  private readonly running: Mark[] = [];
  /** Elements that are open at the end of the HTML, outermost first. */
  private readonly open: Mark[] = [];
  private readonly begun = new Set<Mark>();
  private linkDepth = 0;

  endMarks(at: number): void {
    if (this.nextEnd > at) return;
    this.closeTo(this.open.findIndex(({ end }) => end <= at));
    const { running } = this;
    let kept = 0;
    this.nextEnd = Infinity;
    for (const mark of running) {
      if (mark.end <= at) continue;
      running[kept++] = mark;
      this.nextEnd = Math.min(this.nextEnd, mark.end);
    }
    while (running.length > kept) running.pop();
  }

  startMark(mark: Mark): void {
    const { running } = this;
    let place = running.length;
    while (place > 0 && outerFirst(mark, running[place - 1] as Mark) < 0) place--;
    if (place === running.length) running.push(mark);
    else running.splice(place, 0, mark);
    this.nextEnd = Math.min(this.nextEnd, mark.end);
  }

  addTag(html: SafeHtml): void {
    this.closeTo(0);
    this.html = addHtml(this.html, html);
    if (html.includes("a")) this.linkDepth += count(html, /<a[\s>]/g) - count(html, /<\/a>/g);
  }

  addText(text: string): void {
    if (isVisible(text)) this.openRunning();
    this.html = addHtml(this.html, escapeHtml(text));
  }

  finish(): SafeHtml {
    this.closeTo(0);
    return this.html;
  }

  /** Leaves open what is open already, as far as it is the same from the outermost on. */
  private openRunning(): void {
    let depth = 0;
    for (const mark of this.running) {
      if (mark.isLink && this.linkDepth !== 0) continue;
      if (this.open[depth] !== mark) {
        this.closeTo(depth);
        this.html = addHtml(this.html, this.openingOf(mark));
        this.open.push(mark);
      }
      depth++;
    }
    this.closeTo(depth);
  }

  private openingOf(mark: Mark): SafeHtml {
    const { open, reopen } = mark;
    if (open === reopen) return open;
    if (this.begun.has(mark)) return reopen;
    this.begun.add(mark);
    return open;
  }

  /** Closes all but the `depth` outermost; nothing when that many are not open. */
  private closeTo(depth: number): void {
    if (depth < 0) return;
    while (this.open.length > depth)
      this.html = addHtml(this.html, (this.open.pop() as Mark).close);
  }
}

/** Nearly every piece begins with a sign of ASCII, which needs no expression. */
function isVisible(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || /\S/.test(text);
}

function outerFirst(a: Mark, b: Mark): number {
  return a.rank - b.rank || a.start - b.start || b.end - a.end || compare(a.open, b.open);
}

function count(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}
