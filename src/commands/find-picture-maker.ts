import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";

import { FAMILY, type PictureMaker } from "../6-render/pictures/picture-maker.ts";

/** Draws only once it is loaded: a renderer takes longer to start than most builds, and few of them have to draw. */
export interface LazyPictureMaker extends PictureMaker {
  readonly load: () => Promise<void>;
}

const RENDERER = "@resvg/resvg-wasm";
const FONTS = "@expo-google-fonts/pt-serif";
export const PICTURE_PACKAGES = [RENDERER, FONTS] as const;

interface Renderer {
  readonly initWasm: (module: unknown) => Promise<void>;
  readonly Resvg: new (svg: string, options: object) => Drawing;
}

interface Drawing {
  readonly render: () => { readonly asPng: () => Uint8Array; readonly free: () => void };
  readonly free: () => void;
}

export type Resolve = (name: string) => string;

/** Null when one of the packages is not installed. Both are of one kind on all machines, so pictures are the same on all. */
export function findPictureMaker(
  resolve: Resolve = createRequire(import.meta.url).resolve,
): LazyPictureMaker | null {
  const wasm = pathOf(`${RENDERER}/index_bg.wasm`, resolve);
  const fontList = pathOf(`${FONTS}/package.json`, resolve);
  if (wasm === null || fontList === null) return null;
  const read = (weight: string) =>
    readFileSync(join(dirname(fontList), weight, `PTSerif_${weight}.ttf`));
  let loaded: Renderer | null = null;
  let files: { readonly regular: Uint8Array; readonly bold: Uint8Array } | null = null;
  const fonts = () => (files ??= { regular: read("400Regular"), bold: read("700Bold") });
  return {
    version: [join(dirname(wasm), "package.json"), fontList].map(versionIn).join(),
    fonts,
    draw: (svg) => {
      if (!loaded) throw new Error("A picture is drawn before its renderer is loaded.");
      return drawnBy(loaded, svg, Object.values(fonts()));
    },
    load: async () => {
      loaded ??= await startRenderer(wasm, resolve(RENDERER));
    },
  };
}

/** Of the package, which tells its whole path. */
function pathOf(name: string, resolve: Resolve): string | null {
  try {
    return resolve(name);
  } catch {
    return null;
  }
}

function versionIn(path: string): string {
  const { name, version } = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return `${name}@${version}`;
}

async function startRenderer(wasm: string, entry: string): Promise<Renderer> {
  // V8 compiles WebAssembly twice, fast at first and then well. A handful of pictures is drawn before the second is done,
  // and it takes more time than they do.
  setFlagsFromString("--liftoff-only");
  const renderer = createRequire(import.meta.url)(entry) as Renderer;
  await renderer.initWasm(readFileSync(wasm));
  return renderer;
}

function drawnBy({ Resvg }: Renderer, svg: string, fontBuffers: readonly Uint8Array[]): Uint8Array {
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: FAMILY };
  const drawing = new Resvg(svg, { font });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free(); // memory of WebAssembly is not collected
  drawing.free();
  return bytes;
}
