declare const safeHtmlBrand: unique symbol;

/** HTML that may be put into a page as it is. Given by `escapeHtml`, `joinHtml` and `trustHtml` only. */
export type SafeHtml = string & { readonly [safeHtmlBrand]: true };

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for element content and for quoted attributes; also right for XML. */
export function escapeHtml(text: string): SafeHtml {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string) as SafeHtml;
}

/** For markup that came out of the sanitiser or is written in our own code; never for text from a source. */
export function trustHtml(markup: string): SafeHtml {
  return markup as SafeHtml;
}

export function joinHtml(pieces: readonly SafeHtml[], separator = ""): SafeHtml {
  return pieces.join(separator) as SafeHtml;
}
