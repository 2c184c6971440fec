import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";

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

/** What is compiled after this, in any thread, finds no code that was kept: it sets a flag of V8's. */
export async function startRenderer(files: RendererFiles): Promise<DrawPicture> {
  // V8 compiles WebAssembly twice, fast at first and then well. A handful of pictures is drawn before the second is done,
  // and it takes more time than they do.
  setFlagsFromString("--liftoff-only");
  const { initWasm, Resvg } = createRequire(import.meta.url)(files.entry) as Renderer;
  await initWasm(readFileSync(files.wasm));
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
