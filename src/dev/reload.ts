import type { ServerResponse } from "node:http";

import { RELOAD_SCRIPT, RELOAD_STYLE } from "./reload-client.ts";

/** Everything of ours lies below this path; no page of a site can, since its parts never begin with "_". */
export const RELOAD_PATH = "/__dateline/";

const STREAMS_MAX = 64; // more open pages than anybody reads; what comes after them is another program
const BEAT_MS = 15_000; // keeps what stands between from closing a silent stream

/** What a page shows over itself. */
export interface OverlayDiagnostic {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export interface SiteState {
  /** Changes with every byte of the site; a page that was served with another one is old. */
  readonly version: string;
  readonly diagnostics: readonly OverlayDiagnostic[];
}

export interface Reload {
  /** Tells all open pages. */
  readonly send: (state: SiteState) => void;
  /** Answers a request for one of our own paths; false when it is none. */
  readonly answer: (path: string, response: ServerResponse) => boolean;
  /** A page with our script and style sheet in its head. */
  readonly inject: (html: string) => string;
  readonly close: () => void;
}

export function openReload(first: SiteState): Reload {
  const streams = new Set<ServerResponse>();
  let state = first;
  const beat = setInterval(() => streams.forEach((stream) => stream.write(":\n\n")), BEAT_MS);
  beat.unref();

  function listen(response: ServerResponse): void {
    if (streams.size >= STREAMS_MAX) {
      response.writeHead(503).end();
      return;
    }
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
    response.write(`retry: 500\n\n${eventOf(state)}`);
    streams.add(response);
    response.on("close", () => streams.delete(response));
  }

  return {
    send: (next) => {
      state = next;
      for (const stream of streams) stream.write(eventOf(state));
    },
    answer: (path, response) => {
      if (path === `${RELOAD_PATH}events`) listen(response);
      else if (path === `${RELOAD_PATH}reload.js`)
        response.setHeader("Content-Type", "text/javascript; charset=utf-8").end(RELOAD_SCRIPT);
      else if (path === `${RELOAD_PATH}overlay.css`)
        response.setHeader("Content-Type", "text/css; charset=utf-8").end(RELOAD_STYLE);
      else return false;
      return true;
    },
    inject: (html) => injectInto(html, state.version),
    close: () => {
      clearInterval(beat);
      for (const stream of streams) stream.end();
    },
  };
}

function eventOf(state: SiteState): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`; // JSON holds no line ends of its own
}

function injectInto(html: string, version: string): string {
  const tags = `<link rel="stylesheet" href="${RELOAD_PATH}overlay.css"><script src="${RELOAD_PATH}reload.js?${version}" defer></script>`;
  const at = html.indexOf("</head>");
  return at === -1 ? html + tags : html.slice(0, at) + tags + html.slice(at);
}
