import { ownText } from "../base/own-text.ts";
import type { Span } from "../model/article.ts";
import type { DateReason } from "../model/reason.ts";
import type { Report } from "./collect-reports.ts";

/** How an event's date (EDTF) was worked out; one record for all that read the same. */
export type DateReasons = (report: Report, date: string) => DateReason;

/** Half of all reasons are those of another event: "Tuesday" in what was published on one day. */
export function dateReasons(): DateReasons {
  const known = new Map<string, DateReason>();
  return (report, date) => {
    const { time, from, mention } = report;
    const words = time ? wordsOf(time, report) : "";
    const anchor = time?.anchorValue ?? from.article.day;
    const key = time
      ? [date, anchor, time.anchor, time.rule, mention.timeRelation, words].join("\n")
      : date;
    const before = known.get(key);
    if (before) return before;
    const reason: DateReason = time
      ? {
          kind: "expression",
          words: ownText(words),
          isBeside: mention.timeRelation === "beside",
          anchor: time.anchor,
          from: anchor,
          date,
          rule: time.rule,
        }
      : { kind: "publication", date };
    known.set(key, reason);
    return reason;
  };
}

/** Nearly all stand in the sentence, which is at hand. */
function wordsOf({ start, end }: Span, { sentence, text, from }: Report): string {
  const isInside = start >= sentence.start && end <= sentence.end;
  if (!isInside) return from.article.text.slice(start, end);
  return text.slice(start - sentence.start, end - sentence.start);
}
