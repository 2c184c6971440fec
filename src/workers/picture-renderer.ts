import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";

import { FAMILY } from "../6-render/pictures/picture-maker.ts";

/** Absolute paths. */
export interface RendererFiles {
  readonly wasm: string;
  /** The module that runs it. */
  readonly entry: string;
  /** TrueType files of one family. */
  readonly fonts: readonly string[];
}

/** An SVG text as PNG. */
export type DrawPicture = (svg: string) => Uint8Array;

interface Renderer {
  readonly initWasm: (module: unknown) => Promise<void>;
  readonly Resvg: new (svg: string, options: object) => Drawing;
}

interface Drawing {
  readonly render: () => { readonly asPng: () => Uint8Array; readonly free: () => void };
  readonly free: () => void;
}

export async function startRenderer(files: RendererFiles): Promise<DrawPicture> {
  const { initWasm, Resvg } = createRequire(import.meta.url)(files.entry) as Renderer;
  const module = compileOnce(readFileSync(files.wasm));
  await withoutFetch(() => initWasm(module));
  const fontBuffers = files.fonts.map((path) => readFileSync(path));
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: FAMILY };
  return (svg) => {
    const drawing = new Resvg(svg, { font });
    const image = drawing.render();
    const bytes = image.asPng();
    image.free(); // memory of WebAssembly is not collected
    drawing.free();
    return bytes;
  };
}

/**
 * The renderer asks whether it was handed a `Request` or a `Response`. Node loads all that it fetches with as soon as one of them is
 * named, which takes as long as to draw a picture; where there are none, nothing is asked.
 */
async function withoutFetch(action: () => Promise<void>): Promise<void> {
  const hidden = ["Request", "Response"].flatMap((name) => {
    const property = Object.getOwnPropertyDescriptor(globalThis, name);
    return property ? [{ name, property }] : [];
  });
  for (const { name } of hidden)
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
  try {
    await action();
  } finally {
    for (const { name, property } of hidden) Object.defineProperty(globalThis, name, property);
  }
}

// Of its types this is all that is used, and the compiler knows them from browsers only.
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };

const TIERING_BUDGET = "--wasm-tiering-budget"; // bytes that a function runs through before it is compiled again
const TIERING_BUDGETS = [1_800_000, 13_000_000]; // of Node 20, and of later ones; no flag can be asked for its value

/**
 * V8 compiles a function of WebAssembly fast at first, and once more and well when it has run for a while. A handful of pictures
 * is drawn before that is done, and it takes three times as long as they do. A module takes its budget along when it is compiled: while the
 * flag differs from what it was, code that V8 kept fits in no thread, so it is set back at once.
 */
function compileOnce(bytes: Uint8Array): object {
  const flags = cachedDataVersionTag();
  setFlagsFromString(`${TIERING_BUDGET}=1000000000`);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    TIERING_BUDGETS.some((budget) => {
      setFlagsFromString(`${TIERING_BUDGET}=${budget}`);
      return cachedDataVersionTag() === flags;
    });
  }
}
