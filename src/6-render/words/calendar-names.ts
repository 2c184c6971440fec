/** Names of the parts of a calendar. */
export interface CalendarNames {
  /** From January. */
  readonly months: readonly string[];
  /** "Aug", "août" */
  readonly shortMonths: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
}

const YEAR = 2024; // its first of January was a Monday

/** As `Intl` has them for a language that is given, never for that of the machine. Made on first use, since it takes milliseconds. */
export function calendarNames(language: string): () => CalendarNames {
  let names: CalendarNames | null = null;
  return () => (names ??= readNames(language));
}

function readNames(language: string): CalendarNames {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const { format: print } = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return (month: number, date: number) => print(Date.UTC(YEAR, month, date));
  };
  const months = Array.from({ length: 12 }, (_, month) => month);
  const [long, short] = [format({ month: "long" }), format({ month: "short" })];
  const weekday = format({ weekday: "long" });
  return {
    months: months.map((month) => long(month, 1)),
    shortMonths: months.map((month) => short(month, 1)),
    weekdays: Array.from({ length: 7 }, (_, day) => weekday(0, day + 1)),
  };
}
