// A headline as printed can carry its section in front ("LOCAL NEWS – …") and its publisher behind ("… | The Courier").
import { isLabel } from "./prose.ts";
import { OUTLET_NOUN } from "./words.ts";

export interface HeadlineParts {
  readonly title: string;
  readonly label: string | null;
  readonly outlet: string | null;
}

const FRONT = /^([\p{L}& ]{3,30}?)\s*(?:\s[–—-]\s|\s?\|\s|\s?[»›]\s|\s?•\s)(?=\S)/u;
const BACK = /\s+([|–—-]|\/\/)\s+([^|–—]{2,40})$/u;

export function headlineParts(headline: string): HeadlineParts {
  const text = headline.replace(/\s+/g, " ");
  const front = FRONT.exec(text);
  const label = front && isLabel(front[1] as string) ? (front[1] as string) : null;
  const title = label ? text.slice((front as RegExpExecArray)[0].length) : text;
  const back = BACK.exec(title);
  const outlet =
    back && isOutlet(back[2] as string, back[1] as string) ? (back[2] as string) : null;
  return { title: outlet ? title.slice(0, (back as RegExpExecArray).index) : title, label, outlet };
}

function isOutlet(text: string, mark: string): boolean {
  const words = text.split(/\s+/);
  if (
    words.length > 5 ||
    !words.every((word) => /^[\p{Lu}\d&]|^(?:of|the|and|de|la|le|for)$/u.test(word))
  )
    return false;
  return (
    mark === "|" ||
    OUTLET_NOUN.test(text) ||
    /\.(?:com|org|net|co|info|news)\b/i.test(text) ||
    /^\p{Lu}{2,5}$/u.test(text)
  );
}
