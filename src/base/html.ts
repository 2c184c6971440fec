declare const safeHtmlBrand: unique symbol;

/** HTML that may be put into a page as it is. Given by the functions of this file only. */
export type SafeHtml = string & { readonly [safeHtmlBrand]: true };

const SPECIAL = /[&<>"']/;
const NEXT_SPECIAL = /[&<>"']/g; // goes on where it is told to

/** Text made safe for element content and for quoted attributes; also right for XML. */
export function escapeHtml(text: string): SafeHtml {
  // Most texts hold nothing to escape, and the others little: an expression finds that faster than a look at each unit does.
  let at = text.search(SPECIAL);
  if (at === -1) return text as SafeHtml;
  let html = "";
  let from = 0;
  for (; at !== -1; at = nextSpecial(text, from)) {
    html += text.slice(from, at) + entityOf(text.charCodeAt(at));
    from = at + 1;
  }
  return (html + text.slice(from)) as SafeHtml;
}

function nextSpecial(text: string, from: number): number {
  NEXT_SPECIAL.lastIndex = from;
  return NEXT_SPECIAL.test(text) ? NEXT_SPECIAL.lastIndex - 1 : -1;
}

/** Of a UTF-16 unit that may not stand as it is. */
function entityOf(unit: number): string {
  switch (unit) {
    case 0x22:
      return "&quot;";
    case 0x26:
      return "&amp;";
    case 0x27:
      return "&#39;";
    case 0x3c:
      return "&lt;";
    default:
      return "&gt;";
  }
}

/** For markup that came out of the sanitiser or is written in our own code; never for text from a source. */
export function trustHtml(markup: string): SafeHtml {
  return markup as SafeHtml;
}

export function joinHtml(pieces: readonly SafeHtml[], separator = ""): SafeHtml {
  return pieces.join(separator) as SafeHtml;
}

/** As `joinHtml` of both, for text that grows by many pieces. */
export function addHtml(html: SafeHtml, piece: SafeHtml): SafeHtml {
  return (html + piece) as SafeHtml;
}

export const noHtml = "" as SafeHtml;
