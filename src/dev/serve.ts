import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";

import { RELOAD_PATH, type Reload } from "./reload.ts";
import { isCrossSite, refuseRequest } from "./request-guard.ts";
import { findSiteFile, type Found } from "./site-file.ts";

export interface SiteServer {
  readonly port: number;
  /** Ends open connections too, so that the process can end. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** The folder that is served, asked for at each request: the settings may name another one meanwhile. */
  readonly root: () => string;
  readonly reload: Reload;
  /** 0 takes any free port. */
  readonly port: number;
  /** "127.0.0.1" or "::1". */
  readonly host: string;
}

const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};

/** As strict as what the site asks its host for; our own script and event stream come from the same place. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Serves a built site on this machine, for this machine only. Rejects when the port is taken. */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const server: Server = createServer(LIMITS, (request, response) => {
    const { port } = server.address() as AddressInfo;
    answer(request, response, { ...options, port }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      options.reload.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { root, reload, port }: ServeOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const refusal = refuseRequest(request, port);
  if (refusal) {
    if (refusal.status === 405) response.setHeader("Allow", "GET, HEAD");
    return sendText(response, refusal.status, refusal.message);
  }
  const target = request.url as string;
  if (target.startsWith(RELOAD_PATH)) {
    if (isCrossSite(request)) return sendText(response, 403, "Not for other sites.");
    const isOurs = request.method === "GET" && reload.answer(pathOf(target), response);
    return isOurs ? undefined : sendText(response, 404, "There is no such page.");
  }
  const found = await findSiteFile(root(), target);
  if (found.kind === "file") return await sendFile(response, found, { reload, status: 200 });
  if (found.kind === "folder")
    return void response.writeHead(302, { Location: found.location }).end();
  const page = await findSiteFile(root(), "/404.html");
  if (page.kind === "file") return await sendFile(response, page, { reload, status: 404 });
  sendText(response, 404, "There is no such page.");
}

async function sendFile(
  response: ServerResponse,
  file: Found & { kind: "file" },
  { reload, status }: { readonly reload: Reload; readonly status: number },
): Promise<void> {
  response.statusCode = status;
  response.setHeader("Content-Type", file.type);
  if (file.type.startsWith("text/html"))
    response.end(reload.inject(await readFile(file.path, "utf8")));
  else if (response.req.method === "HEAD") response.end();
  else await pipeline(createReadStream(file.path), response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

function pathOf(target: string): string {
  return target.split("?", 1)[0] as string;
}
