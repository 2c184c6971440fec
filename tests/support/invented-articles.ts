// Short reports of a few invented matters, so that a site has several stories, people who return, copies and dates that agree
// and differ.
import type { Dice } from "./dice.ts";

interface Matter {
  readonly place: string;
  readonly thing: string;
  readonly people: readonly (readonly [role: string, name: string])[];
  /** Number of its first day, counted from the start of 2024. */
  readonly begins: number;
}

const MATTERS: readonly Matter[] = [
  {
    ...{ place: "Lisbon", thing: "harbour strike", begins: 60 },
    people: [
      ["trade minister", "Ana Duarte"],
      ["union leader", "Rui Matos"],
    ],
  },
  {
    ...{ place: "Oslo", thing: "tramway tender", begins: 75 },
    people: [
      ["mayor", "Kari Solheim"],
      ["engineer", "Tor Brekke"],
    ],
  },
  {
    ...{ place: "Nairobi", thing: "reservoir inquiry", begins: 140 },
    people: [
      ["judge", "Wanjiru Odede"],
      ["governor", "Peter Kimathi"],
    ],
  },
  {
    ...{ place: "Quito", thing: "orchard blight", begins: 150 },
    people: [
      ["agronomist", "Lucia Andrade"],
      ["farmer", "Jorge Paz"],
    ],
  },
  {
    ...{ place: "Hobart", thing: "lighthouse sale", begins: 230 },
    people: [
      ["premier", "Greta Lang"],
      ["harbour master", "Owen Pike"],
    ],
  },
];

const DEEDS = ["met", "criticised", "called", "thanked", "warned"];
const PLANS = ["vote on", "sign", "debate", "publish", "reject"];
const PAPERS = ["the plan", "the report", "the offer", "the accord", "the budget"];
const OUTLETS = ["Port Post", "Morning Wire", "The Ledger"];

export interface InventedArticle {
  readonly day: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Null in a clipping, which has no place for it. */
  readonly outlet: string | null;
}

export function inventArticle(dice: Dice): InventedArticle {
  const matter = dice.pick(MATTERS);
  const number = matter.begins + dice.roll(12);
  const [[role, one], [, other]] = matter.people as [
    readonly [string, string],
    readonly [string, string],
  ];
  return {
    day: dayOf(number),
    title: `${one} ${dice.pick(DEEDS)} ${other} over the ${matter.thing}, ${1 + dice.roll(90)} days in`,
    paragraphs: [
      `The ${role} ${one} ${dice.pick(DEEDS)} ${other} in ${matter.place} on ${dice.pick(WEEKDAYS)}.`,
      ...Array.from({ length: 1 + dice.roll(3) }, () => inventSentence(dice, matter)),
    ],
    outlet: dice.roll(2) === 0 ? dice.pick(OUTLETS) : null,
  };
}

/** A sentence about one of the matters, or about the given one. */
export function inventSentence(dice: Dice, matter: Matter = dice.pick(MATTERS)): string {
  const [, name] = dice.pick(matter.people);
  const day = dayOf(matter.begins + dice.roll(30));
  return dice.pick([
    `Members will ${dice.pick(PLANS)} ${dice.pick(PAPERS)} on ${longDay(day)}.`,
    `“We will ${dice.pick(PLANS)} ${dice.pick(PAPERS)},” ${name} said.`,
    `${name} resigned on ${longDay(day)} after the ${matter.thing} cost ${2 + dice.roll(60)} million dollars.`,
    `At least ${2 + dice.roll(40)} people took part in a march in ${matter.place} on ${longDay(day)}.`,
    `The ${matter.thing} began in ${dice.pick(["January", "March", "May"])} 2023.`,
  ]);
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

export function inventDay(dice: Dice): string {
  return dayOf(dice.pick(MATTERS).begins + dice.roll(20));
}

/** A clipping, or Markdown with front matter when its outlet is known. */
export function textOf({ day, title, paragraphs, outlet }: InventedArticle): string {
  const body = paragraphs.join("\n\n");
  if (outlet === null) return ` date ${day} ${title}\n\n${body}\n`;
  return `---\ntitle: "${title}"\ndate: ${day}\noutlet: ${outlet}\n---\n\n${body}\n`;
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
}

function longDay(day: string): string {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  const names = ["January", "February", "March", "April", "May", "June", "July", "August"];
  return `${dayOfMonth} ${names[month - 1] ?? "September"} ${year}`;
}
