import type { NameSheet } from "./heads.ts";
import { landOutline } from "./land-outline.ts";
import type { Words } from "./words/words.ts";

/** Where a place lies: land, water, a net of degrees and a dot. No border is drawn, so none is taken sides in. */
export interface LocatorMap {
  readonly width: number;
  readonly height: number;
  /** Of the SVG's paths. */
  readonly land: string;
  readonly net: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly description: string;
}

type Point = readonly [x: number, y: number];

/** In degrees. */
interface Window {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** With the window that just holds it. */
interface Ring extends Window {
  readonly points: readonly Point[];
}

const WIDTH = 720;
const HEIGHT = 480;
const LATITUDES_SHOWN = 36; // enough for a coast that a reader knows
const CENTRE_MAX = 70; // degrees north or south; nearer to a pole this projection shows nothing a reader knows
const NET = 10; // degrees
const STEP_MIN = 3; // units of the picture, which is shown at half its size or less
const MARGIN = 2; // degrees beside the picture at which land is cut, so that the cut is not seen

/** Null for names without a known place. */
export function locatorMap(
  words: Words,
  { name, coordinates }: Pick<NameSheet, "name" | "coordinates">,
): LocatorMap | null {
  if (!coordinates) return null;
  const { latitude, longitude } = coordinates;
  const middle = Math.max(-CENTRE_MAX, Math.min(CENTRE_MAX, latitude));
  const tall = HEIGHT / LATITUDES_SHOWN; // units a degree
  // Rounded, since machines may differ in the last digits of a cosine.
  const wide = Math.round(tall * Math.cos((middle / 180) * Math.PI) * 100) / 100;
  const shown: Window = {
    west: longitude - WIDTH / wide / 2,
    east: longitude + WIDTH / wide / 2,
    south: middle - LATITUDES_SHOWN / 2,
    north: middle + LATITUDES_SHOWN / 2,
  };
  const place = ([east, north]: Point): Point => [
    Math.round((east - shown.west) * wide),
    Math.round((shown.north - north) * tall),
  ];
  const [x, y] = place([longitude, latitude]);
  return {
    width: WIDTH,
    height: HEIGHT,
    land: landIn(shown)
      .map((ring) => pathOf(ring.map(place)))
      .join(""),
    net: netPath(shown, place),
    x,
    y,
    title: words.phrases.mapTitle(name),
    description: words.phrases.mapDescription(
      Math.max(-90, Math.round(shown.south)),
      Math.min(90, Math.round(shown.north)),
    ),
  };
}

let rings: readonly Ring[] | null = null;

/** Unpacked on first use: most builds make no map anew. */
function landRings(): readonly Ring[] {
  rings ??= landOutline.map((packed) => {
    const steps = packed.split(" ").map(Number);
    const points: Point[] = [];
    let [x, y] = [0, 0];
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] as number;
      y += steps[at + 1] as number;
      points.push([x / 10, y / 10]);
    }
    const longitudes = points.map(([longitude]) => longitude);
    const latitudes = points.map(([, latitude]) => latitude);
    const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
    return { points, west, east, south: Math.min(...latitudes), north: Math.max(...latitudes) };
  });
  return rings;
}

/** Also what lies beyond the date line, on either side. */
function landIn(shown: Window): readonly (readonly Point[])[] {
  return [-360, 0, 360].flatMap((turn) =>
    landRings()
      .filter(({ west, east }) => west + turn < shown.east && east + turn > shown.west)
      .filter(({ south, north }) => south <= shown.north + MARGIN && north >= shown.south - MARGIN)
      .map(({ points }) => cutOut(turnedBy(points, turn), shown))
      .filter((ring) => ring.length > 2),
  );
}

function turnedBy(points: readonly Point[], turn: number): readonly Point[] {
  return turn === 0 ? points : points.map(([x, y]) => [x + turn, y]);
}

/** The part of a ring inside a window: cut along one side after the other (Sutherland and Hodgman). */
function cutOut(ring: readonly Point[], { west, east, south, north }: Window): readonly Point[] {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, west - MARGIN, 1],
    [0, east + MARGIN, -1],
    [1, south - MARGIN, 1],
    [1, north + MARGIN, -1],
  ];
  return sides.reduce((left, side) => cutSide(left, ...side), ring);
}

function cutSide(
  ring: readonly Point[],
  axis: 0 | 1,
  limit: number,
  sign: 1 | -1,
): readonly Point[] {
  const cut: Point[] = [];
  let before = ring[ring.length - 1] as Point;
  let wasIn = ring.length > 0 && sign * (before[axis] - limit) >= 0;
  for (const point of ring) {
    const isIn = sign * (point[axis] - limit) >= 0;
    if (isIn !== wasIn) cut.push(crossingOf(before, point, axis, limit));
    if (isIn) cut.push(point);
    [before, wasIn] = [point, isIn];
  }
  return cut;
}

function crossingOf(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? a[1] + share * (b[1] - a[1]) : a[0] + share * (b[0] - a[0]);
  return axis === 0 ? [limit, other] : [other, limit];
}

/** Points too near to be told apart are left out. */
function pathOf(ring: readonly Point[]): string {
  const steps: string[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of ring) {
    if (steps.length > 0 && Math.abs(nextX - x) + Math.abs(nextY - y) < STEP_MIN) continue;
    steps.push(`${nextX - x} ${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length < 3 ? "" : `M${steps[0]}l${steps.slice(1).join(" ")}z`;
}

function netPath(shown: Window, place: (point: Point) => Point): string {
  const between = (from: number, to: number) => {
    const first = Math.ceil(from / NET) * NET;
    return Array.from({ length: Math.floor((to - first) / NET) + 1 }, (_, at) => first + at * NET);
  };
  const meridians = between(shown.west, shown.east).map((east) => place([east, shown.north])[0]);
  const parallels = between(shown.south, shown.north).map((north) => place([0, north])[1]);
  return [
    ...meridians.map((x) => `M${x} 0v${HEIGHT}`),
    ...parallels.map((y) => `M0 ${y}h${WIDTH}`),
  ].join("");
}
