import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that writes N articles into a folder: `node FILE N FOLDER`. */
export type Generator = string;

/** Hands on a project that holds nothing but so many generated articles in `seeds/`, in memory where there is room, and removes it. */
export async function withCorpus<T>(
  size: number,
  generator: Generator,
  use: (project: string) => T | Promise<T>,
): Promise<T> {
  const project = mkdtempSync(
    join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "dateline-bench-"),
  );
  try {
    mkdirSync(join(project, "seeds"));
    spawnSync(process.execPath, [generator, String(size), join(project, "seeds")]);
    return await use(project);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
