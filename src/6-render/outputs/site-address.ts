import { hashKey } from "../../base/hash.ts";
import {
  addressOfPlace,
  placeUrl,
  relativeUrl,
  type SitePlace,
  type UrlPath,
} from "../site-paths.ts";

/** Stands in formats that must hold absolute addresses while the site's own is not known. */
export const STAND_IN_BASE = "https://example.org/"; // RFC 2606 keeps it for this

/** Where a page is, seen from a file: absolute when the site's address is known, else relative. */
export function addressFrom(file: UrlPath, page: UrlPath, base: string | null): string {
  return base === null ? relativeUrl(file, page) : absoluteUrl(base, page);
}

/** The home page is known by its folder, as pages name it in their canonical address. */
export function absoluteUrl(base: string, page: UrlPath): string {
  return base + (page === "index.html" ? "" : page);
}

/** As `addressFrom`, to a place. */
export function placeAddressFrom(file: UrlPath, place: SitePlace, base: string | null): string {
  return base === null ? placeUrl(file, place) : placeAddress(base, place);
}

/** Absolute; for a place that is not the home page. */
export function placeAddress(base: string, place: SitePlace): string {
  return base + addressOfPlace(place);
}

/** A name for a thing that stays when the site moves: a UUID of version 8 (RFC 9562) made of what is named. */
export function uuidUrn(...parts: readonly string[]): string {
  const hex = hashKey(...parts);
  const variant = "89ab"[parseInt(hex.charAt(16), 16) % 4] as string;
  const fields = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${fields.join("-")}`;
}
