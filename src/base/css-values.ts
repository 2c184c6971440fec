// Values for style sheets, read by a strict grammar and printed anew from what was read: nothing of the text that somebody
// wrote reaches a style sheet as it stands, so no value can end its declaration.

export interface Colour {
  /** 0 to 255, whole. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?)";
const BETWEEN = "(?: {0,2}, {0,2}| {1,2})";
const RGB = new RegExp(`^rgb\\(${[NUMBER, NUMBER, NUMBER].join(BETWEEN)}\\)$`);
const HSL = new RegExp(`^hsl\\(${[NUMBER, `${NUMBER}%`, `${NUMBER}%`].join(BETWEEN)}\\)$`);

/** "#abc", "#aabbcc", "rgb(1 2 3)", "hsl(210 50% 20%)", with or without commas; null for anything else. */
export function parseColour(text: string): Colour | null {
  const hex = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text);
  if (hex) return colourOfHex(hex[1]?.replace(/./g, "$&$&") ?? (hex[2] as string));
  const rgb = RGB.exec(text.toLowerCase())?.slice(1).map(Number);
  if (rgb) return rgb.every((part) => part <= 255) ? colourOf(rgb) : null;
  const hsl = HSL.exec(text.toLowerCase())?.slice(1).map(Number);
  if (!hsl) return null;
  const [hue, saturation, lightness] = hsl as [number, number, number];
  if (hue > 360 || saturation > 100 || lightness > 100) return null;
  return colourOfHsl(hue, saturation / 100, lightness / 100);
}

/** "#aabbcc" */
export function formatColour({ red, green, blue }: Colour): string {
  const pair = (part: number) => part.toString(16).padStart(2, "0");
  return `#${pair(red)}${pair(green)}${pair(blue)}`;
}

/** As CSS takes it; null when it is no colour. */
export function normalizeColour(value: unknown): string | null {
  const colour = typeof value === "string" ? parseColour(value.trim()) : null;
  return colour && formatColour(colour);
}

/** A length above nothing and below 10,000: "38rem", "60ch", "720.5px"; null for anything else. */
export function normalizeLength(value: unknown): string | null {
  const match = typeof value === "string" ? LENGTH.exec(value.trim()) : null;
  const size = Number(match?.[1] ?? 0);
  return size > 0 ? `${size}${match?.[2]}` : null;
}

const LENGTH = /^(\d{1,4}(?:\.\d{1,3})?)(rem|em|ch|px)$/;

const GENERIC_FAMILIES = new Set(
  "serif sans-serif monospace system-ui ui-serif ui-sans-serif ui-monospace ui-rounded".split(" "),
);
const FAMILIES_MAX = 12;

/** Families with commas between them, with or without quotation marks; null when one is no name of letters, digits, blanks and hyphens. */
export function normalizeFonts(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const families = value.split(",").map((each) => familyOf(each.trim()));
  return families.length <= FAMILIES_MAX && families.every((each) => each !== null)
    ? families.join(", ")
    : null;
}

function familyOf(text: string): string | null {
  const name = /^(?:"([^"]*)"|'([^']*)')$/.exec(text);
  const plain = name?.[1] ?? name?.[2] ?? text;
  if (!name && GENERIC_FAMILIES.has(plain)) return plain;
  return /^-?[\p{L}][\p{L}\p{N} -]{0,60}$/u.test(plain) ? `"${plain}"` : null;
}

/** From 1 for the same colour to 21 for black on white, as WCAG 2 reckons it. */
export function contrastOf(a: Colour, b: Colour): number {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf({ red, green, blue }: Colour): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function colourOfHex(digits: string): Colour {
  return colourOf([0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)));
}

function colourOfHsl(hue: number, saturation: number, lightness: number): Colour {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const part = (turn: number) => {
    const place = (turn + hue / 30) % 12;
    return 255 * (lightness - spread * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return colourOf([part(0), part(8), part(4)]);
}

function colourOf(parts: readonly number[]): Colour {
  const [red = 0, green = 0, blue = 0] = parts.map(Math.round);
  return { red, green, blue };
}
