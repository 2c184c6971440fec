import { expect, test } from "vitest";
import { locatorMap, type LocatorMap } from "../../src/6-render/locator-map.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import type { Name } from "../../src/model/story.ts";
import { smallSite } from "../support/site.ts";

const TOWN = smallSite().grouping.names.find(({ kind }) => kind === "place") as Name;

function mapAt(latitude: number, longitude: number): LocatorMap {
  return locatorMap(ENGLISH, { ...TOWN, coordinates: { latitude, longitude } }) as LocatorMap;
}

/** Whether the dot lies on land, by how often a line from it to the left meets a coast. */
function isOnLand({ land, x, y }: LocatorMap): boolean {
  let crossings = 0;
  for (const path of land.split("z").filter((each) => each !== "")) {
    const steps = path.slice(1).split(/[l ]/).map(Number);
    let [px, py] = [0, 0];
    const points = steps.flatMap((step, at) => {
      if (at % 2 === 0) return [];
      [px, py] = [px + (steps[at - 1] as number), py + step];
      return [[px, py] as const];
    });
    points.forEach(([ax, ay], at) => {
      const [bx, by] = points[(at + 1) % points.length] as readonly [number, number];
      if (ay > y + 0.5 === by > y + 0.5) return;
      if (ax + ((y + 0.5 - ay) / (by - ay)) * (bx - ax) < x) crossings++;
    });
  }
  return crossings % 2 === 1;
}

test.each([
  ["Moscow", 55.75, 37.62, true],
  ["the Caspian Sea", 41.5, 51, false],
  ["the middle of the Atlantic", 35, -40, false],
  ["Nairobi", -1.28, 36.82, true],
  ["Chukotka, beyond the date line", 67, -175, true],
  ["Kamchatka, before the date line", 56, 160, true],
  ["the Pacific on the date line", 10, 180, false],
  ["inner Antarctica", -80, 100, true],
  ["the North Pole", 90, 0, false],
])("%s lies where it should", (_, latitude, longitude, expected) => {
  expect(isOnLand(mapAt(latitude, longitude))).toBe(expected);
});

test("a map stays small, whole numbers only, and its dot is inside", () => {
  for (const [latitude, longitude] of [
    [40, 20],
    [60, 90],
    [-60, 0],
    [10, 110],
  ] as const) {
    const { land, net, x, y, width, height } = mapAt(latitude, longitude);
    expect(land.length).toBeLessThan(6000);
    expect(land + net).toMatch(/^[MlzHhvV\d\s-]*$/);
    expect([x > 0, x < width, y > 0, y < height]).toEqual([true, true, true, true]);
  }
});

test("a map says in words what it shows", () => {
  expect(mapAt(55.75, 37.62)).toMatchObject({
    title: "Map: where Port Ellis lies",
    description: expect.stringContaining("from 38° north to 74° north"),
  });
});

test("a name without a known place has no map", () => {
  expect(locatorMap(ENGLISH, { ...TOWN, coordinates: null })).toBeNull();
});
