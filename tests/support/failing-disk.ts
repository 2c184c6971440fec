import { diskFileSystem, type FileSystem } from "../../src/7-write/file-system.ts";

/** Thrown in place of the death of a process: nothing of ours may catch it and go on. */
export class Killed extends Error {}

const CHANGING = new Set<keyof FileSystem>([
  "copyFileSync",
  "fsyncSync",
  "linkSync",
  "mkdirSync",
  "openSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "symlinkSync",
  "unlinkSync",
  "writeFileSync",
]);

export interface FailingDisk {
  readonly disk: FileSystem;
  /** How many calls that change something were made. */
  readonly calls: () => number;
}

/**
 * The disk until a number of changing calls were made. The next one fails with an error code, or the process "dies": that
 * call and all after it do nothing but throw.
 */
export function failingDisk(after: number, how: "dies" | "ENOSPC" | "EACCES"): FailingDisk {
  let calls = 0;
  const wrap = (name: keyof FileSystem, call: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]): unknown => {
      if (how === "dies" && calls > after) throw new Killed();
      if (!CHANGING.has(name)) return call(...args);
      calls++;
      if (calls <= after) return call(...args);
      if (how === "dies") throw new Killed();
      if (calls > after + 1) return call(...args);
      throw Object.assign(new Error(`${how}: ${name}`), { code: how, syscall: name });
    };
  };
  const disk = Object.fromEntries(
    Object.entries({ ...diskFileSystem, fsyncSync: () => undefined }).map(([name, call]) => [
      name,
      typeof call === "function"
        ? wrap(name as keyof FileSystem, call as (...args: unknown[]) => unknown)
        : call,
    ]),
  );
  return { disk: disk as unknown as FileSystem, calls: () => calls };
}
