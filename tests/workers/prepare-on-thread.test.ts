import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { applyWrites } from "../../src/7-write/apply-writes.ts";
import { diskFileSystem } from "../../src/7-write/file-system.ts";
import {
  closeOutputFolder,
  isIntact,
  openOutputFolder,
  readManifest,
} from "../../src/7-write/output-folder.ts";
import { planWrites } from "../../src/7-write/plan-writes.ts";
import { sha256 } from "../../src/base/hash.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import { prepareOnThread } from "../../src/workers/prepare-on-thread.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

// Threads load the compiled program.
const thread = vi.hoisted(() => ({
  program: new URL("../../lib/workers/lay-batch.js", import.meta.url),
}));
vi.mock(import("../../src/workers/open-writer.ts"), async (load) => {
  const { openWriter } = await load();
  return { openWriter: (work, take) => openWriter(work, take, thread.program) };
});

let made: string[] = [];

function outputFile(path: string, content: string | Uint8Array, isKeyedByBytes = true): OutputFile {
  const render = () => {
    made.push(path);
    return content;
  };
  return { path, key: isKeyedByBytes ? sha256(content) : `key of ${path}`, isKeyedByBytes, render };
}

function inPieces(path: string, piece: string, count: number): OutputFile {
  const pieces = () => {
    made.push(path);
    return new Array<string>(count).fill(piece);
  };
  return { ...outputFile(path, piece.repeat(count), false), pieces };
}

/** More than fits into one batch, and some that fit into none. */
const FILES: readonly OutputFile[] = [
  ...Array.from({ length: 200 }, (_, number) =>
    outputFile(
      `pages/${number % 7}/${number}.html`,
      `Pier ${number} “opened”. `.repeat(number * 9),
    ),
  ),
  outputFile("data/long.json", "é“x”".repeat(900_000), false),
  inPieces("data/pieces.json", "“é😀”,\n", 150_000),
  outputFile("data/wide.json", `x${"😀".repeat(400_000)}`, false),
  inPieces("data/short.json", "[]\n", 1),
  inPieces("data/none.json", "", 0),
  outputFile("empty.txt", ""),
  outputFile("picture.png", Uint8Array.from([0, 255, 128, 10])),
  outputFile("index.html", "home"),
];

async function write(project: string, files: readonly OutputFile[], threads: number | null) {
  const folder = openOutputFolder(join(project, "dist"), { disk: diskFileSystem, name: "dist" });
  if ("code" in folder) throw new Error(folder.message);
  const { manifest } = readManifest(folder);
  const state = { manifest, stamps: new Map<string, string>() };
  const plan = planWrites(files, manifest, (entry) => isIntact(folder, state, entry));
  made = [];
  const prepared = await prepareOnThread(plan, { folder, threads });
  const { isDone, written, diagnostics } = applyWrites(plan, { state, folder, prepared });
  closeOutputFolder(folder);
  return { ahead: prepared.size, isDone, written, diagnostics };
}

async function written(threads: number | null, files = FILES): Promise<Record<string, string>> {
  const project = tempFolder();
  await write(project, files, threads);
  return readFiles(project);
}

test("a thread writes what the main one would, and each file is made once", async () => {
  const project = tempFolder();
  const { ahead, ...told } = await write(project, FILES, 1);
  expect(ahead).toBe(FILES.length);
  expect(made).toHaveLength(FILES.length);
  expect(told).toEqual({ isDone: true, written: FILES.length, diagnostics: [] });
  expect(readFiles(project)).toEqual(await written(0));
});

test("few files are left to the main thread", async () => {
  expect(await write(tempFolder(), FILES, null)).toMatchObject({ ahead: 0, isDone: true });
});

test("files that stay as they are, or may not be written, leave no gap among those that are moved", async () => {
  const both = await Promise.all(
    [0, 1].map(async (threads) => {
      const project = tempFolder();
      await write(project, FILES, 0);
      const pages = FILES.map((file, number) => {
        if (file.pieces) return file;
        const content = number % 3 === 0 ? `edited ${number}` : file.render();
        return outputFile(file.path, content, number % 2 === 0);
      });
      writeFiles(project, { "dist/pages/1/1.html": "by hand", "dist/new.html": "foreign" });
      const files = [outputFile("new.html", "ours"), ...pages, outputFile("other.html", "ours")];
      const { ahead: _, ...told } = await write(project, files, threads);
      return { told, files: readFiles(project) };
    }),
  );
  expect(both[1]).toEqual(both[0]);
  expect(both[0]?.told.diagnostics.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["write/foreign-file"]),
  );
});

test.each([50, 201])(
  "what the thread cannot write is told as if there were none: file %i",
  async (number) => {
    const told = await Promise.all(
      [0, 1].map(async (threads) => {
        const project = tempFolder();
        mkdirSync(join(project, `.dist.dateline/new/${number}`), { recursive: true }); // in the way of a file
        return await write(project, FILES, threads);
      }),
    );
    expect(told[1]).toMatchObject({ ahead: number, isDone: false });
    expect(told[1]?.diagnostics).toEqual(told[0]?.diagnostics);
  },
);

test("when the thread ends, the main one does its work", async () => {
  const { program } = thread;
  thread.program = new URL("data:text/javascript,process.exit(1)");
  try {
    expect(await written(1)).toEqual(await written(0));
  } finally {
    thread.program = program;
  }
});
