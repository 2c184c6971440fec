import { compare, groupBy } from "../base/order.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, isOneSource, printedIn, type Told } from "./differences.ts";

interface Holder extends Told {
  readonly role: string;
}

/** Two people in one role ("finance minister Ana Lee", "finance minister Bo Kern") cannot both be right. */
export function compareNames(event: string, reports: readonly Report[]): readonly Difference[] {
  if (!nameSeveralPeople(reports)) return [];
  const holders: Holder[] = [];
  for (const report of reports) addHolders(holders, report);
  const byRole = groupBy(holders, ({ role }) => role);
  return [...byRole]
    .filter(([, holders]) => !isOneSource(holders.map(({ report }) => report)))
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, holders]) => differencesOf("name", event, holders));
}

/** Roles may have to be read from disk, and most events have one person or none. */
function nameSeveralPeople(reports: readonly Report[]): boolean {
  const people = new Set<string>();
  for (const { mention, from } of reports) {
    for (const place of mention.participants) {
      const name = from.names[place];
      if (name?.kind === "person") people.add(name.id);
    }
  }
  return people.size > 1;
}

const WORDS_MIN = 2; // "minister" alone may be any of them

function addHolders(holders: Holder[], report: Report): void {
  const { from } = report;
  for (const place of report.mention.participants) {
    const name = from.names[place];
    if (name?.kind !== "person") continue;
    const mention = from.annotations.names[place];
    const role = mention?.role?.toLowerCase() ?? "";
    if (!mention || role.split(" ").length < WORDS_MIN) continue;
    const value = (): string => `${mention.role} ${printedIn(from, mention)}`;
    holders.push({ key: name.id, value, report, role });
  }
}
