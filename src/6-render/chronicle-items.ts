import { parseEdtf } from "./edtf.ts";
import { eventEntry, eventLine, type EventEntry, type EventLine } from "./event-entry.ts";
import { dateView, formatDays } from "./format-date.ts";
import type { EventRef } from "./heads.ts";
import type { PageContext } from "./page.ts";
import { eventAnchor, type UrlPath } from "./site-paths.ts";
import { stretchesOf, type Stretch } from "./story-parts.ts";
import type { Words } from "./words/words.ts";

/** An event in full, or several lesser ones that lie between two of those, folded. */
export type ChronicleItem =
  | { readonly kind: "event"; readonly entry: EventEntry }
  | {
      readonly kind: "fold";
      readonly summary: string;
      readonly lines: readonly FoldedLine[];
      /** How many are left out; empty for none. */
      readonly more: string;
    };

interface FoldedLine extends EventLine {
  readonly anchor: string;
}

/** The leading events of a section in full, all others folded in their place. */
export function chronicleItems(
  context: PageContext,
  page: UrlPath,
  { events, leading }: { events: readonly EventRef[]; leading: ReadonlySet<string> },
): readonly ChronicleItem[] {
  const { maxSentences } = context.site.settings;
  return stretchesOf(events, leading).map((each) =>
    "shown" in each
      ? foldOf(context, page, each)
      : { kind: "event", entry: eventEntry(context, page, each, maxSentences) },
  );
}

function foldOf(
  context: PageContext,
  page: UrlPath,
  { folded, shown }: Exclude<Stretch, EventRef>,
): ChronicleItem {
  const { words } = context;
  const [first, last] = [folded[0] as EventRef, folded[folded.length - 1] as EventRef];
  return {
    kind: "fold",
    summary: words.phrases.folded(
      words.phrases.moreEvents(folded.length),
      datesOf(words, first, last),
    ),
    lines: shown.map((event) => ({
      anchor: eventAnchor(event.id),
      ...eventLine(context, page, event),
    })),
    more: folded.length > shown.length ? words.phrases.leftOut(folded.length - shown.length) : "",
  };
}

/** From where the first begins to where the last ends. */
function datesOf(words: Words, first: EventRef, last: EventRef): string {
  const start = parseEdtf(first.date)?.start;
  const end = parseEdtf(last.date)?.end;
  if (first.date === last.date || !start || !end) return dateView(words, last.date).text;
  return formatDays(words, start, end);
}
