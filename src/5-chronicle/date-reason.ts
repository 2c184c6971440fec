import { ownText } from "../base/own-text.ts";
import type { DateReason } from "../model/reason.ts";
import type { Report } from "./collect-reports.ts";

/** How an event's date (EDTF) was worked out; one record for all that read the same. */
export type DateReasons = (report: Report, date: string) => DateReason;

/** Half of all reasons are those of another event: "Tuesday" in what was published on one day. */
export function dateReasons(): DateReasons {
  const known = new Map<string, DateReason>();
  return ({ time, from, mention }, date) => {
    const words = time ? from.article.text.slice(time.start, time.end) : "";
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
