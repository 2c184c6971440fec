import { cityMapping } from "city-timezones";
import { countryNames } from "./country-names.ts";
import { regionNames } from "./region-names.ts";

export interface GazetteerPlace {
  /** The name that stands for all its names. */
  readonly name: string;
  readonly kind: "country" | "region" | "city";
  /** ISO 3166-1 alpha-2; null when it lies in several countries or in none. */
  readonly country: string | null;
  readonly coordinates: Coordinates | null;
  /** Of cities; 0 for all else. */
  readonly population: number;
}

export interface Coordinates {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

let index: ReadonlyMap<string, GazetteerPlace> | null = null;

/**
 * Every place by its names in lower case. Of several places with one name it is the country, then the region or city of
 * our own lists, then the largest city. City data are Natural Earth's populated places, which are in the public domain.
 * The index is made on first use, so that a build that has nothing to read does not pay for it.
 */
export function placesByName(): ReadonlyMap<string, GazetteerPlace> {
  index ??= buildIndex();
  return index;
}

export function findPlace(name: string): GazetteerPlace | null {
  return placesByName().get(name.toLowerCase().replace(/’/g, "'")) ?? null;
}

type City = (typeof cityMapping)[number];

function buildIndex(): ReadonlyMap<string, GazetteerPlace> {
  const places = new Map<string, GazetteerPlace>();
  const add = (names: readonly string[], place: GazetteerPlace): void => {
    for (const name of names) places.set(name.toLowerCase(), place);
  };
  const cities = largestCities();
  const middles = middlesOf((city) => city.iso2);
  const provinces = middlesOf((city) => `${city.iso2} ${city.province}`);
  for (const [key, city] of cities.byName) add([key], cityPlace(city));
  for (const { country, names } of regionNames) {
    const name = names[0] as string;
    const city = names.map((each) => cities.byCountry.get(`${country} ${each}`)).find(Boolean);
    const middle = provinces.get(`${country} ${name}`) ?? null;
    const place: GazetteerPlace = city
      ? { ...cityPlace(city), name }
      : { name, kind: "region", country, coordinates: middle, population: 0 };
    add(names, place);
  }
  for (const { code, names } of countryNames) {
    const coordinates = middles.get(code) ?? null;
    const name = names[0] as string;
    add(names, { name, kind: "country", country: code, coordinates, population: 0 });
  }
  return places;
}

function cityPlace({ city, iso2, pop, lat, lng }: City): GazetteerPlace {
  const coordinates = { latitude: rounded(lat), longitude: rounded(lng) };
  return { name: city, kind: "city", country: iso2, coordinates, population: pop };
}

function largestCities(): {
  readonly byName: ReadonlyMap<string, City>;
  readonly byCountry: ReadonlyMap<string, City>;
} {
  const byName = new Map<string, City>();
  const byCountry = new Map<string, City>();
  const keepLargest = (cities: Map<string, City>, key: string, city: City): void => {
    const known = cities.get(key);
    if (!known || known.pop < city.pop) cities.set(key, city);
  };
  for (const city of cityMapping) {
    for (const name of new Set([city.city, city.city_ascii])) {
      keepLargest(byName, name.toLowerCase(), city);
      keepLargest(byCountry, `${city.iso2} ${name}`, city);
    }
  }
  return { byName, byCountry };
}

/** Where the people of each group of cities live on average; reckoned on the globe, so that the date line does no harm. */
function middlesOf(keyOf: (city: City) => string): ReadonlyMap<string, Coordinates> {
  const sums = new Map<string, [x: number, y: number, z: number]>();
  for (const city of cityMapping) {
    const [latitude, longitude] = [radians(city.lat), radians(city.lng)];
    const sum = sums.get(keyOf(city)) ?? [0, 0, 0];
    sum[0] += city.pop * Math.cos(latitude) * Math.cos(longitude);
    sum[1] += city.pop * Math.cos(latitude) * Math.sin(longitude);
    sum[2] += city.pop * Math.sin(latitude);
    sums.set(keyOf(city), sum);
  }
  const middles = new Map<string, Coordinates>();
  for (const [key, [x, y, z]] of sums) {
    if (x === 0 && y === 0 && z === 0) continue;
    const latitude = rounded(degrees(Math.atan2(z, Math.hypot(x, y))));
    middles.set(key, { latitude, longitude: rounded(degrees(Math.atan2(y, x))) });
  }
  return middles;
}

function radians(angle: number): number {
  return (angle / 180) * Math.PI;
}

function degrees(angle: number): number {
  return (angle / Math.PI) * 180;
}

// Two places name a town; more would differ between machines, whose sines and roots may end in other digits.
function rounded(angle: number): number {
  return Math.round(angle * 100) / 100;
}
