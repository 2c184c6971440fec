// A set of records that is too large for one file comes in a file for each month of publication. An edit then rewrites the
// month that it touches, and who wants one month need not load all of them.
import { keepList } from "../../base/same-list.ts";
import { compare, groupBy } from "../../base/order.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";

/** Some megabytes: what a browser still shows, and a spreadsheet opens in a moment. */
export const RECORDS_A_FILE = 5000;

/** The month of what no known article reports. */
export const UNDATED = "undated";

export interface RecordPart<T> {
  /** "2024-03", or `UNDATED`; null when the set is whole. */
  readonly month: string | null;
  readonly records: readonly T[];
}

/** The months in order, each with its records in their own order; lists that hold the same as in `last` are those. */
export function recordParts<T>(
  records: readonly T[],
  monthOf: (record: T) => string | null,
  last: readonly RecordPart<T>[] = [],
): readonly RecordPart<T>[] {
  const known = new Map(last.map((part) => [part.month, part.records]));
  const partOf = (month: string | null, list: readonly T[]): RecordPart<T> => {
    return { month, records: keepList(known.get(month), list) };
  };
  if (records.length <= RECORDS_A_FILE) return [partOf(null, records)];
  return [...groupBy(records, (record) => monthOf(record) ?? UNDATED)]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, list]) => partOf(month, list));
}

/** "data/stories.json" for a whole set, "data/stories/2024-03.json" for a part. */
export function partPath(path: UrlPath, month: string | null): UrlPath {
  if (month === null) return path;
  const dot = path.lastIndexOf(".");
  return assetPath(`${path.slice(0, dot)}/${month}${path.slice(dot)}`);
}
