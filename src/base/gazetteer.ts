import { cityMapping } from "city-timezones";
import { countryNames } from "./country-names.ts";
import { regionNames } from "./region-names.ts";

export interface GazetteerPlace {
  /** The name that stands for all its names. */
  readonly name: string;
  readonly kind: "country" | "region" | "city";
  /** ISO 3166-1 alpha-2; null when it lies in several countries or in none. */
  readonly country: string | null;
  /** Of cities; 0 for all else. */
  readonly population: number;
  /** Of cities; `coordinatesOf` works out all else. */
  readonly coordinates: Coordinates | null;
}

export interface Coordinates {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

type City = (typeof cityMapping)[number];

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
  const key = name.toLowerCase();
  return placesByName().get(key.includes("’") ? key.replaceAll("’", "'") : key) ?? null;
}

/** Of a city its own; of a country or province the place where its people live on average; null when nothing is known. */
export function coordinatesOf({
  name,
  kind,
  country,
  coordinates,
}: GazetteerPlace): Coordinates | null {
  if (coordinates) return coordinates;
  if (country === null) return null;
  return middleOf(
    cityMapping.filter(
      (city) => city.iso2 === country && (kind === "country" || city.province === name),
    ),
  );
}

function buildIndex(): ReadonlyMap<string, GazetteerPlace> {
  const cities = largestCities();
  const places = new Map<string, GazetteerPlace>();
  for (const [key, city] of cities) places.set(key, cityPlace(city, city.city));
  for (const { country, names } of regionNames) {
    const name = names[0] as string;
    const city = names
      .map((each) => cities.get(each.toLowerCase()))
      .find((each) => each?.iso2 === country);
    const place = city
      ? cityPlace(city, name)
      : { name, kind: "region" as const, country, population: 0, coordinates: null };
    for (const each of names) places.set(each.toLowerCase(), place);
  }
  for (const { code, names } of countryNames) {
    const name = names[0] as string;
    const place = {
      name,
      kind: "country" as const,
      country: code,
      population: 0,
      coordinates: null,
    };
    for (const each of names) places.set(each.toLowerCase(), place);
  }
  return places;
}

function cityPlace({ iso2, pop, lat, lng }: City, name: string): GazetteerPlace {
  const coordinates = { latitude: rounded(lat), longitude: rounded(lng) };
  return { name, kind: "city", country: iso2, population: pop, coordinates };
}

function largestCities(): ReadonlyMap<string, City> {
  const cities = new Map<string, City>();
  const keepLargest = (name: string, city: City): void => {
    const key = name.toLowerCase();
    const known = cities.get(key);
    if (!known || known.pop < city.pop) cities.set(key, city);
  };
  for (const city of cityMapping) {
    keepLargest(city.city, city);
    if (city.city_ascii !== city.city) keepLargest(city.city_ascii, city);
  }
  return cities;
}

/** Reckoned on the globe, so that the date line does no harm. */
function middleOf(cities: readonly City[]): Coordinates | null {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lng, pop } of cities) {
    const [latitude, longitude] = [radians(lat), radians(lng)];
    x += pop * Math.cos(latitude) * Math.cos(longitude);
    y += pop * Math.cos(latitude) * Math.sin(longitude);
    z += pop * Math.sin(latitude);
  }
  if (x === 0 && y === 0 && z === 0) return null;
  const latitude = rounded(degrees(Math.atan2(z, Math.hypot(x, y))));
  return { latitude, longitude: rounded(degrees(Math.atan2(y, x))) };
}

function radians(angle: number): number {
  return (angle / 180) * Math.PI;
}

function degrees(angle: number): number {
  return (angle / Math.PI) * 180;
}

// Two decimals name a town; more would differ between machines, whose sines and roots may end in other digits.
function rounded(angle: number): number {
  return Math.round(angle * 100) / 100;
}
