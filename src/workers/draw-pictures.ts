// What the drawing thread runs: it answers each SVG text with its picture, in order, and counts the answers where the main thread,
// which may be waiting without listening, sees them.
import { workerData, type MessagePort } from "node:worker_threads";

import { startRenderer, type RendererFiles } from "./picture-renderer.ts";

export interface DrawingTask {
  readonly files: RendererFiles;
  readonly port: MessagePort;
  /** Shared; its only number is how many answers were sent. */
  readonly answered: Int32Array;
}

/** A text is what went wrong. */
export type DrawnPicture = Uint8Array | string;

const { files, port, answered } = workerData as DrawingTask;
const starting = startRenderer(files);

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
