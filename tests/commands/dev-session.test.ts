import { rmSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test, vi } from "vitest";

import {
  startDevSession,
  type DevOptions,
  type DevSession,
} from "../../src/commands/dev-session.ts";
import type { BuildReport, BuildStage } from "../../src/commands/build-report.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

interface Running extends DevSession {
  readonly project: string;
  readonly reports: BuildReport[];
  readonly stages: BuildStage[];
  /** Everything that an open page has been told. */
  readonly told: () => string;
}

function optionsOf(projectDir: string): DevOptions {
  return {
    ...{ projectDir, version: "0.0.0", flags: {}, port: 0, isPortFree: false },
    ...{ host: "127.0.0.1", onStage: () => undefined, onBuilt: () => undefined },
  };
}

async function start(project = tempFolder(CLIPPINGS)): Promise<Running> {
  const reports: BuildReport[] = [];
  const stages: BuildStage[] = [];
  const session = await startDevSession({
    ...optionsOf(project),
    onStage: (stage) => stages.push(stage),
    onBuilt: (report) => reports.push(report),
  });
  const response = await fetch(`http://localhost:${session.port}/__dateline/events`);
  let told = "";
  void (async () => {
    for await (const bytes of response.body as AsyncIterable<Uint8Array>)
      told += new TextDecoder().decode(bytes);
  })().catch(() => undefined);
  onTestFinished(async () => void (await session.close()));
  return { ...session, project, reports, stages, told: () => told };
}

const page = (port: number) => fetch(`http://localhost:${port}/`).then((answer) => answer.text());
const WAIT = { timeout: 15_000, interval: 50 };

test("a saved seed is a changed page, and the open page is told", async () => {
  const { port, project, told } = await start();
  const before = await page(port);
  const version = /reload\.js\?(\w+)/.exec(before)?.[1] as string;
  await vi.waitFor(() => expect(told()).toContain(version), WAIT);
  const text = CLIPPINGS["seeds/harbour-one.txt"] as string;
  writeFiles(project, { "seeds/harbour-one.txt": text.replace("open harbour", "begin harbour") });
  await vi.waitFor(() => expect(told().match(/event: state/g)?.length).toBeGreaterThan(1), WAIT);
  await vi.waitFor(async () => expect(await page(port)).toContain("begin harbour"), WAIT);
  expect(await page(port)).not.toContain(`reload.js?${version}"`);
});

test("a fault is told with its file and line, the rest of the site stays, and mending it clears it", async () => {
  const { port, project, told } = await start();
  writeFiles(project, { "seeds/bad.txt": " date 2024-02-30 Talks\n\nText of a report.\n" });
  await vi.waitFor(
    () => expect(told()).toMatch(/"path":"seeds\/bad\.txt","line":1,"column":\d/),
    WAIT,
  );
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
  writeFiles(project, { "seeds/bad.txt": " date 2024-02-28 Talks\n\nText of a report.\n" });
  await vi.waitFor(() => expect(told()).toMatch(/"diagnostics":\[\]\}\n\n$/), WAIT);
});

test("changed settings are followed to another folder", async () => {
  const { port, project } = await start();
  const text = CLIPPINGS["seeds/harbour-two.txt"] as string;
  writeFiles(project, { "news/only.txt": text, "dateline.yaml": "seeds: news\nout: www\n" });
  await vi.waitFor(() => expect(readFiles(project)).toHaveProperty(["www/index.html"]), WAIT);
  await new Promise((resolve) => setTimeout(resolve, 300)); // until the new folder is watched
  writeFiles(project, { "news/only.txt": text.replace("to go on", "to be resumed") });
  await vi.waitFor(async () => expect(await page(port)).toContain("to be resumed"), WAIT);
});

test("a taken port is passed over, or told when it was asked for", async () => {
  const { port, project } = await start();
  const options = { ...optionsOf(project), flags: { out: join(project, "b") }, port };
  await expect(startDevSession({ ...options, isPortFree: false })).rejects.toThrow("EADDRINUSE");
  const second = await startDevSession({ ...options, isPortFree: true });
  onTestFinished(async () => void (await second.close()));
  expect(second.port).toBeGreaterThan(port);
});

test("a site that is found unchanged is worked out when nobody waits, without a word, and once", async () => {
  const first = await start();
  await first.close();
  const before = readFiles(join(first.project, "dist"));
  const { port, project, reports, stages } = await start(first.project);
  expect(stages).not.toContain("building"); // what is served is there at once
  await vi.waitFor(() => expect(stages).toContain("writing"), WAIT);
  await vi.waitFor(() => expect(reports.length).toBe(3), WAIT);
  expect(reports.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(readFiles(join(project, "dist"))).toEqual(before);
  const text = CLIPPINGS["seeds/harbour-one.txt"] as string;
  writeFiles(project, { "seeds/harbour-one.txt": text.replace("open harbour", "begin harbour") });
  await vi.waitFor(async () => expect(await page(port)).toContain("begin harbour"), WAIT);
  await vi.waitFor(() => expect(reports.at(-1)?.outcome).toBe("unchanged"), WAIT); // at rest again
  expect(stages.filter((stage) => stage === "building")).toHaveLength(2);
});

test("a site that was built at the start is in memory already", async () => {
  const { reports, stages } = await start();
  await new Promise((resolve) => setTimeout(resolve, 3_000)); // longer than the quiet moment
  expect(reports.map(({ outcome }) => outcome)).toEqual(["built", "unchanged"]);
  expect(stages.filter((stage) => stage === "building")).toHaveLength(1);
});

test("a site that could not be worked out at rest is worked out once it is mended", async () => {
  const first = await start(tempFolder({ ...CLIPPINGS, "dateline.yaml": "title: Clippings\n" }));
  await first.close();
  const { project, reports, stages } = await start(first.project);
  const outcomes = () => reports.map(({ outcome }) => outcome);
  writeFiles(project, { "dateline.yaml": "title: Clippings\nout: ..\n" });
  const isRefused = (outcome: string) => outcome === "refused";
  await vi.waitFor(() => expect(outcomes().filter(isRefused)).toHaveLength(2), WAIT); // at once, and at rest
  writeFiles(project, { "dateline.yaml": "title: Clippings\n" });
  await vi.waitFor(() => expect(stages).toContain("writing"), WAIT);
  await vi.waitFor(() => expect(outcomes().slice(-2)).toEqual(["unchanged", "unchanged"]), WAIT);
  expect(outcomes()).not.toContain("built");
});

/** A session that has built an edit, and finds a file where its cache should lie when it comes to write that down. */
async function startWithoutCache() {
  const running = await start(tempFolder({ ...CLIPPINGS, "dateline.yaml": "cache: cache\n" }));
  const { port, project } = running;
  await vi.waitFor(() => expect(running.reports.length).toBe(2), WAIT); // the second one looks for what came meanwhile
  const text = CLIPPINGS["seeds/harbour-one.txt"] as string;
  writeFiles(project, { "seeds/harbour-one.txt": text.replace("open harbour", "begin harbour") });
  await vi.waitFor(async () => expect(await page(port)).toContain("begin harbour"), WAIT);
  rmSync(join(project, "cache"), { recursive: true });
  writeFiles(project, { cache: "" });
  return running;
}

const codesOf = (said: readonly { readonly code: string }[]) => said.map(({ code }) => code);

test("what comes up when the cache is written at rest is told with that look at all files", async () => {
  const { reports } = await startWithoutCache();
  await vi.waitFor(() => expect(reports.at(-1)?.outcome).toBe("unchanged"), WAIT);
  expect(codesOf(reports.at(-1)?.diagnostics ?? [])).toEqual(["cache/unwritable"]);
});

test("what comes up when the cache is written at the end is told then", async () => {
  const { close, reports } = await startWithoutCache();
  expect(codesOf(await close())).toEqual(["cache/unwritable"]);
  expect(reports.flatMap(({ diagnostics }) => codesOf(diagnostics))).toEqual([]);
});

test("a session that is closed while it builds leaves no timer that keeps its process", async () => {
  const { project, close } = await start();
  await close();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const session = await startDevSession(optionsOf(project));
  await session.close();
  expect(vi.getTimerCount()).toBe(0);
});
