import { describe, expect, test } from "vitest";
import { BODY, BODY_FIRST, read } from "./reading.ts";

const D = " date 2025-04-10 ";

interface Head {
  readonly day?: string | null;
  readonly title?: string;
  readonly derived?: true;
  readonly byline?: readonly string[];
  readonly outlet?: string;
  readonly dateline?: string;
  readonly labels?: readonly string[];
  readonly standfirst?: string;
}

const TITLE = "Harbour board backs breakwater after nine years";

const heads: readonly [claim: string, head: string, found: Head][] = [
  ["headline alone", `${D}${TITLE}`, { title: TITLE }],
  [
    "byline with a role after a comma",
    `${D}${TITLE}\n\nBy Ines Tavares, Maritime Correspondent`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "three names",
    `${D}${TITLE}\nBy Ines Tavares, Rui Alba and Kofi Mensah`,
    { title: TITLE, byline: ["Ines Tavares", "Rui Alba", "Kofi Mensah"] },
  ],
  [
    "initials and a hyphen",
    `${D}${TITLE}\n\nJ.P. Ní Dhálaigh-Moore`,
    { title: TITLE, byline: ["J.P. Ní Dhálaigh-Moore"] },
  ],
  [
    "particles in a name",
    `${D}${TITLE}\n\nLars van der Meer`,
    { title: TITLE, byline: ["Lars van der Meer"] },
  ],
  [
    "capitals in a byline",
    `${D}${TITLE}\n\nBY INES TAVARES`,
    { title: TITLE, byline: ["INES TAVARES"] },
  ],
  [
    "byline with its place",
    `${D}${TITLE}\n\nInes Tavares in Porto Velho`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "a name and a town without a mark",
    `${D}${TITLE}\n\nAnna Lind, Lund`,
    { title: TITLE, byline: ["Anna Lind"], labels: ["Lund"] },
  ],
  [
    "a name and a listed town",
    `${D}${TITLE}\n\nBy Anna Lind, Oslo`,
    { title: TITLE, byline: ["Anna Lind"], labels: ["Oslo"] },
  ],
  [
    "a harbour and its country, which are nobody",
    `${D}${TITLE}\n\nYstad Harbour, Sweden`,
    { title: TITLE, byline: [], labels: ["Ystad Harbour, Sweden"] },
  ],
  [
    "the word above the day",
    `${D}${TITLE}\n\nPublished\n\n10 April 2025`,
    { title: TITLE, labels: [] },
  ],
  [
    "byline, bar, date and time",
    `${D}${TITLE}\n\nInes Tavares | April 10, 2025 | 9:14 am`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "byline, bullet, updated",
    `${D}${TITLE}\n\nBy Ines Tavares • Updated 10 April 2025 at 18:02 GMT`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "time glued to a name",
    `${D}${TITLE}\n\nInes TavaresThursday, April 10, 2025 07:30`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  ["agency as byline", `${D}${TITLE}\n\nBy Agencies`, { title: TITLE, byline: ["Agencies"] }],
  [
    "desk as byline",
    `${D}${TITLE}\n\nBy Our Political Staff`,
    { title: TITLE, byline: ["Our Political Staff"] },
  ],
  ["web desk without By", `${D}${TITLE}\n\nNews Desk`, { title: TITLE, byline: ["News Desk"] }],
  [
    "name, role and publisher on three lines",
    `${D}${TITLE}\n\nBy Ines Tavares\n\nEconomics editor\n\nCoast Media Group`,
    { title: TITLE, byline: ["Ines Tavares"], outlet: "Coast Media Group" },
  ],
  [
    "time before the headline",
    `${D}10 April 2025\n\n${TITLE}\n\nBy Ines Tavares`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "byline before the headline",
    `${D}By Ines Tavares\n\n${TITLE}`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  ["section first", `${D}Politics\n\n${TITLE}`, { title: TITLE, labels: ["Politics"] }],
  [
    "sections and minutes first",
    `${D}World\nEurope\n4 min read\n${TITLE}\nBy Ines Tavares`,
    { title: TITLE, labels: ["World", "Europe"], byline: ["Ines Tavares"] },
  ],
  [
    "section in front of the headline",
    `${D}WORLD NEWS | ${TITLE}`,
    { title: TITLE, labels: ["WORLD NEWS"] },
  ],
  [
    "publisher behind the headline",
    `${D}${TITLE} - Coast Herald`,
    { title: TITLE, outlet: "Coast Herald" },
  ],
  [
    "a dash that is no publisher",
    `${D}Harbour board backs breakwater - after nine years`,
    { title: "Harbour board backs breakwater - after nine years" },
  ],
  [
    "breadcrumb with the headline",
    `${D}Home > News > Local > ${TITLE}\n\n${TITLE}`,
    { title: TITLE },
  ],
  ["a word in brackets that is no credit", `${D}${TITLE} (VIDEO)`, { title: `${TITLE} (VIDEO)` }],
  [
    "the paper's name above the headline",
    `${D}Coast Herald\n\n${TITLE}\n\nInes Tavares`,
    { title: TITLE, labels: ["Coast Herald"], byline: ["Ines Tavares"] },
  ],
  [
    "menu words first",
    `${D}Open menu\nSubscribe\nSign in\n\n${TITLE}\n\nInes Tavares`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  ["language switch first", `${D}English Français العربية\n\n${TITLE}`, { title: TITLE }],
  [
    "headline printed twice",
    `${D}${TITLE}\n\nThe wall is to stand by the end of 2026, but who pays is open.\n\nBy Ines Tavares\n${TITLE}`,
    {
      title: TITLE,
      standfirst: "The wall is to stand by the end of 2026, but who pays is open.",
      byline: ["Ines Tavares"],
    },
  ],
  [
    "standfirst between headline and byline",
    `${D}${TITLE}\n\nThe decision ends a quarrel that split two towns. Boats must move out by March.\n\nInes Tavares`,
    {
      title: TITLE,
      standfirst: "The decision ends a quarrel that split two towns. Boats must move out by March.",
      byline: ["Ines Tavares"],
    },
  ],
  [
    "standfirst without a full stop",
    `${D}${TITLE}\n\nDecision ends a quarrel that split two towns\n\nInes Tavares`,
    {
      title: TITLE,
      standfirst: "Decision ends a quarrel that split two towns",
      byline: ["Ines Tavares"],
    },
  ],
  [
    "key points above the body",
    `${D}${TITLE}\n\nKey points\n\n- Work begins in April and takes two summers\n- The wall was damaged in 2016`,
    {
      title: TITLE,
      standfirst: "Work begins in April and takes two summers The wall was damaged in 2016",
    },
  ],
  [
    "question as headline",
    `${D}Will the breakwater hold?\n\nInes Tavares`,
    { title: "Will the breakwater hold?", byline: ["Ines Tavares"] },
  ],
  [
    "quotation as headline",
    `${D}“We have waited long enough”: board backs breakwater`,
    { title: "“We have waited long enough”: board backs breakwater" },
  ],
  [
    "headline in capitals with a colon",
    `${D}HARBOUR: BOARD BACKS BREAKWATER AFTER NINE YEARS`,
    { title: "HARBOUR: BOARD BACKS BREAKWATER AFTER NINE YEARS" },
  ],
  [
    "headline with a number first",
    `${D}5 things to know about the new breakwater\n\nInes Tavares`,
    { title: "5 things to know about the new breakwater", byline: ["Ines Tavares"] },
  ],
  [
    "headline over two lines",
    `${D}Harbour board backs breakwater after nine years\nof argument and two lawsuits\n\nBy Ines Tavares`,
    {
      title: "Harbour board backs breakwater after nine years of argument and two lawsuits",
      byline: ["Ines Tavares"],
    },
  ],
  ["short headline", `${D}Breakwater approved`, { title: "Breakwater approved" }],
  [
    "date line alone",
    ` date 2025-04-10\n\n${TITLE}\n\nBy Ines Tavares`,
    { title: TITLE, byline: ["Ines Tavares"] },
  ],
  ["byte order mark and blanks first", `\ufeff\n  date 2025-04-10   ${TITLE}  `, { title: TITLE }],
  [
    "no date line, but a time line",
    `${TITLE}\nBy Ines Tavares\nPublished: April 10, 2025 6:00 PM`,
    { day: "2025-04-10", title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "no date line, published before updated",
    `${TITLE}\nUpdated 12 April 2025\nPublished 10 April 2025`,
    { day: "2025-04-10", title: TITLE },
  ],
  ["damaged date line", `Date: 2025-04-10 | ${TITLE}`, { day: "2025-04-10", title: TITLE }],
  ["date with slashes", ` date 2025/4/10 ${TITLE}`, { day: "2025-04-10", title: TITLE }],
  [
    "date with a time and a zone",
    ` date 2025-04-10T23:30:00-05:00 ${TITLE}`,
    { day: "2025-04-10", title: TITLE },
  ],
  [
    "month alone, day printed",
    ` date 2025-04 ${TITLE}\n\n10 April 2025`,
    { day: "2025-04-10", title: TITLE },
  ],
  ["month alone", ` date 2025-04 ${TITLE}`, { day: null, title: TITLE }],
  ["a day that does not exist", ` date 2025-02-30 ${TITLE}`, { day: null, title: TITLE }],
];

describe("the head of a clipping", () => {
  test.each(heads)("%s", (_, head, found) => {
    const reading = read(`${head}\n\n${BODY}\n`);
    expect({
      day: reading.day,
      title: reading.title,
      titleKind: reading.titleKind,
      byline: reading.byline,
      outlet: reading.outlet,
      labels: reading.labels,
      standfirst: reading.standfirst,
      bodyFirst: reading.bodyTexts[0]?.text.slice(0, BODY_FIRST.length),
      paragraphs: reading.bodyTexts.length,
    }).toEqual({
      day: found.day === undefined ? "2025-04-10" : found.day,
      title: found.title,
      titleKind: "headline",
      byline: found.byline ?? [],
      outlet: found.outlet ?? null,
      labels: found.labels ?? [],
      standfirst: found.standfirst ?? null,
      bodyFirst: BODY_FIRST,
      paragraphs: 3,
    });
  });
});

const LEDE =
  "ferry service will resume on Friday once the pier has been repaired, the operator said on Wednesday.";

const datelines: readonly [opening: string, dateline: string | null][] = [
  ["PORTO: The ", "PORTO"],
  ["PORTO, Portugal — The ", "PORTO, Portugal"],
  ["PORTO (AP) — The ", "PORTO"],
  ["PORTO, Portugal, April 9 (Reuters) - The ", "PORTO, Portugal, April 9"],
  ["Porto, April 9 (NNA) The ", "Porto, April 9"],
  ["Porto, 9 April: The ", "Porto, 9 April"],
  ["Porto [Portugal], April 9 : The ", "Porto [Portugal], April 9"],
  ["PORTO, April 9. /NNA/. The ", "PORTO, April 9"],
  ["PORTO/LISBON — The ", "PORTO/LISBON"],
  ["PORTO and LISBON — The ", "PORTO and LISBON"],
  ["NEW BRIGHTON – The ", "NEW BRIGHTON"],
  ["TASS, March 5. The ", null],
  ["Coast News, April 9 - The ", null],
  ["Defence Ministry, April 9. The ", null],
  ["(AFP) The ", null],
  ["The ", null],
  ["By Thursday the ", null],
  ["In Porto, April brought rain: the ", null],
  ["UPDATE: The ", null],
];

describe("who stands where a place is expected", () => {
  test.each([
    ["TASS, March 5. ", true],
    ["Coast News, April 9 - ", true],
    ["Porto, April 9: ", false],
  ])("%s", (opening, isSource) => {
    const reading = read(`${D}${TITLE}\n\n${opening}The ${LEDE}`);
    expect(reading.dateline === null).toBe(isSource);
    expect(reading.bodyTexts[0]?.text.startsWith("The ferry service")).toBe(true);
  });
});

describe("a dateline", () => {
  test.each(datelines)("%s", (opening, dateline) => {
    const reading = read(`${D}${opening}${LEDE}\n\nNobody was hurt. The pier was built in 1911.`);
    expect(reading.dateline).toBe(dateline);
    expect(reading.titleKind).toBe("derived");
    const first = reading.bodyTexts[0]?.text ?? "";
    expect(
      dateline === null ? first.includes("ferry service") : first.startsWith("The ferry service"),
    ).toBe(true);
  });

  test("alone on its line it does not take the headline's place", () => {
    const reading = read(`${D}${TITLE}\n\nPORTO VELHO\n\n${BODY}`);
    expect([reading.title, reading.dateline]).toEqual([TITLE, "PORTO VELHO"]);
  });
});
