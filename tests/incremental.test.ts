// A warm build equals a cold build, byte for byte and warning for warning, after any edit. So does what one process keeps up to
// date, as the watch does. `npm run edits` makes more edits by chance, to a larger site.
import { rmSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startProgram, type Program } from "../src/commands/build-request.ts";
import { runBuild } from "../src/commands/run-build.ts";
import { sessionMemory } from "../src/commands/start-session.ts";
import { CLIPPINGS } from "./support/command-line.ts";
import { readFiles, tempFolder, writeFiles } from "./support/folders.ts";
import { editedSite } from "./support/random-edits.ts";

const ONE = "seeds/harbour-one.txt";
const TWO = "seeds/harbour-two.txt";

type Edit = (project: string) => void;

const write =
  (path: string, text: string): Edit =>
  (project) =>
    writeFiles(project, { [path]: text });

const remove =
  (path: string): Edit =>
  (project) =>
    rmSync(join(project, path));

const edits: readonly (readonly [name: string, edit: Edit])[] = [
  ["no edit", () => undefined],
  [
    "a changed body",
    write(ONE, `${CLIPPINGS[ONE]}\n\nThe port of Lisbon opened again on Wednesday.\n`),
  ],
  ["a changed day", write(ONE, (CLIPPINGS[ONE] ?? "").replace("2024-03-05", "2024-03-12"))],
  ["a changed title", write(TWO, (CLIPPINGS[TWO] ?? "").replace("to go on", "to end"))],
  [
    "a file that was added",
    write(
      "seeds/deep/three.txt",
      " date 2024-03-09 Strike ends\n\nThe harbour strike ended on Friday.\n",
    ),
  ],
  [
    "a file that cannot be placed",
    write("seeds/four.txt", "A text without a day\n\nIt says nothing of when.\n"),
  ],
  ["a removed file", remove("seeds/four.txt")],
  [
    "a renamed file",
    (project) => renameSync(join(project, TWO), join(project, "seeds/renamed.txt")),
  ],
  [
    "an editor's rule",
    write("seeds/stories.yaml", "- id: harbour\n  title: The harbour\n  pin: [harbour-one.txt]\n"),
  ],
  [
    "a register of outlets",
    write("seeds/sources.yaml", "- name: Port Post\n  files: [renamed.txt]\n"),
  ],
  ["a template of the user's", write("templates/pages/not-found.eta", "<p>Nothing here.</p>\n")],
  ["a template with a fault", write("templates/pages/not-found.eta", "<p><%= it.</p>\n")],
  ["a static file", write("public/robot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")],
  ["a setting", write("dateline.yaml", "title: Harbour news\n")],
  ["a wrong setting", write("dateline.yaml", "titel: Harbour news\n")],
  ["a page changed by hand", (project) => writeFileSync(join(project, "dist/index.html"), "hand")],
  ["a page removed by hand", remove("dist/index.html")],
  ["a damaged cache", (project) => writeFiles(project, damaged(project))],
];

/** Every file of the cache with its middle overwritten. */
function damaged(project: string): Record<string, string> {
  const files = Object.entries(readFiles(join(project, "cache")));
  return Object.fromEntries(
    files.map(([path, text]) => [
      `cache/${path}`,
      `${text.slice(0, text.length / 2)}??${text.slice(text.length / 2 + 2)}`,
    ]),
  );
}

async function build(project: string, out: string, program: Program): Promise<unknown> {
  const flags = { out, cache: out === "dist" ? "cache" : `${out}-cache` };
  const isClean = out !== "dist";
  const { outcome, diagnostics } = await runBuild({
    ...{ projectDir: project, version: "0.0.0", flags, isClean, program },
    onStage: () => undefined,
  });
  const said = diagnostics.filter(({ code }) => !/^(cache|write)\//.test(code));
  return { isDone: outcome !== "refused", said };
}

describe("a warm build equals a cold one", () => {
  test("after each of a row of edits", { timeout: 240_000 }, async () => {
    const project = tempFolder(CLIPPINGS);
    const program = startProgram();
    await build(project, "dist", program);
    let number = 0;
    for (const [name, edit] of edits) {
      edit(project);
      const warm = await build(project, "dist", { ...program, stores: new Map() });
      const cold = `cold-${++number}`;
      expect(await build(project, cold, program), name).toEqual(warm);
      const site = (out: string) => {
        const files = readFiles(join(project, out));
        return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".")));
      };
      expect(site("dist"), name).toEqual(site(cold));
      rmSync(join(project, cold), { recursive: true });
    }
  });
});

const { EDITS_TIMES = "30", EDITS_ARTICLES = "16", EDITS_SEED = "1" } = process.env;
const [times, articles, seed] = [EDITS_TIMES, EDITS_ARTICLES, EDITS_SEED].map(Number) as [
  number,
  number,
  number,
];
/** The watch looks at all files when nobody has saved for a while. */
const LOOKED_AT_EVERY = 7;
const TIMEOUT_MS = 60_000 + times * articles * 400;

interface Tree {
  readonly out: string;
  readonly program: Program;
  readonly isClean?: boolean;
  readonly changed?: ReadonlySet<string> | null;
}

async function buildTree(
  project: string,
  { out, program, isClean = false, changed = null }: Tree,
): Promise<object> {
  const { outcome, diagnostics } = await runBuild({
    ...{ projectDir: project, version: "0.0.0", isClean, program, changed },
    flags: { out, cache: `${out}-cache` },
    onStage: () => undefined,
  });
  return { isDone: outcome !== "refused", diagnostics, files: readFiles(join(project, out)) };
}

test(
  "warm, watched and cold trees are equal after each of many edits by chance",
  { timeout: TIMEOUT_MS },
  async () => {
    const project = tempFolder();
    const site = editedSite(project, { articles, seed });
    const program = startProgram(sessionMemory());
    const anew = (): Program => ({ ...program, stores: new Map(), memory: null });
    await buildTree(project, { out: "watched", program });
    await buildTree(project, { out: "warm", program: anew() });
    for (let time = 1; time <= times; time++) {
      const { name, changed } = site.edit();
      const claim = `edit ${time} of seed ${seed}: ${name}`;
      const watched = await buildTree(project, {
        ...{ out: "watched", program },
        changed: time % LOOKED_AT_EVERY === 0 ? null : changed,
      });
      const warm = await buildTree(project, { out: "warm", program: anew() });
      const cold = await buildTree(project, { out: "cold", program: anew(), isClean: true });
      expect(warm, claim).toEqual(cold);
      expect(watched, claim).toEqual(cold);
      for (const folder of ["cold", "cold-cache"])
        rmSync(join(project, folder), { recursive: true, force: true });
      if (times > 100 && time % 10 === 0) console.log(`${time} edits`);
    }
  },
);
