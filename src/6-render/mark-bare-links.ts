import { escapeHtml, trustHtml } from "../base/html.ts";
import type { Markup } from "../model/article.ts";

const LINK = '<a href="';
const AMPERSAND = "&#x26;"; // as rehype-stringify writes it

/** The markup of a text, with a class at links whose words are their own address: on paper it need not stand twice. */
export function markBareLinks(text: string, markup: readonly Markup[]): readonly Markup[] {
  return markup.map((tag, place) => {
    const start = tag.html.lastIndexOf(LINK);
    if (start === -1) return tag;
    const words = text.slice(tag.at, markup[place + 1]?.at ?? text.length);
    const [address] = tag.html.slice(start + LINK.length).split('"', 1);
    if (address?.replaceAll(AMPERSAND, escapeHtml("&")) !== escapeHtml(words)) return tag;
    const html = `${tag.html.slice(0, start)}<a class="bare" ${tag.html.slice(start + "<a ".length)}`;
    return { at: tag.at, html: trustHtml(html) };
  });
}
