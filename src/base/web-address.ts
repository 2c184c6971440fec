// The one place where a text becomes an address of the web. What a text calls an address is shown as a link on pages, in feeds
// and in tables that programs open, so it leads to a host by http or https, and to nothing that could run or be read here.
//
//   https://name.example:8080/a/b?c=d#e     scheme "://" host, and then whatever the URL standard allows

/** What an address may begin with; a link in a text may write mail, too. */
export const LINK_SCHEMES: readonly string[] = ["http", "https", "mailto"];

// "https:/x" and "https:\\x" lead to a host as well, by the standard's leniency; nobody writes them on purpose.
const WEB = /^https?:\/\/[^/\\\s]/i;
const MAIL = /^mailto:[^\s:/?#@]+@[^\s:/?#@]+(?:\?|$)/i;
// The URL standard drops these wherever they stand, so that what is read is not what is written.
const DROPPED = /[\t\n\r]/;
// The standard lets a quotation mark and other signs stand in a host; no name on the web holds them.
const HOST = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;
const LENGTH_MAX = 4000; // browsers and feed readers take no more than some thousand

/**
 * The address as the URL standard writes it, percent-encoded, its host in ASCII; null for what is none. An address with a name
 * or a password in front of its host is refused: it would be published, or dress up as another host.
 */
export function webAddressOf(text: string | null): string | null {
  if (text === null || text.length > LENGTH_MAX || !WEB.test(text) || DROPPED.test(text))
    return null;
  const url = urlOf(text);
  if (!url || !HOST.test(url.hostname)) return null;
  return url.username === "" && url.password === "" ? url.href : null;
}

/**
 * What the URL standard makes of a text; null when that is nothing. `URL.canParse` is not asked: once V8 has optimised its caller,
 * Node 20's says no to every host with a letter from U+0080 to U+00FF in it.
 */
export function urlOf(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** In lower case; `address` was given by `webAddressOf`. */
export function hostOf(address: string): string {
  return new URL(address).hostname;
}

/** May a link in a text lead there? */
export function isLinkAddress(href: string): boolean {
  return MAIL.test(href) ? href.length <= LENGTH_MAX : webAddressOf(href) !== null;
}
