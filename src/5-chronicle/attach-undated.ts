// A sentence without a date joins the happening that it tells of again, or that it goes on telling.
import { inOrder } from "../base/order.ts";
import type { Changes } from "./changes.ts";
import type { Report } from "./collect-reports.ts";
import { byReport, mostAlike, type Happening } from "./happening.ts";
import { countShared } from "./ids.ts";
import { mayTellOf, soughtHappenings } from "./sought-happenings.ts";

// A sentence without a date joins only what it clearly tells of.
const UNDATED_MIN = 0.72;
const UNDATED_SHARING_TWO_MIN = 0.64; // the same kind of happening and the same two people
// A sentence that goes on where a dated one of its paragraph stopped needs less.
const CONTINUED_BONUS = 0.25;

export interface Attached {
  /** Happenings with the reports that joined them. Names and words of what joins stay out: they were not told of the date. */
  readonly happenings: Changes<Happening>;
  /** What joined a happening that it had not joined before, or left one. */
  readonly moved: readonly Report[];
}

export interface UndatedAttacher {
  readonly update: (happenings: Changes<Happening>, undated: Changes<Report>) => Attached;
  readonly isAttached: (report: Report) => boolean;
}

/** Each report is decided alone: what others joined changes nothing of what it is compared with. */
export function undatedAttacher(): UndatedAttacher {
  const sought = soughtHappenings();
  const homes = new Map<Report, Happening>();
  const guests = new Map<Happening, readonly Report[]>();
  const shown = new Map<Happening, Happening>(); // those that reports joined, with these

  let changed = new Set<Happening>(); // those whose guests came or went
  let moved: Report[] = [];

  return { update, isAttached: (report) => homes.has(report) };

  function update(happenings: Changes<Happening>, undated: Changes<Report>): Attached {
    [changed, moved] = [new Set(), []];
    for (const each of undecidedAfter(happenings, undated)) settle(each, homeOf(each));
    return { happenings: shownAfter(happenings), moved };
  }

  /** Takes in what came and went; gives the reports that have to look for a happening, again or for the first time. */
  function undecidedAfter(
    happenings: Changes<Happening>,
    undated: Changes<Report>,
  ): ReadonlySet<Report> {
    const undecided = new Set<Report>();
    for (const each of undated.removed) {
      sought.removeReport(each);
      settle(each, null);
    }
    for (const each of happenings.removed) {
      sought.removeHappening(each);
      for (const report of guestsOf(each)) undecided.add(report);
    }
    for (const each of happenings.added)
      for (const report of sought.addHappening(each)) undecided.add(report);
    for (const each of undated.added) {
      sought.addReport(each);
      undecided.add(each);
    }
    for (const each of happenings.added) sought.follow(each);
    return undecided;
  }

  function settle(report: Report, home: Happening | null): void {
    const before = homes.get(report) ?? null;
    if (before === home) return;
    moved.push(report);
    if (before)
      setGuests(
        before,
        guestsOf(before).filter((guest) => guest !== report),
      );
    if (home) setGuests(home, [...guestsOf(home), report]);
    if (home) homes.set(report, home);
    else homes.delete(report);
  }

  function guestsOf(happening: Happening): readonly Report[] {
    return guests.get(happening) ?? [];
  }

  function setGuests(happening: Happening, own: readonly Report[]): void {
    guests.set(happening, own);
    changed.add(happening);
  }

  /** What comes and goes once reports have joined. */
  function shownAfter({ removed, added }: Changes<Happening>): Changes<Happening> {
    const gone: Happening[] = [];
    for (const each of removed) {
      gone.push(shown.get(each) ?? each);
      for (const known of [guests, shown]) known.delete(each);
      changed.delete(each);
    }
    const isNew = new Set(added);
    const others = [...changed].filter((each) => !isNew.has(each));
    for (const each of others) gone.push(shown.get(each) ?? each);
    return { removed: gone, added: [...added, ...others].map(formOf) };
  }

  function homeOf(report: Report): Happening | null {
    const continued = sought.continuedBy(report);
    const fits = [...continued, ...sought.namedBy(report)].filter(
      (each) => mayTellOf(each, report) && !tells(each, report),
    );
    if (fits.length === 0) return null;
    const bonus = (happening: Happening) =>
      (continued.includes(happening) ? CONTINUED_BONUS : 0) +
      (countShared(report.people, happening.people) > 1
        ? UNDATED_MIN - UNDATED_SHARING_TWO_MIN
        : 0);
    return mostAlike(report, fits, { scoreMin: UNDATED_MIN, bonus });
  }

  function formOf(happening: Happening): Happening {
    const own = guestsOf(happening);
    if (own.length === 0) {
      for (const known of [guests, shown]) known.delete(happening);
      return happening;
    }
    const form = { ...happening, reports: [...happening.reports, ...[...own].sort(byText)] };
    shown.set(happening, form);
    return form;
  }
}

/** A sentence that names a new day is told without it as well, after all else that begins there. */
const byText = inOrder<Report>(
  byReport,
  (a, b) => Number(a.time === null) - Number(b.time === null),
);

/** The day that something was put off to is not the day that it was put off from. */
function tells({ reports }: Happening, { mention, from }: Report): boolean {
  return (
    mention.change === "moved" &&
    reports.some((each) => each.from === from && each.mention.start === mention.start)
  );
}
