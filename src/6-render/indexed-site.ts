import type { Settings } from "../model/settings.ts";
import type { Site } from "../model/site.ts";

/** The settings that what pages look up and what is searched depends on. */
export type IndexedSettings = Pick<Settings, "policy" | "maxEvents">;

/** A site for those who ask for no other setting: when another changes, what they made still holds. */
export interface IndexedSite extends Omit<Site, "settings"> {
  readonly settings: IndexedSettings;
}

export function indexedSettings({ policy, maxEvents }: IndexedSettings): IndexedSettings {
  return { policy, maxEvents };
}
