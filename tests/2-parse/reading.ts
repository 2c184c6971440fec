import { readClipping, type ClippingReading } from "../../src/2-parse/clipping/read-clipping.ts";

/** Three paragraphs of a body, for clippings whose head is what matters. */
export const BODY = `The harbour board approved a new breakwater on Thursday after nine years of argument, its chair said.

Work begins in April and will take two summers. The old wall was damaged by a storm in 2016.

"We have waited long enough," said Marta Vilas, who runs the fish market.`;

export const BODY_FIRST = "The harbour board approved";

/** A clipping as read, with what tests look at in short form. */
export function read(text: string): ReadingView {
  const reading = readClipping(text.split("\n"), 1);
  const body = reading.body.map(({ kind, unit }) => ({ kind, text: unit.text }));
  return { ...reading, bodyTexts: body, rolesByLine: rolesByLine(reading) };
}

export interface ReadingView extends Omit<ClippingReading, "body"> {
  readonly bodyTexts: readonly { readonly kind: string; readonly text: string }[];
  readonly rolesByLine: readonly string[];
}

function rolesByLine({ lines }: ClippingReading): readonly string[] {
  return lines.map(({ line, role }) => `${line} ${role}`);
}
