import { cityMapping } from "city-timezones";

/** A populated place; several share a name. */
export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

let byName: ReadonlyMap<string, City> | null = null;

/**
 * The largest city of every name, by lower-case name. The data are Natural Earth's populated places, which are in the
 * public domain. The index is made on first use, so that a build that has nothing to read does not pay for it.
 */
export function citiesByName(): ReadonlyMap<string, City> {
  byName ??= buildIndex();
  return byName;
}

function buildIndex(): ReadonlyMap<string, City> {
  const cities = new Map<string, City>();
  for (const { city, city_ascii, iso2, pop, lat, lng } of cityMapping) {
    const found = { name: city, country: iso2, population: pop, latitude: lat, longitude: lng };
    for (const key of new Set([city.toLowerCase(), city_ascii.toLowerCase()])) {
      const known = cities.get(key);
      if (!known || known.population < found.population) cities.set(key, found);
    }
  }
  return cities;
}
