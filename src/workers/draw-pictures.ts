// What the drawing thread runs: it answers each SVG text with its picture, in order, and counts the answers where the main thread,
// which may be waiting without listening, sees them.
import { workerData, type MessagePort } from "node:worker_threads";

import { FAMILY } from "../6-render/pictures/picture-maker.ts";
import { startRenderer, type RendererFiles } from "./picture-renderer.ts";

export interface DrawingTask {
  readonly files: RendererFiles;
  readonly port: MessagePort;
  /** Shared; its only number is how many answers were sent. */
  readonly answered: Int32Array;
}

/** A text is what went wrong. */
export type DrawnPicture = Uint8Array | string;

// V8 compiles a function of WebAssembly when it is first called, which takes twice as long as a picture does. The main thread has
// not made a drawing by the time that this one is ready, so it draws something small that needs the same functions.
const TRIAL = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12" font-family="${FAMILY}">
<text y="9" font-size="9" font-weight="700" stroke="red" paint-order="stroke">A</text>
<path d="M1 3Q4 5 9 9" fill="none" stroke="red" opacity="0.6"/><circle cx="9" cy="4" r="3"/>
</svg>`;

const { files, port, answered } = workerData as DrawingTask;
const starting = startRenderer(files).then((draw) => {
  draw(TRIAL);
  return draw;
});

port.on("message", async (svg: string) => {
  let answer: DrawnPicture;
  try {
    const draw = await starting;
    answer = draw(svg);
  } catch (error) {
    answer = String(error);
  }
  port.postMessage(answer);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});
