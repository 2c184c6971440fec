// Other generators on the same articles, each in a copy of its site: what they need lies in a folder of sites, one a name.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

export interface RivalRun {
  readonly name: string;
  readonly wallMs: number;
  /** Null on a machine without the program `time`. */
  readonly cpuMs: number | null;
  readonly peakMb: number | null;
}

interface Rival {
  readonly name: string;
  /** Where its articles lie. */
  readonly content: string;
  readonly words: readonly string[];
}

const RIVALS: readonly Rival[] = [
  { name: "hugo", content: "content/articles", words: ["hugo", "--quiet"] },
  {
    name: "eleventy",
    content: "articles",
    words: ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
  },
  {
    name: "astro",
    content: "src/content/articles",
    words: ["node", "node_modules/astro/astro.js", "build", "--silent"],
  },
];
const TIME = "/usr/bin/time";

/** Cold builds of all that are on this machine: `sites` holds "hugo/site", "eleventy/site", … */
export function runRivals(
  sites: string,
  { area, seeds }: { readonly area: string; readonly seeds: string },
): readonly RivalRun[] {
  return RIVALS.filter((rival) => isHere(rival, sites)).map((rival) => {
    const folder = join(area, rival.name);
    cpSync(join(sites, rival.name, "site"), folder, { recursive: true });
    const libraries = resolve(sites, rival.name, "node_modules");
    if (existsSync(libraries)) symlinkSync(libraries, join(folder, "node_modules"));
    mkdirSync(join(folder, rival.content), { recursive: true });
    cpSync(seeds, join(folder, rival.content), { recursive: true });
    return { name: rival.name, ...timed(rival.words, folder) };
  });
}

function isHere({ name, words }: Rival, sites: string): boolean {
  if (!existsSync(join(sites, name, "site"))) return false;
  const [command, script] = words as [string, string];
  return command === "node"
    ? existsSync(join(sites, name, script))
    : spawnSync(command, ["version"]).status === 0;
}

function timed(words: readonly string[], cwd: string): Omit<RivalRun, "name"> {
  const [command, ...rest] = existsSync(TIME) ? [TIME, "-f", "%U %S %M", ...words] : words;
  const started = performance.now();
  const { stderr } = spawnSync(command as string, rest, { cwd, encoding: "utf8" });
  const wallMs = performance.now() - started;
  const used = /(\S+) (\S+) (\d+)\n$/.exec(stderr);
  if (!used) return { wallMs, cpuMs: null, peakMb: null };
  const [user, system, peak] = used.slice(1).map(Number) as [number, number, number];
  return { wallMs, cpuMs: 1000 * (user + system), peakMb: peak / 1024 };
}
