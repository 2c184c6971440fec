import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import type { DateBounds } from "./date-bounds.ts";
import { differencesOf, printedIn, type Told } from "./differences.ts";
import { statusOf } from "./status.ts";

/**
 * "As early as next week" against "weeks maybe": how long off something is, told of what is to come. Dates of one event agree,
 * for the wider ones hold the narrower; a report with no time at all does not differ.
 */
export function compareTimes(event: string, reports: readonly Report[]): readonly Difference[] {
  const dated = reports.find(({ date, time }) => date !== null && time !== null);
  if (!dated || statusOf(dated, dated.date as DateBounds) !== "announced") return [];
  const told = reports.flatMap((report): Told[] => {
    if (report !== dated && !tellsHowLong(report)) return [];
    const time = report.time as NonNullable<Report["time"]>;
    const key = report.date?.edtf ?? time.value;
    return [{ key, value: () => printedIn(report.from, time), report }];
  });
  return differencesOf("date", event, told);
}

/** How long something took says nothing of when; how long it is still off does. */
function tellsHowLong({ time, date, mention }: Report): boolean {
  const isLength = time?.type === "DURATION" && time.edtf === null;
  return isLength && date === null && mention.modality !== "certain";
}
