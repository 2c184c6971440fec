import type { Caption } from "../../model/article.ts";
import type { RoledUnit } from "./assign-roles.ts";
import { findPrintedDays } from "./printed-days.ts";
import { CAPTION_LABEL, keyOf, LEADING_AGENCY } from "./signs.ts";

/** The captions of a clipping, each once; a credit that stands alone goes to the caption above that has none. */
export function captionsOf(units: readonly RoledUnit[]): readonly Caption[] {
  const captions: Caption[] = [];
  for (const { role, sign } of units) {
    if (role === "caption") {
      const { credit, text, unit } = sign;
      const own = credit && sign.shape === "caption" ? credit : null;
      const whole = own ? text.slice(0, own.end).replace(/[\s/|(]+$/, "") : text;
      const agency = own ? null : (LEADING_AGENCY.exec(text)?.[0] ?? null);
      const printed = whole
        .slice(agency?.length ?? 0)
        .trimStart()
        .replace(CAPTION_LABEL, "")
        .replace(COUNTER, "");
      const credited = own?.credit ?? agency;
      for (const part of separateCaptions(printed, credited))
        addCaption(captions, { text: part, credit: credited, line: unit.line });
    }
    const last = captions.at(-1);
    if (role === "credit" && last && last.credit === null && sign.loneCredit !== null)
      captions[captions.length - 1] = { ...last, credit: creditOf(sign.loneCredit) };
  }
  return captions;
}

// Place of the picture in a gallery: "2 of 5 | …", "Item 1 of 3 …", "[1/3] …".
const COUNTER = /^(?:\[\d{1,2}\/\d{1,2}\]\s*|(?:item )?\d{1,2} of \d{1,2}\s*[|:–—-]?\s+)(?=\S)/i;

function addCaption(captions: Caption[], caption: Caption): void {
  const place = captions.findIndex(({ text }) => keyOf(text) === keyOf(caption.text));
  if (place === -1) captions.push(caption);
  else if (captions[place]?.credit === null)
    captions[place] = { ...caption, line: (captions[place] as Caption).line };
}

function creditOf(line: string): string {
  return line.replace(
    /^(?:photo(?:graph)?|picture|image|pic|foto|file photo)s?(?:\s+credit)?(?:\s+by|\s*[:©])\s*|^credit\s*:\s*/i,
    "",
  );
}

/**
 * A picture made of two has two captions under one credit. They are told apart by their days: each sentence names its
 * own in full, and the credit names several photographers.
 */
function separateCaptions(text: string, credit: string | null): readonly string[] {
  if (credit === null || !/[,&]|\band\b/.test(credit)) return [text];
  const sentences = text.split(/(?<=\d{4}\.)\s+(?=\p{Lu})/u);
  const isEach = sentences.every((sentence) => findPrintedDays(sentence).length > 0);
  return sentences.length > 1 && isEach ? sentences : [text];
}
