import { hostOf } from "../base/web-address.ts";
import type { OutletRule } from "../model/editor.ts";

/** The outlet that the register names for a file or an address; null when none matches. The first rule wins. */
export function outletOf(
  outlets: readonly OutletRule[],
  { name, url }: { readonly name: string; readonly url: string | null },
): OutletRule | null {
  const host = url === null ? null : hostOf(url);
  return (
    outlets.find(
      (outlet) =>
        outlet.files.some((pattern) => matches(pattern, name)) ||
        (host !== null &&
          hostsOf(outlet).some((each) => host === each || host.endsWith(`.${each}`))),
    ) ?? null
  );
}

function hostsOf({ url, files }: OutletRule): readonly string[] {
  const own = url === null ? [] : [hostOf(url)];
  const named = files.filter(
    (each) => /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(each) && !/\.(?:txt|md)$/i.test(each),
  );
  return [...own, ...named].map((host) => host.toLowerCase().replace(/^www\./, ""));
}

/** "daily/*.txt", "daily" or "daily/" for a folder and all below it; "*" stands for a run of characters but "/". */
function matches(pattern: string, name: string): boolean {
  const folder = pattern.replace(/\/+$/, "");
  if (!folder.includes("*")) return name === folder || name.startsWith(`${folder}/`);
  return matchesStars(folder.split("*"), name);
}

// Goes from star to star without trying a place twice, so that no pattern can make it slow.
function matchesStars(pieces: readonly string[], name: string): boolean {
  const last = pieces.at(-1) as string;
  if (!name.startsWith(pieces[0] as string) || !name.endsWith(last)) return false;
  let at = (pieces[0] as string).length;
  const end = name.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found === -1 || name.slice(at, found).includes("/")) return false;
    at = found + piece.length;
  }
  return at <= end && !name.slice(at, end).includes("/");
}
