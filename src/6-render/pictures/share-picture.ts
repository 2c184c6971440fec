import { escapeHtml } from "../../base/html.ts";
import type { GlanceView } from "../glance.ts";
import { drawGlance, type Palette } from "./draw-glance.ts";
import { fitTitle } from "./fit-title.ts";
import { FAMILY } from "./picture-maker.ts";
import type { Font } from "./read-font.ts";

// A story as a card for those who share it:
//
//   Name of the site                    As of 7 August 2025
//   ═══════════════════════════════════════════════════════
//   The title, as large as
//   there is room for
//   2 reports, 7 events, 6–7 August 2025
//        ●   ▬▬▬   ○                the glance
//   ────────────────────
//        ▯    ▯

/** As Open Graph and those who read it advise. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

const MARGIN = 60;
const INNER = PICTURE_WIDTH - 2 * MARGIN;
const HEAD = 68; // baseline of the head
const TITLE_TOP = 112;
const LINES_MAX = 3;
const LEADING = 1.14;
const COUNTS_HEIGHT = 62; // of the line below the title, with the space around it
const GLANCE_BOTTOM = 610;
const HEAD_SIZE = 30;
const COUNTS_SIZE = 28;
const SITE_SHARE = 0.7; // of the head's width; the day has the rest

/** Finished values; a text that the font cannot write is empty. */
export interface SharePicture {
  readonly siteTitle: string;
  readonly asOf: string;
  readonly title: string;
  readonly counts: string;
  readonly glance: GlanceView | null;
  readonly isRightToLeft: boolean;
  readonly colours: Palette;
}

/** As SVG that asks for its font by `FAMILY`; `bold` measures what is set in bold. */
export function sharePicture(picture: SharePicture, bold: Font): string {
  const { colours } = picture;
  const near = picture.isRightToLeft ? PICTURE_WIDTH - MARGIN : MARGIN;
  const far = PICTURE_WIDTH - near;
  const [start, end] = picture.isRightToLeft ? ["end", "start"] : ["start", "end"];
  const siteTitle = shortened(picture.siteTitle, bold, (INNER * SITE_SHARE) / HEAD_SIZE);
  const title = fitTitle(picture.title, bold, { width: INNER, linesMax: LINES_MAX });
  const lineHeight = title.fontSize * LEADING;
  const titleBottom = TITLE_TOP + lineHeight * title.lines.length;
  const glanceTop = titleBottom + COUNTS_HEIGHT;
  const frame = { x: MARGIN, y: glanceTop, width: INNER, height: GLANCE_BOTTOM - glanceTop };
  const text = (place: string, size: number, words: string, rest = "") =>
    `<text ${place} font-size="${size}"${rest}>${escapeHtml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" font-family="${FAMILY}" fill="${colours.ink}">`,
    `<rect width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" fill="${colours.paper}"/>`,
    text(`x="${near}" y="${HEAD}" text-anchor="${start}"`, HEAD_SIZE, siteTitle, BOLD),
    text(
      `x="${far}" y="${HEAD}" text-anchor="${end}"`,
      COUNTS_SIZE,
      picture.asOf,
      ` fill="${colours.ink2}"`,
    ),
    `<path d="M${MARGIN} 88h${INNER}M${MARGIN} 95h${INNER}" stroke="${colours.ink}" stroke-width="2"/>`,
    ...title.lines.map((line, index) => {
      const y = Math.round(TITLE_TOP + lineHeight * (index + 0.8));
      return text(`x="${near}" y="${y}" text-anchor="${start}"`, title.fontSize, line, BOLD);
    }),
    text(
      `x="${near}" y="${Math.round(titleBottom + COUNTS_SIZE)}" text-anchor="${start}"`,
      COUNTS_SIZE,
      picture.counts,
      ` fill="${colours.ink2}"`,
    ),
    ...(picture.glance ? [drawGlance(picture.glance, frame, colours)] : []),
    "</svg>",
  ].join("\n");
}

const BOLD = ' font-weight="700"';

function shortened(text: string, font: Font, widthMax: number): string {
  let words = text.split(" ");
  while (words.length > 1 && font.widthOf(`${words.join(" ")}…`) > widthMax)
    words = words.slice(0, -1);
  return words.length < text.split(" ").length ? `${words.join(" ")}…` : text;
}
