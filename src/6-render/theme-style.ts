import { normalizeColour, normalizeFonts, normalizeLength } from "../base/css-values.ts";
import {
  THEME_COLOURS,
  THEME_FONTS,
  THEME_WIDTHS,
  type Theme,
  type ThemeColour,
} from "../model/theme.ts";

// Paper is white in print and stays so. Who asks for more contrast gets it from the theme's own colours.
const MORE_CONTRAST = "--ink-2:var(--ink);--rule:var(--rule-2);";

/**
 * The theme as a style sheet that goes behind ours; empty for a site that sets none. Every value is read and printed
 * anew, also here, so that whatever a theme holds stays within its declaration.
 */
export function themeStyle({ light, dark, fonts, widths }: Theme): string {
  const general = [
    ...declarations(fonts, normalizeFonts, (name) => THEME_FONTS[name]),
    ...declarations(widths, normalizeLength, (name) => THEME_WIDTHS[name]),
  ].join("");
  const colours = [
    rule("@media screen and (prefers-color-scheme:light)", colourDeclarations(light)),
    rule("@media screen and (prefers-color-scheme:dark)", colourDeclarations(dark)),
  ].join("");
  const contrast =
    colours === "" ? "" : rule("@media screen and (prefers-contrast:more)", MORE_CONTRAST);
  return (general === "" ? "" : `:root{${general}}\n`) + colours + contrast;
}

/** What the frame of a browser is painted with. */
export function paperOf(theme: Theme, scheme: "light" | "dark"): string {
  return normalizeColour(theme[scheme].paper) ?? THEME_COLOURS.paper[scheme];
}

function colourDeclarations(colours: Theme["light"]): string {
  const propertyOf = (name: ThemeColour) => THEME_COLOURS[name].property;
  return declarations(colours, normalizeColour, propertyOf).join("");
}

function declarations<Name extends string>(
  values: Readonly<Partial<Record<Name, string>>>,
  normalize: (value: unknown) => string | null,
  propertyOf: (name: Name) => string,
): readonly string[] {
  return (Object.entries(values) as [Name, unknown][]).flatMap(([name, value]) => {
    const normal = normalize(value);
    return normal === null ? [] : [`${propertyOf(name)}:${normal};`];
  });
}

function rule(condition: string, text: string): string {
  return text === "" ? "" : `${condition}{:root{${text}}}\n`;
}
