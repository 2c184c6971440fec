import {
  contrastOf,
  normalizeColour,
  normalizeFonts,
  normalizeLength,
  parseColour,
  type Colour,
} from "../base/css-values.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import {
  PLAIN_THEME,
  THEME_COLOURS,
  THEME_FONTS,
  THEME_WIDTHS,
  type Theme,
  type ThemeColour,
} from "../model/theme.ts";
import { lowContrast, unknownSetting, wrongSetting } from "./messages.ts";

export interface ParsedTheme {
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

interface Part {
  readonly names: readonly string[];
  readonly allowed: string;
  readonly normalize: (value: unknown) => string | null;
}

const COLOURS: Part = {
  names: Object.keys(THEME_COLOURS),
  allowed: 'a colour such as "#1d4468", "rgb(29 68 104)" or "hsl(209 56% 26%)"',
  normalize: normalizeColour,
};

export const THEME_PARTS: Readonly<Record<keyof Theme, Part>> = {
  light: COLOURS,
  dark: COLOURS,
  fonts: {
    names: Object.keys(THEME_FONTS),
    allowed: 'names of fonts with commas between them, such as "Literata, Georgia, serif"',
    normalize: normalizeFonts,
  },
  widths: {
    names: Object.keys(THEME_WIDTHS),
    allowed: "a length in rem, em, ch or px, such as 38rem",
    normalize: normalizeLength,
  },
};

/** A name with its value, which may itself be names with values, as somebody wrote them. */
export interface WrittenEntry {
  readonly name: string;
  readonly namePlace: Place;
  readonly place: Place;
  /** Lists and maps as empty ones: messages show no more of them. */
  readonly value: unknown;
  /** Null when the value is single. */
  readonly entries: readonly WrittenEntry[] | null;
}

/** A theme as written; what is not allowed is reported and left out. */
export function parseTheme(written: readonly WrittenEntry[]): ParsedTheme {
  const found: Record<string, Record<string, string>> = {};
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of written) {
    const { name } = entry;
    if (!isPart(name)) diagnostics.push(unknownName("theme", Object.keys(THEME_PARTS), entry));
    else if (entry.entries) {
      const values = (found[name] ??= {});
      for (const each of entry.entries) {
        const read = readValue(`theme.${name}`, THEME_PARTS[name], each);
        if (typeof read !== "string") diagnostics.push(read);
        else {
          values[each.name] = read;
          places.set(`${name}.${each.name}`, each.place);
        }
      }
    } else if (entry.value !== null) {
      const allowed = `names with values: ${THEME_PARTS[name].names.join(", ")}`;
      diagnostics.push(wrongSetting(`theme.${name}`, { ...entry, allowed }));
    }
  }
  const theme = { ...PLAIN_THEME, ...found };
  return { theme, diagnostics: [...diagnostics, ...contrastNotes(theme, places)] };
}

function isPart(name: string): name is keyof Theme {
  return Object.hasOwn(THEME_PARTS, name);
}

function readValue(path: string, part: Part, entry: WrittenEntry): string | Diagnostic {
  if (!part.names.includes(entry.name)) return unknownName(path, part.names, entry);
  const { allowed } = part;
  return (
    part.normalize(entry.value) ?? wrongSetting(`${path}.${entry.name}`, { ...entry, allowed })
  );
}

function unknownName(path: string, known: readonly string[], entry: WrittenEntry): Diagnostic {
  const names = known.map((name) => `${path}.${name}`);
  return unknownSetting(`${path}.${entry.name}`, names, entry.namePlace);
}

/** WCAG's least contrast for text. */
const CONTRAST_MIN = 4.5;

const TEXT_ON_GROUND: readonly (readonly [text: ThemeColour, ground: ThemeColour])[] = [
  ["ink", "paper"],
  ["ink2", "paper"],
  ["link", "paper"],
  ["next", "paper"],
  ["ink", "paper2"],
  ["ink2", "paper2"],
  ["ink", "mark"],
];

/** One for each text that is hard to read on its ground, if the theme sets one of the two. */
function contrastNotes(theme: Theme, places: ReadonlyMap<string, Place>): readonly Diagnostic[] {
  return (["light", "dark"] as const).flatMap((scheme) => {
    const colourOf = (name: ThemeColour) =>
      parseColour(theme[scheme][name] ?? THEME_COLOURS[name][scheme]) as Colour;
    return TEXT_ON_GROUND.flatMap(([text, ground]) => {
      const place = places.get(`${scheme}.${text}`) ?? places.get(`${scheme}.${ground}`);
      const contrast = contrastOf(colourOf(text), colourOf(ground));
      if (!place || contrast >= CONTRAST_MIN) return [];
      const names = [text, ground].map((name) => `theme.${scheme}.${name}`) as [string, string];
      return [lowContrast(names, { contrast, contrastMin: CONTRAST_MIN, place })];
    });
  });
}
