import type { FileStore } from "../cache/store.ts";
import type { Flags } from "../config/load-config.ts";
import type { SessionMemory } from "./session-memory.ts";
import type { BuildStage } from "./build-report.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import type { ProjectConfig } from "./read-project.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface BuildRequest {
  readonly projectDir: string;
  readonly version: string;
  readonly flags: Flags;
  /** Make every file anew. */
  readonly isClean: boolean;
  /** Exchange the whole site at once, by turning a link. */
  readonly isSwapped?: boolean;
  /** Threads for reading, beside the main one; unless given, by the machine and how much there is to read. */
  readonly threads?: number | null;
  readonly onStage: (stage: BuildStage) => void;
  /** Kept by a caller that builds again and again; opened anew for each build otherwise. */
  readonly program?: Program;
  /** Absolute paths, all that have changed since the program's last build; null or none when that is not known. */
  readonly changed?: ReadonlySet<string> | null;
  /** A site that is found unchanged is worked out all the same, so that what the program keeps in memory is there for the next edit. */
  readonly fillsMemory?: boolean;
}

/** What does not change while the program runs. */
export interface Program {
  readonly code: string;
  readonly stores: Map<string, FileStore>;
  /** Null in a program that builds once. */
  readonly memory: SessionMemory | null;
}

export function startProgram(memory: SessionMemory | null = null): Program {
  return { code: codeFingerprint(), stores: new Map(), memory };
}

/** A build on its way. */
export interface Run {
  readonly request: BuildRequest;
  readonly config: ProjectConfig;
  readonly program: Program;
  /** Absolute. */
  readonly out: string;
  readonly cacheDir: string;
  readonly stopwatch: Stopwatch<BuildStage>;
}
