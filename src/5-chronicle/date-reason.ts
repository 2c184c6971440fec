import type { DateReason } from "../model/reason.ts";
import type { Report } from "./collect-reports.ts";

/** How an event's date (EDTF) was worked out. */
export function dateReasonOf({ time, from, mention }: Report, date: string): DateReason {
  if (time === null) return { kind: "publication", date };
  return {
    kind: "expression",
    words: from.article.text.slice(time.start, time.end),
    isBeside: mention.timeRelation === "beside",
    anchor: time.anchor,
    from: time.anchorValue ?? from.article.day,
    date,
    rule: time.rule,
  };
}
