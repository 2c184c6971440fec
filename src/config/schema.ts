import type { Settings } from "../model/settings.ts";
import { PLAIN_THEME } from "../model/theme.ts";
import {
  folder,
  interfaceLanguage,
  oneOf,
  siteAddress,
  text,
  themeValues,
  wholeNumber,
  yesOrNo,
  type SettingKind,
} from "./setting-kinds.ts";

export interface SettingRule {
  readonly kind: SettingKind;
  readonly description: string;
}

/** What stands in `dateline.yaml` when nothing does. */
export const DEFAULT_SETTINGS: Settings = {
  title: "Dateline",
  description: "News stories told in order, every line with its source.",
  language: "en",
  base: null,
  policy: "full",
  seeds: "seeds",
  templates: "templates",
  public: "public",
  out: "dist",
  cache: "node_modules/.cache/dateline",
  maxEvents: 60,
  maxSentences: 4,
  sharePictures: false,
  theme: PLAIN_THEME,
};

export type SettingName = keyof Settings;

/** Every setting: what is allowed, and what an editor shows beside it. */
export const SETTINGS: Readonly<Record<SettingName, SettingRule>> = {
  title: { kind: text, description: "Name of the site, on every page and in the feeds." },
  description: { kind: text, description: "One sentence that says what the site is about." },
  language: {
    kind: interfaceLanguage,
    description: "Language of the pages, and of articles too short to tell theirs.",
  },
  base: {
    kind: siteAddress,
    description:
      "Where the site will be published. Feeds and the sitemap need it; pages work without it.",
  },
  policy: {
    kind: oneOf("full", "excerpt", "headline"),
    description: "How much of a source's text is published, unless the register says otherwise.",
  },
  seeds: { kind: folder, description: "Folder of the clippings and Markdown files." },
  templates: {
    kind: folder,
    description: "Folder of templates that take the place of those of the same name that we bring.",
  },
  public: { kind: folder, description: "Folder of static files that are added to ours." },
  out: { kind: folder, description: "Folder that the site is written to." },
  cache: { kind: folder, description: "Folder for what is kept between builds." },
  maxEvents: {
    kind: wholeNumber(1, 1000),
    description: "Events shown on a story page before the rest folds.",
  },
  maxSentences: {
    kind: wholeNumber(1, 100),
    description: "Sentences of evidence shown for an event before the rest folds.",
  },
  sharePictures: {
    kind: yesOrNo,
    description: "Make a picture of each story for those who share it; needs two more packages.",
  },
  theme: {
    kind: themeValues,
    description: "Colours (light and dark), fonts and widths of the pages.",
  },
};

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** JSON Schema by which an editor checks and completes `dateline.yaml`. */
export function settingsJsonSchema(): Readonly<Record<string, unknown>> {
  const properties = SETTING_NAMES.map((name) => {
    const { kind, description } = SETTINGS[name];
    return [name, { description, ...kind.schema, default: DEFAULT_SETTINGS[name] }];
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Settings of a Dateline site (dateline.yaml)",
    type: ["object", "null"],
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}
