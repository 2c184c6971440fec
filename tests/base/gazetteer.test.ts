import { describe, expect, it } from "vitest";
import { coordinatesOf, findPlace, type GazetteerPlace } from "../../src/base/gazetteer.ts";

describe("finds a place by any of its names", () => {
  it.each<readonly [name: string, found: string, country: string | null]>([
    ["Kiev", "Kyiv", "UA"],
    ["kyiv", "Kyiv", "UA"],
    ["U.S.", "United States", "US"],
    ["Britain", "United Kingdom", "GB"],
    ["Georgia", "Georgia", "GE"],
    ["London", "London", "GB"],
    ["Paris", "Paris", "FR"],
    ["Washington", "Washington", "US"],
    ["Côte d’Ivoire", "Ivory Coast", "CI"],
    ["Middle East", "Middle East", null],
    ["São Paulo", "Sao Paulo", "BR"],
  ])("%s", (name, found, country) => {
    expect(findPlace(name)).toMatchObject({ name: found, country });
  });
});

it("knows no place that is none", () => {
  expect(findPlace("Ostrogard")).toBeNull();
  expect(findPlace("")).toBeNull();
});

describe("coordinates lie where the place is", () => {
  it.each<readonly [name: string, latitude: number, longitude: number]>([
    ["Moscow", 56, 38],
    ["Fiji", -18, 178],
    ["Alaska", 61, -149],
    ["New Zealand", -39, 175],
  ])("%s", (name, latitude, longitude) => {
    const place = coordinatesOf(findPlace(name) as GazetteerPlace);
    expect(Math.abs((place?.latitude ?? 0) - latitude)).toBeLessThan(4);
    expect(Math.abs((place?.longitude ?? 0) - longitude)).toBeLessThan(4);
  });
});
