import type { Command, Option } from "./option.ts";

const SEEDS = option("seeds", "DIR", "folder of the clippings (seeds)");
const OUT = option("out", "DIR", "folder that the site is written to (dist)");
const CACHE = option("cache", "DIR", "folder for what is kept between builds");
const BASE = option("base", "URL", "where the site will be published");
const WORKERS = option("workers", "NUMBER", "threads beside the main one (by what there is)");
const QUIET = option("quiet", null, "print errors only");
const JSON_REPORT = option("json", null, "print the report as one JSON object");

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: "build",
    summary: "Build the site.",
    argument: null,
    options: [
      SEEDS,
      OUT,
      CACHE,
      BASE,
      option("clean", null, "make every file anew, without the cache"),
      option("swap", null, "make the output folder a link and turn it to the new site in one step"),
      WORKERS,
      option("strict", null, "let warnings fail the build"),
      QUIET,
      JSON_REPORT,
    ],
    run: async (input) => (await import("./build.ts")).runBuildCommand(input),
  },
  {
    name: "dev",
    summary: "Serve the site on this machine and build it again after every change.",
    argument: null,
    options: [
      SEEDS,
      OUT,
      CACHE,
      option("port", "NUMBER", "port to listen on (4321; 0 takes any free one)"),
      option("host", "NAME", "localhost, 127.0.0.1 or ::1 (localhost)"),
      QUIET,
    ],
    run: async (input) => (await import("./dev.ts")).runDevCommand(input),
  },
  {
    name: "check",
    summary: "Check the built site: links, anchors, and every diagnostic counts as an error.",
    argument: null,
    options: [SEEDS, OUT, CACHE, BASE, QUIET, JSON_REPORT],
    run: async (input) => (await import("./check.ts")).runCheckCommand(input),
  },
  {
    name: "explain",
    summary: "Show what each rule made of one file, and why it joined its story.",
    argument: "FILE",
    options: [SEEDS, CACHE],
    run: async (input) => (await import("./explain.ts")).runExplainCommand(input),
  },
  {
    name: "schema",
    summary: "Print the JSON Schema of dateline.yaml, for editors.",
    argument: null,
    options: [],
    run: async () => (await import("./schema.ts")).runSchemaCommand(),
  },
];

function option(name: string, value: string | null, summary: string): Option {
  return { name, value, summary };
}
