const PLACES = ["Tarn Bay", "Port Ellery", "Vossburg", "Lindmoor", "Kestrel Point", "Ambry"];
const MATTERS = ["bridge", "ferry", "reservoir", "tramway", "orchard", "lighthouse", "market"];

/** File name → text of the seeds of a branch: every file differs from branch to branch, and some are missing in each. */
export function seedsOfBranch(files: number, branch: number): ReadonlyMap<string, string> {
  const seeds = new Map<string, string>();
  for (let number = 0; number < files; number++) {
    if (number % 11 === branch % 2) continue;
    seeds.set(`report-${String(number).padStart(6, "0")}.txt`, seedOf(number, branch));
  }
  return seeds;
}

function seedOf(number: number, branch: number): string {
  const place = PLACES[number % PLACES.length] as string;
  const matter = MATTERS[number % MATTERS.length] as string;
  const day = new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10);
  return [
    ` date ${day} ${place} opens its ${matter} number ${number}`,
    "",
    `${place} opened its ${matter} on Monday, the council said in report ${branch}.`,
    "",
  ].join("\n");
}
