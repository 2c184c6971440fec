import type { IncomingMessage } from "node:http";

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

const LOCAL_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * A page of another site can send requests to this machine, and a name that its owner points here can read the answers.
 * So only requests that name this machine, and that no other site has made, are answered.
 */
export function refuseRequest(request: IncomingMessage, port: number): Refusal | null {
  const { method, headers, rawHeaders, url } = request;
  if (method !== "GET" && method !== "HEAD") return { status: 405, message: "Only GET and HEAD." };
  const hosts = LOCAL_NAMES.map((name) => `${name}:${port}`);
  const named = rawHeaders.filter((each, at) => at % 2 === 0 && each.toLowerCase() === "host");
  if (named.length !== 1 || !hosts.includes((headers.host ?? "").toLowerCase()))
    return { status: 403, message: "This server answers to the names of this machine only." };
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return { status: 403, message: "This server answers to its own pages only." };
  return url?.startsWith("/") ? null : { status: 400, message: "A path is wanted." };
}

/** Whether another site's page asks: browsers say so even where they send no origin. */
export function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}
