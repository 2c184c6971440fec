// One thread that draws pictures while this one makes pages: a picture takes as long as some hundred of them.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

import type { DrawingTask, DrawnPicture } from "./draw-pictures.ts";
import type { RendererFiles } from "./picture-renderer.ts";

export interface Drawer {
  /** Puts an SVG text in line, once. */
  readonly begin: (svg: string) => void;
  /** Its picture, which is waited for; null when it was not in line. */
  readonly take: (svg: string) => Uint8Array | null;
  readonly close: () => void;
}

const WAIT_MS_MAX = 60_000; // a picture takes a fifth of a second; only a thread that has ended lets wait so long

/** Null on a machine with one processor, and where the thread's program is not compiled. */
export function openDrawer(
  files: RendererFiles,
  program = new URL("draw-pictures.js", import.meta.url),
): Drawer | null {
  if (availableParallelism() < 2 || !existsSync(program)) return null;
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const task: DrawingTask = { files, port: port2, answered };
  const thread = new Worker(program, { workerData: task, transferList: [port2] });
  thread.on("error", () => {}); // told by the picture that does not come
  thread.unref();
  const asked: string[] = []; // answers come in this order
  const drawn = new Map<string, DrawnPicture>();

  const receive = (): boolean => {
    const seen = Atomics.load(answered, 0);
    const received = receiveMessageOnPort(port1) as { message: DrawnPicture } | undefined;
    if (!received) return Atomics.wait(answered, 0, seen, WAIT_MS_MAX) !== "timed-out";
    drawn.set(asked.shift() as string, received.message);
    return true;
  };
  return {
    begin: (svg) => {
      if (drawn.has(svg) || asked.includes(svg)) return;
      asked.push(svg);
      port1.postMessage(svg);
    },
    take: (svg) => {
      if (!drawn.has(svg) && !asked.includes(svg)) return null;
      while (!drawn.has(svg))
        if (!receive()) throw new Error("The thread that draws pictures does not answer.");
      const picture = drawn.get(svg) as DrawnPicture;
      drawn.delete(svg);
      if (typeof picture === "string") throw new Error(picture);
      return picture;
    },
    close: () => {
      port1.close();
      void thread.terminate();
    },
  };
}
