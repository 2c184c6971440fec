import { ownText } from "../base/own-text.ts";
import { compare, groupBy } from "../base/order.ts";
import type { Span } from "../model/article.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, isOneSource, type Told } from "./differences.ts";

interface Holder extends Told {
  readonly role: string;
}

/** Two people in one role ("finance minister Ana Lee", "finance minister Bo Kern") cannot both be right. */
export function compareNames(event: string, reports: readonly Report[]): readonly Difference[] {
  const holders: Holder[] = [];
  for (const report of reports) addHolders(holders, report);
  const byRole = groupBy(holders, ({ role }) => role);
  return [...byRole]
    .filter(([, holders]) => !isOneSource(holders.map(({ report }) => report)))
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, holders]) => differencesOf("name", event, holders));
}

const WORDS_MIN = 2; // "minister" alone may be any of them

function addHolders(holders: Holder[], report: Report): void {
  const { annotations, names, article } = report.from;
  for (const place of report.mention.participants) {
    const mention = annotations.names[place];
    const role = mention?.role?.toLowerCase() ?? "";
    if (!mention || role.split(" ").length < WORDS_MIN) continue;
    const name = names[place];
    if (name?.kind !== "person") continue;
    const { start, end }: Span = mention;
    const value = `${mention.role} ${ownText(article.text.slice(start, end))}`;
    holders.push({ key: name.id, value, report, role });
  }
}
