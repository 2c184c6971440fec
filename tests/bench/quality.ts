// npm run quality -- --data DIR --out DIR [--only KIND,KIND] [--mixed]
// Runs our own functions over a folder of gold data and writes predictions in the same layout. A kind or a set that
// the folder lacks is passed over.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { predictClippings } from "./quality/clippings.ts";
import { predictClusters } from "./quality/clusters.ts";
import { predictMixed } from "./quality/mixed.ts";
import { predictNames } from "./quality/names.ts";
import { predictQuotes } from "./quality/quotes.ts";
import { predictTimelines } from "./quality/timelines.ts";
import { predictTimex } from "./quality/timex.ts";

/** Reads `dataDir`, writes `outDir`, returns how many documents it answered. */
export type Predictor = (dataDir: string, outDir: string) => number;

const KINDS: Readonly<Record<string, Predictor>> = {
  clippings: predictClippings,
  timex: predictTimex,
  quotes: predictQuotes,
  names: predictNames,
  clusters: predictClusters,
  timelines: predictTimelines,
};

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string" },
    only: { type: "string", default: Object.keys(KINDS).join(",") },
    mixed: { type: "boolean", default: false },
  },
});
if (!values.data || !values.out) {
  console.error("usage: npm run quality -- --data DIR --out DIR [--only KIND,KIND] [--mixed]");
  process.exitCode = 2;
} else {
  for (const [kind, predict] of Object.entries(KINDS)) {
    const dataDir = join(values.data, kind);
    if (!values.only.split(",").includes(kind) || !existsSync(dataDir)) continue;
    console.error(`${kind}: ${predict(dataDir, join(values.out, kind))} documents`);
  }
  if (values.mixed) {
    const count = predictMixed(join(values.data, "timelines"), join(values.out, "mixed"));
    console.error(`mixed: ${count} documents`);
  }
}
