// The kinds of value that a setting can have. Each knows what it takes, how to say so to people, and how to say so to an
// editor in JSON Schema; so what is checked, explained and completed cannot drift apart.

import { webAddressOf } from "../base/web-address.ts";
import { INTERFACE_LANGUAGES } from "../model/settings.ts";
import { PLAIN_THEME, type Theme } from "../model/theme.ts";
import { THEME_PARTS } from "./parse-theme.ts";

export type SettingValue = string | number | boolean | null | Theme;

export interface SettingKind {
  /** Completes "must be …". */
  readonly allowed: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value as the program uses it, undefined when it is not allowed. */
  readonly normalize: (value: unknown) => SettingValue | undefined;
}

const TEXT_LENGTH_MAX = 500; // a title or description beyond it is a pasted page

export const text: SettingKind = {
  allowed: `a text of 1 to ${TEXT_LENGTH_MAX} characters`,
  schema: { type: "string", minLength: 1, maxLength: TEXT_LENGTH_MAX },
  normalize: (value) => {
    const trimmed = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
    return trimmed === "" || trimmed.length > TEXT_LENGTH_MAX ? undefined : trimmed;
  },
};

const LANGUAGES = INTERFACE_LANGUAGES.map((language) => `"${language}"`).join(" or ");
const LANGUAGE_PATTERN = `^(${INTERFACE_LANGUAGES.join("|")})(-[A-Za-z0-9]{2,8})*$`;

/** A language that the interface has words in, or a variety of one. */
export const interfaceLanguage: SettingKind = {
  allowed: `a language that the pages can speak, ${LANGUAGES}, or a variety such as "en-GB"`,
  schema: { type: "string", pattern: LANGUAGE_PATTERN },
  normalize: (value) => {
    if (typeof value !== "string" || !new RegExp(LANGUAGE_PATTERN, "i").test(value)) return;
    try {
      return Intl.getCanonicalLocales(value)[0];
    } catch {
      return undefined;
    }
  },
};

export const siteAddress: SettingKind = {
  allowed: 'the address of the site, such as "https://example.org/news/", or nothing',
  schema: { type: ["string", "null"], format: "uri", pattern: "^https?://[^?#]+$" },
  normalize: (value) => {
    if (value === null) return null;
    const address = typeof value === "string" ? webAddressOf(value) : null;
    if (address === null || /[?#]/.test(address)) return undefined;
    return address.endsWith("/") ? address : `${address}/`;
  },
};

export const folder: SettingKind = {
  allowed: "the path of a folder in the project",
  schema: { type: "string", minLength: 1, not: { pattern: "^/|^[A-Za-z]:|\\\\|(^|/)\\.\\.(/|$)" } },
  normalize: (value) =>
    typeof value === "string" && value.trim() !== "" && !value.includes("\0") ? value : undefined,
};

export function oneOf(...values: readonly string[]): SettingKind {
  const quoted = values.map((value) => `"${value}"`);
  return {
    allowed: `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`,
    schema: { enum: values },
    normalize: (value) => (typeof value === "string" && values.includes(value) ? value : undefined),
  };
}

export function wholeNumber(min: number, max: number): SettingKind {
  return {
    allowed: `a whole number from ${min} to ${max}`,
    schema: { type: "integer", minimum: min, maximum: max },
    normalize: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= min && value <= max
        ? value
        : undefined,
  };
}

export const yesOrNo: SettingKind = {
  allowed: "true or false",
  schema: { type: "boolean" },
  normalize: (value) => (typeof value === "boolean" ? value : undefined),
};

/** Its values are read one by one, by `parseTheme`; this takes only the absence of all. */
export const themeValues: SettingKind = {
  allowed: `a list of ${Object.keys(THEME_PARTS).join(", ")}, each with names and values`,
  schema: {
    type: ["object", "null"],
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(THEME_PARTS).map(([part, { names, allowed }]) => [
        part,
        {
          type: ["object", "null"],
          additionalProperties: false,
          properties: Object.fromEntries(
            names.map((name) => [name, { type: "string", description: allowed }]),
          ),
        },
      ]),
    ),
  },
  normalize: (value) => (value === null ? PLAIN_THEME : undefined),
};
