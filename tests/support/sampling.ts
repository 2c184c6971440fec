/**
 * How often a property is tried, and from which seed: few times in a test run, as often as asked for by `npm run fuzz`. A fixed
 * seed keeps a run of the tests from failing by chance.
 */
export function sampling(
  numRuns: number,
  seed = 20250806,
): { readonly numRuns: number; readonly seed: number } {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env;
  return { numRuns: Number(FUZZ_RUNS ?? numRuns), seed: Number(FUZZ_SEED ?? seed) };
}
