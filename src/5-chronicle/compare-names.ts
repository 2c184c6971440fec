import { compare, groupBy } from "../base/order.ts";
import type { Span } from "../model/article.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, isOneSource, type NameOf, type Told } from "./differences.ts";

interface Holder extends Told {
  readonly role: string;
}

/** Two people in one role ("finance minister Ana Lee", "finance minister Bo Kern") cannot both be right. */
export function compareNames(
  event: string,
  reports: readonly Report[],
  nameOf: NameOf,
): readonly Difference[] {
  const byRole = groupBy(
    reports.flatMap((report) => holdersIn(report, nameOf)),
    ({ role }) => role,
  );
  return [...byRole]
    .filter(([, holders]) => !isOneSource(holders.map(({ report }) => report)))
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, holders]) => differencesOf("name", event, holders));
}

const WORDS_MIN = 2; // "minister" alone may be any of them

function holdersIn(report: Report, nameOf: NameOf): readonly Holder[] {
  const { annotations, nameIds, article } = report.from;
  return report.mention.participants.flatMap((place) => {
    const mention = annotations.names[place];
    const name = nameOf(nameIds[place] ?? null);
    const role = mention?.role?.toLowerCase() ?? "";
    if (!mention || name?.kind !== "person" || role.split(" ").length < WORDS_MIN) return [];
    const { start, end }: Span = mention;
    const value = `${mention.role} ${article.text.slice(start, end)}`;
    return [{ key: name.id, value, report, role }];
  });
}
