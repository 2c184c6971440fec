import { escapeHtml } from "../../base/html.ts";
import type { EventMark, ReportMark } from "../glance-marks.ts";
import type { GlanceView } from "../glance.ts";
import type { Theme } from "../../model/theme.ts";

/** A rectangle of the picture, in its units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a drawing is coloured with. */
export type Palette = Required<Theme["light"]>;

const RADIUS_MAX = 9;
const ROW_HEIGHT = 26; // of the glance, in its own units

/**
 * The marks of the glance in a frame, as SVG. Places are stretched to fill it; marks keep their form, and are as large as
 * their rows allow.
 */
export function drawGlance(glance: GlanceView, frame: Frame, colours: Palette): string {
  const scaleX = frame.width / glance.width;
  const scaleY = Math.min(scaleX, frame.height / glance.height);
  const top = frame.y + frame.height - glance.height * scaleY;
  const radius = Math.min(RADIUS_MAX, (ROW_HEIGHT * scaleY) / 2 - 1);
  const x = (place: number) => round(frame.x + place * scaleX);
  const y = (place: number) => round(top + place * scaleY);
  const transform = `translate(${frame.x} ${round(top)}) scale(${round(scaleX)} ${round(scaleY)})`;
  return [
    `<g fill="none" stroke="${colours.rule2}" stroke-width="0.8" opacity="0.6" transform="${transform}">`,
    ...glance.lines.map(({ path }) => `<path d="${path}"/>`),
    "</g>",
    `<path d="M${x(glance.axisStart)} ${y(glance.axisY)}H${x(glance.axisEnd)}" stroke="${colours.rule2}" stroke-width="2"/>`,
    ...glance.ticks.map(({ x: at, text }) => tick(text, x(at), y(glance.axisY))),
    ...glance.events.map((mark) => eventShape(mark)),
    ...glance.reports.map((mark) => reportShape(mark)),
  ].join("\n");

  function tick(text: string, at: number, axis: number): string {
    return `<path d="M${at} ${axis}v8" stroke="${colours.rule2}" stroke-width="2"/><text x="${at}" y="${axis + 30}" font-size="20" text-anchor="middle" fill="${colours.ink2}" stroke="${colours.paper}" stroke-width="6" paint-order="stroke">${escapeHtml(text)}</text>`;
  }

  function eventShape({ shape, isOpen, ...mark }: EventMark): string {
    const stroke = isOpen ? colours.next : colours.ink;
    const paint = `fill="${isOpen ? colours.paper : colours.ink}" stroke="${stroke}" stroke-width="3"`;
    const [left, middle, right] = [x(mark.x), y(mark.y), x(mark.x + mark.width)];
    switch (shape) {
      case "dot":
        return `<circle cx="${x(mark.middle)}" cy="${middle}" r="${round(radius)}" ${paint}/>`;
      case "bar":
        return `<rect x="${left}" y="${round(middle - radius * 0.8)}" width="${round(right - left)}" height="${round(radius * 1.6)}" rx="3" ${paint}/>`;
      case "bracket":
        return `<path d="M${left} ${round(middle + radius)}v${round(-radius * 1.6)}H${right}v${round(radius * 1.6)}" fill="none" stroke="${stroke}" stroke-width="3"/>`;
    }
  }

  function reportShape({ shape, ...mark }: ReportMark): string {
    if (shape === "bar")
      return `<rect x="${x(mark.x)}" y="${y(mark.top)}" width="${round(mark.width * scaleX)}" height="${round(mark.height * scaleY)}" fill="${colours.ink2}"/>`;
    const side = radius * 0.85;
    return `<path d="M${round(x(mark.middle) - side)} ${y(mark.top + 3)}h${round(side * 1.3)}l${round(side * 0.7)} ${round(side * 0.7)}v${round(side * 1.9)}h${round(-side * 2)}z" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="2"/>`;
  }
}

/** Fewer digits than a float has, so that a drawing is the same whatever its numbers went through. */
function round(number: number): number {
  return Math.round(number * 100) / 100;
}
