// Apart from `session-memory.ts`, which a build that finds nothing changed needs: it would load stages 4 to 6 with it.
import { nothingRead } from "../1-read/read-changed.ts";
import { groupMemory } from "../4-group/group-memory.ts";
import { chronicleMemory } from "../5-chronicle/chronicle-memory.ts";
import { renderMemory } from "../6-render/render-memory.ts";
import type { SessionMemory } from "./session-memory.ts";

export function sessionMemory(): SessionMemory {
  const findings = { rules: "", bySource: new WeakMap() };
  const build = { group: groupMemory(), chronicle: chronicleMemory(), render: renderMemory() };
  const plan = { checked: null, listed: null };
  const nothing = { last: null, manifest: null, pending: null };
  return { sources: nothingRead(), findings, build, plan, ...nothing };
}
