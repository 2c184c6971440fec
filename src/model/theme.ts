/** Colours that a site may set, with those of our style sheet: what stands there has to stand here. */
export const THEME_COLOURS = {
  paper: { property: "--paper", light: "#faf7f1", dark: "#191714" },
  paper2: { property: "--paper-2", light: "#f2ede2", dark: "#22201b" },
  ink: { property: "--ink", light: "#211d18", dark: "#ece5d8" },
  ink2: { property: "--ink-2", light: "#50483d", dark: "#cdc4b4" },
  rule: { property: "--rule", light: "#d9d0bf", dark: "#3c372f" },
  rule2: { property: "--rule-2", light: "#71675a", dark: "#958a78" },
  link: { property: "--link", light: "#1d4468", dark: "#a9cbea" },
  next: { property: "--next", light: "#8f2d14", dark: "#f7b9a4" },
  mark: { property: "--mark", light: "#fdeebb", dark: "#3f3512" },
} as const;

export const THEME_FONTS = { serif: "--serif", sans: "--sans", mono: "--mono" } as const;
export const THEME_WIDTHS = { measure: "--measure", page: "--page" } as const;

export type ThemeColour = keyof typeof THEME_COLOURS;
export type ThemeFont = keyof typeof THEME_FONTS;
export type ThemeWidth = keyof typeof THEME_WIDTHS;

/** What a site sets; whatever it leaves out is as in our style sheet. */
export interface Theme {
  /** "#rrggbb" */
  readonly light: Readonly<Partial<Record<ThemeColour, string>>>;
  readonly dark: Readonly<Partial<Record<ThemeColour, string>>>;
  /** Families, with commas between them. */
  readonly fonts: Readonly<Partial<Record<ThemeFont, string>>>;
  /** Lengths of CSS. */
  readonly widths: Readonly<Partial<Record<ThemeWidth, string>>>;
}

export const PLAIN_THEME: Theme = { light: {}, dark: {}, fonts: {}, widths: {} };
