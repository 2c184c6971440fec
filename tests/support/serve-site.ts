import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext } from "playwright-core";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".xml": "application/xml",
};

/**
 * Lets a browser see a folder as a site in a sub-path, with the headers that the folder's `_headers` asks for. Nothing
 * listens on a port; any other address fails. Gives the address of the folder.
 */
export async function serveSite(context: BrowserContext, folder: string): Promise<string> {
  const address = "https://dateline.test/some/where/";
  const headers = headersOfAll(readFileSync(join(folder, "_headers"), "utf8"));
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    const path = join(folder, new URL(url).pathname.slice("/some/where/".length));
    if (!url.startsWith(address) || !existsSync(path)) return route.abort();
    const contentType = TYPES[extname(path)] ?? "application/octet-stream";
    return route.fulfill({ path, headers: { ...headers, "content-type": contentType } });
  });
  return address;
}

/** The headers that `_headers` gives to every path. */
function headersOfAll(text: string): Readonly<Record<string, string>> {
  const block = text.split(/^(?=\S)/m).find((each) => each.startsWith("/*\n")) ?? "";
  return Object.fromEntries(
    [...block.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
}
