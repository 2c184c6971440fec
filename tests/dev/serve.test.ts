import { mkdirSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { openReload, type Reload } from "../../src/dev/reload.ts";
import { serveSite } from "../../src/dev/serve.ts";
import { tempFolder } from "../support/folders.ts";

const FILES = {
  "site/index.html": "<html><head><title>Home</title></head><body>home</body></html>",
  "site/404.html": "<html><head></head><body>nothing here</body></html>",
  "site/stories/index.html": "stories",
  "site/style.css": "body{}",
  "site/.dateline-manifest.json": "secret",
  "site/.well-known/x": "secret",
  "site-other/x.html": "secret",
  "secret.txt": "secret",
};

interface Served {
  readonly port: number;
  readonly project: string;
  readonly reload: Reload;
}

async function serve(): Promise<Served> {
  const project = tempFolder(FILES);
  symlinkSync(join(project, "secret.txt"), join(project, "site/link.txt"));
  mkdirSync(join(project, "site/empty"));
  const reload = openReload({ version: "v1", diagnostics: [] });
  const root = () => join(project, "site");
  const server = await serveSite({ root, reload, port: 0, host: "127.0.0.1" });
  onTestFinished(() => server.close());
  return { port: server.port, project, reload };
}

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** One request, written as it is; "%host%" in it stands for the server's own name. */
function ask({ port }: Served, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (bytes) => (text += bytes.toString()));
    socket.on("error", reject);
    socket.on("close", () => {
      const [head = "", ...body] = text.split("\r\n\r\n");
      resolve({ status: Number(head.split(" ")[1]), head, body: body.join("\r\n\r\n") });
    });
    const named = request.replaceAll("%host%", `localhost:${port}`);
    socket.write(`${named.replaceAll("\n", "\r\n")}\r\nConnection: close\r\n\r\n`);
  });
}

const get = (served: Served, path: string) => ask(served, `GET ${path} HTTP/1.1\nHost: %host%`);

test("a page is served with our script in its head, under a strict policy", async () => {
  const { status, head, body } = await get(await serve(), "/");
  expect(status).toBe(200);
  expect(body).toContain('<script src="/__dateline/reload.js?v1" defer></script></head><body>home');
  expect(head).toMatch(/content-security-policy: default-src 'none'; script-src 'self';/i);
  expect(head).toMatch(/x-content-type-options: nosniff/i);
  expect(head).toMatch(/cross-origin-resource-policy: same-origin/i);
  expect(head).toMatch(/content-type: text\/html; charset=utf-8/i);
});

const answers: [path: string, status: number, body: string | null][] = [
  ["/index.html", 200, "home"],
  ["/index.html?x=1", 200, "home"],
  ["/style.css", 200, "body{}"],
  ["/stories/", 200, "stories"],
  ["/stories", 302, null],
  ["/nothing.html", 404, "nothing here"],
  ["/empty/", 404, null],
  ["/%69ndex.html", 200, "home"],
  ["/../secret.txt", 404, null],
  ["/%2e%2e/secret.txt", 404, null],
  ["/..%2fsecret.txt", 404, null],
  ["/..%5csecret.txt", 404, null],
  ["/%252e%252e/secret.txt", 404, null],
  ["/stories/../../secret.txt", 404, null],
  ["/../site-other/x.html", 404, null],
  ["/-other/x.html", 404, null],
  ["/link.txt", 404, null],
  ["/.dateline-manifest.json", 404, null],
  ["/%2edateline-manifest.json", 404, null],
  ["/.well-known/x", 404, null],
  ["//evil.example/", 404, null],
  ["/%00", 404, null],
  ["/%", 404, null],
  ["/%ff", 404, null],
  ["/style.css/", 404, null],
  [`/${"a".repeat(5000)}`, 404, null],
  ["/__dateline/none", 404, null],
];

test.each(answers)("%s is answered with %i", async (path, status, body) => {
  const answer = await get(await serve(), path);
  expect(answer.status).toBe(status);
  if (body !== null) expect(answer.body).toContain(body);
  expect(answer.body).not.toContain("secret");
  expect(answer.head).not.toMatch(/location: (\/\/|\/\\|http)/i);
});

const refused: [request: string, status: number][] = [
  ["GET / HTTP/1.1\nHost: evil.example", 403],
  ["GET / HTTP/1.1\nHost: localhost.evil.example", 403],
  ["GET / HTTP/1.1\nHost: localhost", 403],
  ["GET / HTTP/1.1\nHost: %host%@evil.example", 403],
  ["GET / HTTP/1.1\nHost:", 403],
  ["GET / HTTP/1.1\nX: y", 400],
  ["GET / HTTP/1.1\nHost: %host%\nHost: %host%", 403],
  ["GET / HTTP/1.1\nHost: %host%\nOrigin: http://evil.example", 403],
  ["GET / HTTP/1.1\nHost: %host%\nOrigin: null", 403],
  ["GET http://evil.example/ HTTP/1.1\nHost: %host%", 400],
  ["POST / HTTP/1.1\nHost: %host%\nContent-Length: 0", 405],
  ["OPTIONS / HTTP/1.1\nHost: %host%\nOrigin: http://%host%", 405],
  ["DELETE /index.html HTTP/1.1\nHost: %host%", 405],
  [`GET / HTTP/1.1\nHost: %host%\nX-Big: ${"a".repeat(20_000)}`, 431],
  ["GET /__dateline/events HTTP/1.1\nHost: %host%\nSec-Fetch-Site: cross-site", 403],
  ["GET /__dateline/events HTTP/1.1\nHost: %host%\nOrigin: http://localhost:1", 403],
];

test.each(refused)("%j is refused with %i", async (request, status) => {
  const answer = await ask(await serve(), request);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toContain("home");
  expect(answer.head).not.toMatch(/access-control/i);
});

test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])(
  "%s names this machine",
  async (name) => {
    const served = await serve();
    const { status } = await ask(served, `GET / HTTP/1.1\nHost: ${name}:${served.port}`);
    expect(status).toBe(200);
  },
);

test("HEAD is answered without a body", async () => {
  const served = await serve();
  for (const path of ["/", "/style.css", "/nothing.html"]) {
    const { status, body } = await ask(served, `HEAD ${path} HTTP/1.1\nHost: %host%`);
    expect([path, status === 200 || path === "/nothing.html", body]).toEqual([path, true, ""]);
  }
});

test("open pages hear of every new state, and a late one of the latest", async () => {
  const served = await serve();
  const read = async (): Promise<string> => {
    const response = await fetch(`http://localhost:${served.port}/__dateline/events`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = "";
    for (let at = 0; !text.includes('"v2"') && at < 10; at++)
      text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    return text;
  };
  const early = read();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const fault = { severity: "error", code: "a/b", message: "Two\nlines", hint: null } as const;
  served.reload.send({
    version: "v2",
    diagnostics: [{ ...fault, path: "seeds/a.txt", line: 3, column: 1 }],
  });
  for (const text of [await early, await read()]) {
    expect(text).toContain('event: state\ndata: {"version":"v2"');
    expect(text).toContain('"message":"Two\\nlines"');
  }
});
