import type { Count, Unit } from "./meaning.ts";

const SYMBOLS: Readonly<Record<Unit, readonly [prefix: string, symbol: string, factor: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  week: ["P", "W", 1],
  weekend: ["P", "WE", 1],
  fortnight: ["P", "W", 2],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "CE", 1],
  millennium: ["P", "ML", 1],
};

/** "P2W", "PT30M", "PXY". */
export function durationValue(unit: Unit, count: Count): string {
  const [prefix, symbol, factor] = SYMBOLS[unit];
  return `${prefix}${count === "X" ? count : Math.round(count * factor * 100) / 100}${symbol}`;
}
