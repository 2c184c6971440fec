import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, type Told } from "./differences.ts";

/** "As early as next week" against "weeks maybe". A report with no time at all does not differ. */
export function compareTimes(event: string, reports: readonly Report[]): readonly Difference[] {
  const told = reports.flatMap((report): Told[] => {
    const { time, from, date } = report;
    if (!time || !placesInTime(report)) return [];
    const value = from.article.text.slice(time.start, time.end);
    return [{ key: date?.edtf ?? time.value, value, report }];
  });
  return differencesOf("date", event, told);
}

/** How long something took says nothing of when; how long it is still off does. */
function placesInTime({ time, date, mention }: Report): boolean {
  if (date) return true;
  return time?.type === "DURATION" && mention.modality !== "certain";
}
