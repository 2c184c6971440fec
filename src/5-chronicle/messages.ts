import type { Report } from "./collect-reports.ts";

/** How an event's date was worked out, in a finished sentence. */
export function dateReasonOf(report: Report, dateInWords: string): string {
  const { time, from, mention } = report;
  const { article } = from;
  if (time === null) {
    return `No sentence of the report gives a day; its first sentence is plain news of ${dateInWords}, the day of publication.`;
  }
  const words = article.text.slice(time.start, time.end);
  const beside = mention.timeRelation === "beside" ? ", told beside it in the sentence" : "";
  return `“${words}”${beside}, ${reckonedFrom(report)}, gives ${dateInWords} (rule ${time.rule}).`;
}

function reckonedFrom({ time, from }: Report): string {
  const anchor = time?.anchorValue ?? from.article.day;
  switch (time?.anchor ?? "none") {
    case "publication":
      return `reckoned from the day of publication, ${anchor}`;
    case "dateline":
      return `reckoned from the day of the dateline, ${anchor}`;
    case "expression":
      return `reckoned from the time named before it, ${anchor}`;
    case "none":
      return "as written";
  }
}
