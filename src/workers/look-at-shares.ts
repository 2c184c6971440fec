import { hasAllStamps, stampColumns, type Site, type Stamps } from "../7-write/stamps.ts";

export interface Looked {
  /** Whether all files of the shares that were taken lie there as they were left. */
  readonly isSame: boolean;
  /** All shares were taken, so nobody else has looked at any. */
  readonly hasAll: boolean;
}

const SHARE = 256; // files, some two milliseconds

/**
 * Looks at outputs in shares of the list, each of which goes to whichever thread asks first: one may have started late, or be the
 * slower one. `taken` holds one number that the threads have in common: how many shares were asked for.
 */
export function lookAtShares(site: Site, stamps: Stamps, taken: Int32Array): Looked {
  const columns = stampColumns(stamps);
  const shares = Math.ceil(columns.paths.length / SHARE);
  for (let own = 0; ; own++) {
    const share = Atomics.add(taken, 0, 1);
    if (share >= shares) return { isSame: true, hasAll: own === shares };
    const from = share * SHARE;
    if (!hasAllStamps(site, columns, { from, to: from + SHARE }))
      return { isSame: false, hasAll: false };
  }
}
