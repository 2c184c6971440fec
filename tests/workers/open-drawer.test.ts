import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { openDrawer, type Drawer } from "../../src/workers/open-drawer.ts";
import { startRenderer, type RendererFiles } from "../../src/workers/picture-renderer.ts";

const { resolve } = createRequire(import.meta.url);
const FILES: RendererFiles = {
  wasm: resolve("@resvg/resvg-wasm/index_bg.wasm"),
  entry: resolve("@resvg/resvg-wasm"),
  fonts: [
    join(
      dirname(resolve("@expo-google-fonts/pt-serif/package.json")),
      "700Bold/PTSerif_700Bold.ttf",
    ),
  ],
};
const PROGRAM = new URL("../../lib/workers/draw-pictures.js", import.meta.url);

function drawer(): Drawer {
  const opened = openDrawer(FILES, PROGRAM) as Drawer;
  onTestFinished(opened.close);
  return opened;
}

const picture = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" font-family="PT Serif"><text y="20">${text}</text></svg>`;

test("pictures of the thread are those that are drawn here, in whatever order they are taken", async () => {
  const { begin, take } = drawer();
  const texts = ["One", "Two", "Three"].map(picture);
  texts.forEach(begin);
  begin(texts[0] as string);
  const draw = await startRenderer(FILES);
  for (const svg of texts.toReversed()) expect(take(svg)).toEqual(draw(svg));
});

test("what was not begun is not waited for", () => {
  expect(drawer().take(picture("Never"))).toBeNull();
});

test("what cannot be drawn is told, and the next picture is drawn", () => {
  const { begin, take } = drawer();
  begin("<svg");
  begin(picture("Next"));
  expect(() => take("<svg")).toThrow(/SVG|svg|XML|node/);
  expect(take(picture("Next"))?.length).toBeGreaterThan(100);
});

test("where the thread's program is not compiled there is no thread", () => {
  expect(openDrawer(FILES, new URL("nowhere.js", PROGRAM))).toBeNull();
});

// As V8 has it in Node 20 and in later ones.
test.each([1_800_000, 13_000_000])(
  "flags are as they were once the renderer has started, so that kept code fits: a budget of %i",
  (budget) => {
    const script = `
      import { cachedDataVersionTag } from "node:v8";
      import { startRenderer } from ${JSON.stringify(new URL("picture-renderer.js", PROGRAM))};
      const before = cachedDataVersionTag();
      await startRenderer(${JSON.stringify(FILES)});
      process.stdout.write(String(cachedDataVersionTag() === before));`;
    const flags = [`--wasm-tiering-budget=${budget}`, "--input-type=module", "--eval", script];
    expect(execFileSync(process.execPath, flags, { encoding: "utf8" })).toBe("true");
  },
);

test("nothing is loaded to fetch with, and who asks for it later gets it", () => {
  const script = `
    import { startRenderer } from ${JSON.stringify(new URL("picture-renderer.js", PROGRAM))};
    const loaded = () => process.moduleLoadList.some((name) => name.endsWith("undici"));
    await startRenderer(${JSON.stringify(FILES)});
    process.stdout.write([loaded(), typeof Request, typeof Response, loaded()].join());`;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script]);
  expect(said.toString()).toBe("false,function,function,true");
});
