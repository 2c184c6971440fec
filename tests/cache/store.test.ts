import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test, vi } from "vitest";

import { checksumOf } from "../../src/cache/cache-file.ts";
import { openStore, openStoreToRead } from "../../src/cache/store.ts";
import { tempFolder } from "../support/folders.ts";

const VALUES: Readonly<Record<string, string>> = {
  one: '{"text":"naïve café — “quoted” 😀"}',
  two: "[]",
  three: JSON.stringify("x".repeat(5000)),
};

const open = (path: string, code = "c1") => {
  const store = openStore({ path, name: "cache", code });
  return {
    ...store,
    get: (key: string) => {
      const bytes = store.get(key);
      return bytes && Buffer.from(bytes).toString();
    },
    set: (key: string, text: string) => store.set(key, Buffer.from(text)),
  };
};

function filledCache(): string {
  const path = join(tempFolder(), "deep", "findings");
  const store = open(path);
  for (const [key, value] of Object.entries(VALUES)) store.set(key, value);
  expect(store.save()).toEqual([]);
  return path;
}

test("what one build stored is there for the next", () => {
  const store = open(filledCache());
  for (const [key, value] of Object.entries(VALUES)) expect(store.get(key)).toBe(value);
  expect(store.get("four")).toBeUndefined();
});

test("only what a build used is kept for the next", () => {
  const path = filledCache();
  const store = open(path);
  store.get("one");
  store.set("four", "4");
  store.save();
  const next = open(path);
  expect(["one", "two", "four"].map((key) => next.get(key))).toEqual([
    VALUES["one"],
    undefined,
    "4",
  ]);
});

test("within one process, values live from build to build, and go when a build does without them", () => {
  const store = open(filledCache());
  store.get("one");
  store.set("four", "4");
  store.save();
  expect([store.get("one"), store.get("two")]).toEqual([VALUES["one"], undefined]);
  store.save();
  expect([store.get("one"), store.get("four")]).toEqual([VALUES["one"], undefined]);
});

test("a build that used everything and added nothing does not write", () => {
  const path = filledCache();
  const store = open(path);
  for (const key of Object.keys(VALUES)) store.get(key);
  writeFileSync(path, "marked");
  store.save();
  expect(readFileSync(path, "utf8")).toBe("marked");
});

test("what other code worked out is not believed", () => {
  const store = open(filledCache(), "c2");
  expect(store.get("one")).toBeUndefined();
  expect(store.save()).toEqual([]);
});

test("no damage to the file gives a wrong value", () => {
  const path = filledCache();
  const whole = readFileSync(path);
  const damages: Buffer[] = [
    Buffer.alloc(0),
    Buffer.from("something else"),
    Buffer.alloc(whole.length),
  ];
  for (let at = 0; at < whole.length; at += 7) {
    damages.push(whole.subarray(0, at));
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
    damages.push(flipped);
  }
  for (const bytes of damages) {
    writeFileSync(path, bytes);
    const store = open(path);
    for (const [key, value] of Object.entries(VALUES))
      expect([value, undefined]).toContain(store.get(key));
  }
});

test("a damaged file is told once, and mended by the build", () => {
  const path = filledCache();
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = 0;
  writeFileSync(path, bytes);
  const store = open(path);
  expect(store.get("three")).toBeUndefined();
  store.set("three", "3");
  expect(store.save().map(({ code }) => code)).toEqual(["cache/damaged"]);
  expect(open(path).get("three")).toBe("3");
  expect(store.save()).toEqual([]);
});

const OF_OTHER_FORMS: [what: string, bytes: string, said: readonly string[]][] = [
  ["an earlier form, shorter than a head", 'dateline-cache 1 c0 12 345\n["one","x"]', []],
  ["an earlier form of this program", `dateline-cache 2 c1 128 9 77`.padEnd(127) + "\n[]", []],
  ["a later form", `dateline-cache 12 c9 128 x9 77`.padEnd(127) + "\n[]", []],
  ["this form, cut off", "dateline-cache 3 c0 128", ["cache/damaged"]],
  ["a form that is no number", "dateline-cache x c0 128".padEnd(200), ["cache/damaged"]],
  ["the file of another program", "other-cache 2 c0 128".padEnd(200), ["cache/damaged"]],
  ["nothing", "", ["cache/damaged"]],
];

test.each(OF_OTHER_FORMS)(
  "a cache of another form is foreign, not damaged: %s",
  (_, bytes, said) => {
    const path = join(tempFolder(), "findings");
    writeFileSync(path, bytes);
    const store = open(path);
    expect(store.get("one")).toBeUndefined();
    store.set("one", "1");
    expect(store.save().map(({ code }) => code)).toEqual(said);
    expect(open(path).get("one")).toBe("1");
  },
);

test("what a build left that was stopped before its end is not damaged", () => {
  const path = join(tempFolder(), "findings");
  open(path).set("one", "1"); // and no save
  const store = open(path);
  expect(store.get("one")).toBeUndefined();
  store.set("one", "2");
  expect(store.save()).toEqual([]);
  expect(open(path).get("one")).toBe("2");
});

test.each(["c1", "c2"])("who reads alone leaves the file as it is, for code %s", (code) => {
  const path = filledCache();
  const bytes = readFileSync(path);
  const store = openStoreToRead({ path, name: "cache", code });
  const found = store.get("two");
  expect(found && Buffer.from(found).toString()).toBe(code === "c1" ? VALUES.two : undefined);
  store.set("four", Buffer.from("4"));
  expect(readFileSync(path)).toEqual(bytes);
  expect(open(path).get("one")).toBe(VALUES.one);
});

test("a cache that cannot be written is told, and costs nothing else", () => {
  const folder = tempFolder({ file: "not a folder" });
  const store = open(join(folder, "file", "findings"));
  store.set("one", "1");
  expect(store.save().map(({ code }) => code)).toEqual(["cache/unwritable"]);
  expect(readdirSync(folder)).toEqual(["file"]);
  const taken = join(folder, "taken");
  mkdirSync(taken);
  const other = open(taken);
  other.set("one", "1");
  expect(other.save().map(({ code }) => code)).toEqual(["cache/unwritable"]);
  expect(existsSync(`${taken}.${process.pid}`)).toBe(false);
});

/** From here to the end of the test. */
function fillDisk(): void {
  vi.spyOn(fs, "writeSync").mockImplementation(() => {
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
}

test("what a full disk has no room for is there until the build ends", () => {
  const store = open(filledCache());
  fillDisk();
  const large = (number: number) => `${number}`.repeat(1_000_000);
  for (const number of [1, 2, 3, 4]) store.set(`new ${number}`, large(number));
  expect(store.get("new 4")).toBe(large(4));
  store.set("new 5", large(5)); // more than waits
  for (const number of [1, 2, 3, 4]) expect(store.get(`new ${number}`)).toBe(large(number));
  expect(store.save().map(({ code }) => code)).toEqual(["cache/unwritable"]);
});

/** A cache of which the greater part has fallen out of use. */
function mostlyUnused() {
  const path = filledCache();
  const before = open(path);
  before.get("one");
  before.set("large", "y".repeat(3_000_000));
  before.save();
  const store = open(path);
  store.get("one");
  return { path, store };
}

test("a cache that a full disk does not let be written anew is as it was, and nothing lies beside it", () => {
  const { path, store } = mostlyUnused();
  fillDisk();
  expect(store.save().map(({ code }) => code)).toEqual(["cache/unwritable"]);
  expect(readdirSync(dirname(path))).toEqual(["findings"]);
  expect(open(path).get("large")).toHaveLength(3_000_000);
});

test("more values than a system writes at once come back", () => {
  const path = join(tempFolder(), "findings");
  const store = open(path);
  for (let at = 0; at < 3000; at++) store.set(`key ${at}`, `value ${at}`);
  store.save();
  const next = open(path);
  for (const at of [0, 499, 500, 1024, 2999]) expect(next.get(`key ${at}`)).toBe(`value ${at}`);
});

test("what is new is added behind what is there", () => {
  const path = filledCache();
  const before = statSync(path);
  const store = open(path);
  for (const key of Object.keys(VALUES)) store.get(key);
  store.set("four", "4");
  store.save();
  const after = statSync(path);
  expect([after.ino, after.size - before.size < 500]).toEqual([before.ino, true]);
  const next = open(path);
  expect([next.get("three"), next.get("four")]).toEqual([VALUES["three"], "4"]);
});

test("a build that is stopped before it has saved leaves the cache as it was", () => {
  const path = filledCache();
  const stopped = open(path);
  for (let at = 0; at < 10; at++) stopped.set(`new ${at}`, "y".repeat(1_000_000));
  expect(statSync(path).size).toBeGreaterThan(4_000_000);
  const next = open(path);
  expect([next.get("three"), next.get("new 1")]).toEqual([VALUES["three"], undefined]);
  expect(next.save()).toEqual([]);
});

test("values that fell out of use are cleared away when they are the greater part", () => {
  const { path, store } = mostlyUnused();
  store.save();
  expect(statSync(path).size).toBeLessThan(10_000);
  expect(open(path).get("one")).toBe(VALUES["one"]);
  expect(readdirSync(dirname(path))).toEqual(["findings"]);
});

test("a cache that another program put in its place is replaced as a whole", () => {
  const path = filledCache();
  const store = open(path);
  store.get("one");
  store.set("four", "4");
  rmSync(path);
  writeFileSync(path, "of another program");
  expect(store.save()).toEqual([]);
  const next = open(path);
  expect([next.get("one"), next.get("four")]).toEqual([VALUES["one"], "4"]);
});

test("values may be kept as another thread stored them, and are there before they are saved", () => {
  const path = join(tempFolder(), "findings");
  const store = open(path);
  const bytes = Buffer.from("7");
  store.keep(new Map([["seven", { bytes, checksum: checksumOf("seven", bytes) }]]));
  expect([store.has("seven"), store.get("seven"), store.has("eight")]).toEqual([true, "7", false]);
  store.save();
  expect(open(path).get("seven")).toBe("7");
});
