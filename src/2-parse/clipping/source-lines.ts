// Where a text came from, as it says so itself at its end: "SOURCE: …", "(With inputs from agencies.)", "NNA RKT LB".

const LENGTH_MAX = 260;
const SOURCE_LINES = [
  /^sources?\s*:\s*\S/i,
  /^[([]?(?:with|includes?|contains?|including) (?:additional |further |some )?(?:inputs?|reporting|material|contributions?|information|files?|copy|text|agency) (?:from|by|input|inputs|reports?)\b/i,
  /^[([]?with (?:agenc(?:y|ies)|afp|ap|reuters|wires?|pti|ani)\b.{0,60}$/i,
  /^[([]?(?:additional |further )?(?:reporting|writing|editing|compiled|translation|translated|contributions?) (?:by|from) \S/i,
  /^[([]?(?:agencies|afp|ap|reuters|dpa|tass|pti|ani|xinhua|upi|ians)(?:\s?[,/&]\s?(?:agencies|afp|ap|reuters|dpa|tass|pti|ani|xinhua|upi|ians))*[)\].]?$/i,
  /^\(?except for the headline\b/i,
  /^\(?(?:first )?published in (?:the )?(?:print edition of )?[A-Z][^.]{1,60}\d{4}\)?\.?$/i,
  /^\(?(?:this|the) (?:story|report|article|copy|news) (?:has|was|is) .{0,60}(?:syndicated|agency|feed|edited by)/i,
  /^\(?(?:the )?(?:associated press|reuters|agence france-presse|afp) (?:writers?|reporters?|journalists?|contributed)\b/i,
];

const SOURCE_LINE = new RegExp(SOURCE_LINES.map(({ source }) => source).join("|"), "i");
const CONTRIBUTED =
  /^\(?\p{Lu}[\p{L}., -]{2,80} (?:also )?contributed\b.{0,60}\b(?:report|story|article|from)/u;

/** Whether a line tells where the text came from. */
export function isSourceLine(line: string): boolean {
  if (line.length > LENGTH_MAX) return false;
  return SOURCE_LINE.test(line) || (line.includes("ontributed") && CONTRIBUTED.test(line));
}

const SIGN_OFF =
  /(?<=[.!?…][”"’')\]]?)\s+((?:[-–—]{1,2}\s?)?\(?(?:\p{Lu}{2,8}(?:[ /-]\p{Lu}{2,8}){0,6}|Reuters|Agencies|Xinhua|Bloomberg|Bernama|Enditem|[Ee]nds?)\)?|[■□▪●♦◆]|-30-)$/u;

/** Offset at which an agency's sign begins at the end of a paragraph ("… before September. NNA RKT LB"); null when none. */
export function signOffStart(paragraph: string): number | null {
  const from = Math.max(0, paragraph.length - 80);
  const match = SIGN_OFF.exec(paragraph.slice(from));
  return match ? from + match.index : null;
}

const COPYRIGHT =
  /^(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s+(?:by\s+)?(.{2,60}?)(?:\.|,|\s+all rights|$)/i;

/** The publisher that a line of copyright names; null when there is none. */
export function outletOfCopyright(line: string): string | null {
  return COPYRIGHT.exec(line.slice(0, 160))?.[1]?.trim() ?? null;
}
