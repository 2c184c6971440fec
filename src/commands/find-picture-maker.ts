import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { PictureMaker } from "../6-render/pictures/picture-maker.ts";
import { openDrawer, type Drawer } from "../workers/open-drawer.ts";
import {
  startRenderer,
  type DrawPicture,
  type RendererFiles,
} from "../workers/picture-renderer.ts";

/** Draws once it is started or loaded: a renderer takes longer to start than most builds, and few of them have to draw. */
export interface LazyPictureMaker extends PictureMaker {
  /** Where there is a processor to spare, draws what is begun while this thread does other work. */
  readonly start: () => void;
  /** Makes sure that `draw` can be called. */
  readonly load: () => Promise<void>;
  /** Ends what `start` has started. */
  readonly close: () => void;
}

const RENDERER = "@resvg/resvg-wasm";
const FONTS = "@expo-google-fonts/pt-serif";
export const PICTURE_PACKAGES = [RENDERER, FONTS] as const;

export type Resolve = (name: string) => string;

/** Null when one of the packages is not installed. Both are of one kind on all machines, so pictures are the same on all. */
export function findPictureMaker(
  resolve: Resolve = createRequire(import.meta.url).resolve,
): LazyPictureMaker | null {
  const wasm = pathOf(`${RENDERER}/index_bg.wasm`, resolve);
  const fontList = pathOf(`${FONTS}/package.json`, resolve);
  if (wasm === null || fontList === null) return null;
  const fontPath = (weight: string): string =>
    join(dirname(fontList), weight, `PTSerif_${weight}.ttf`);
  const [regular, bold] = [fontPath("400Regular"), fontPath("700Bold")];
  const files: RendererFiles = { wasm, entry: resolve(RENDERER), fonts: [regular, bold] };
  let fonts: ReturnType<PictureMaker["fonts"]> | null = null;
  return {
    version: [join(dirname(wasm), "package.json"), fontList].map(versionIn).join(),
    fonts: () => (fonts ??= { regular: readFileSync(regular), bold: readFileSync(bold) }),
    ...drawingOf(files),
  };
}

/** On a thread of its own when it was started, and in this one otherwise. */
function drawingOf(
  files: RendererFiles,
): Pick<LazyPictureMaker, "start" | "load" | "close" | "drawsAhead" | "begin" | "draw"> {
  let drawer: Drawer | null = null;
  let drawHere: DrawPicture | null = null;
  return {
    start: () => (drawer ??= openDrawer(files)),
    load: async () => {
      if (!drawer) drawHere ??= await startRenderer(files);
    },
    close: () => {
      drawer?.close();
      drawer = null;
    },
    drawsAhead: () => drawer !== null,
    begin: (svg) => drawer?.begin(svg),
    draw: (svg) => {
      drawer?.begin(svg);
      const picture = drawer?.take(svg) ?? drawHere?.(svg);
      if (!picture) throw new Error("A picture is drawn before its renderer is loaded.");
      return picture;
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
