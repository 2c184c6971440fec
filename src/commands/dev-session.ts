import { join, resolve } from "node:path";

import { flush, type SessionMemory } from "./session-memory.ts";
import { sessionMemory } from "./start-session.ts";
import { openReload, type Reload, type SiteState } from "../dev/reload.ts";
import { serveSite, type SiteServer } from "../dev/serve.ts";
import { watchPaths, type Watcher } from "../dev/watch.ts";
import { SETTINGS_FILE, type Flags } from "../config/load-config.ts";
import type { Settings } from "../model/settings.ts";
import type { BuildReport, BuildStage } from "./build-report.ts";
import { startProgram } from "./build-request.ts";
import { locateDiagnostics, type LocatedDiagnostic } from "./report.ts";
import { runBuild } from "./run-build.ts";

export interface DevOptions {
  readonly projectDir: string;
  readonly version: string;
  readonly flags: Flags;
  readonly port: number;
  /** When the port is taken, try those that follow. */
  readonly isPortFree: boolean;
  readonly host: string;
  readonly onStage: (stage: BuildStage) => void;
  readonly onBuilt: (report: BuildReport, elapsedMs: number) => void;
}

export interface DevSession {
  readonly port: number;
  /** Ends the watch and the server; a build on its way is finished first. Gives what came up when the cache was written at last. */
  readonly close: () => Promise<readonly LocatedDiagnostic[]>;
}

const PORTS_TRIED = 20;
const QUIET_MS = 2_000; // after it nobody is about to save again

/** Builds, serves, and builds again after every change, until it is closed. */
export async function startDevSession(options: DevOptions): Promise<DevSession> {
  const memory = sessionMemory();
  const program = startProgram(memory);
  const { projectDir } = options;
  /** The memory holds what the site was made of; a site found as an earlier program left it was not looked into. */
  let isFilled = false;
  const buildOnce = async (
    changed: ReadonlySet<string> | null,
    { fillsMemory }: { readonly fillsMemory: boolean },
  ): Promise<BuildReport> => {
    const since = performance.now();
    const built = await runBuild({ ...options, isClean: false, program, changed, fillsMemory });
    const saved = changed ? [] : save(memory); // a quiet moment
    const report = { ...built, diagnostics: [...saved, ...built.diagnostics] };
    isFilled ||= report.outcome === "built" || (fillsMemory && report.outcome === "unchanged");
    options.onBuilt(report, performance.now() - since);
    return report;
  };
  let latest = await buildOnce(null, { fillsMemory: false });
  const reload = openReload(stateOf(latest));
  const server = await serveOnFreePort(options, { reload, root: () => latest.out });

  let watched = pathsOf(latest.settings, projectDir);
  const watch = (): Promise<Watcher> => watchPaths(watched, onChange);
  let isClosed = false;
  let running: Promise<void> | null = null;
  let quiet: NodeJS.Timeout | null = null;
  /** What no build has looked at yet: some paths, or all that there is (null). */
  let stale: ReadonlySet<string> | null = new Set();
  let isAtRest = false;
  let watcher: Watcher = await watch();

  /** One build at a time; changes that come meanwhile are one more. */
  function onChange(changed: ReadonlySet<string> | null): void {
    stale = stale && changed && new Set([...stale, ...changed]);
    running ??= rebuild().finally(() => (running = null));
  }

  async function rebuild(): Promise<void> {
    while (!isClosed && stale?.size !== 0) {
      if (quiet) clearTimeout(quiet);
      const changed: ReadonlySet<string> | null = stale;
      const fillsMemory = isAtRest && !isFilled;
      isAtRest = false;
      stale = new Set();
      latest = await buildOnce(changed, { fillsMemory });
      reload.send(stateOf(latest));
      // A site that could not be worked out is tried again after the next change.
      if (changed || !(isFilled || fillsMemory)) quiet = setTimeout(rest, QUIET_MS);
      const paths = pathsOf(latest.settings, projectDir);
      if (paths.join("\n") === watched.join("\n")) continue;
      watched = paths;
      await watcher.close();
      watcher = await watch();
      stale = null;
    }
  }

  /** A watch can be told too little: what lies on disk has the last word. And nobody waits for the memory to be filled. */
  function rest(): void {
    isAtRest = true;
    onChange(null);
  }

  onChange(null); // for what was saved after the first build read it and before the watch began

  return {
    port: server.port,
    close: async () => {
      isClosed = true;
      await running;
      if (quiet) clearTimeout(quiet); // a build that just ended has set it
      const saved = save(memory);
      await watcher.close();
      await server.close();
      return saved;
    },
  };
}

/** What is said of the cache has no place in a text. */
function save(memory: SessionMemory): readonly LocatedDiagnostic[] {
  return locateDiagnostics(flush(memory), () => undefined);
}

async function serveOnFreePort(
  { port, isPortFree, host }: DevOptions,
  site: { readonly reload: Reload; readonly root: () => string },
): Promise<SiteServer> {
  for (let tried = 0; ; tried++) {
    try {
      return await serveSite({ ...site, port: port + tried, host });
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || !isPortFree || tried >= PORTS_TRIED) throw error;
    }
  }
}

function pathsOf(settings: Settings, projectDir: string): readonly string[] {
  const { seeds, templates, public: assets } = settings;
  const folders = [seeds, templates, assets].map((folder) => resolve(projectDir, folder));
  return [join(projectDir, SETTINGS_FILE), ...folders];
}

function stateOf({ siteVersion, diagnostics }: BuildReport): SiteState {
  return {
    version: siteVersion,
    diagnostics: diagnostics.map(({ words: _, ...rest }) => rest),
  };
}
