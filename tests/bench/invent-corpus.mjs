// node invent-corpus.mjs N FOLDER: N articles of some 450 words in Markdown, the same ones each time. Every forty tell one matter,
// which has a place, people and a subject of its own; its reports share events, figures and quotations, and differ in some.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ARTICLES_PER_MATTER = 40;
const PARAGRAPHS = 8;
const DAYS_PER_MATTER = 60;

const STARTS = "Al Bar Cor Dun Esk Fal Gre Hol Ist Jor Kel Lor Mar Nor Ost Pel Quin Ros Sal Tor Ul Var Wes Yor Zel".split(" ");
const ENDS = "a en ia in mouth o ston um va wick by dale fjord gate holm".split(" ");
const FIRST = "Ada Boris Carla Denis Elena Farid Greta Hugo Irene Jonas Katya Liam Mona Nils Olga Pavel Rosa Stefan".split(" ");
const SUBJECTS = ["harbour", "railway", "hospital", "dam", "airport", "school", "pension", "water", "fishery", "forest"];
const MATTERS = ["inquiry", "strike", "tender", "treaty", "levy", "merger", "trial", "reform", "census", "auction"];
const ROLES = ["mayor", "finance minister", "union leader", "judge", "spokeswoman", "chief engineer", "governor"];
const DEEDS = ["met", "criticised", "thanked", "warned", "questioned", "called"];
const PAPERS = ["the plan", "the accord", "the budget", "the offer", "the report", "the draft"];
const PLANS = ["vote on", "sign", "publish", "debate", "reject"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const OUTLETS = ["Port Post", "Morning Wire", "The Ledger", "Evening Line", "Radio North"];

const [count, folder] = [Number(process.argv[2]), process.argv[3]];
const roll = dice(20250815);
const pick = (list) => list[roll(list.length)];

mkdirSync(folder, { recursive: true });
for (let first = 0; first < count; first += ARTICLES_PER_MATTER) {
  const matter = inventMatter(first / ARTICLES_PER_MATTER);
  for (let at = first; at < Math.min(count, first + ARTICLES_PER_MATTER); at++) {
    const { day, text } = inventArticle(matter);
    writeFileSync(join(folder, `${day}-${String(at).padStart(6, "0")}.md`), text);
  }
}

/** Numbers below the given one, by a congruential generator (the constants are those of Numerical Recipes). */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function inventMatter(number) {
  const word = () => pick(STARTS) + pick(ENDS);
  return {
    begins: number * 3,
    place: word(),
    subject: `${word()} ${pick(SUBJECTS)} ${pick(MATTERS)}`,
    body: `${word()} ${pick(["Council", "Authority", "Union", "Ministry"])}`,
    people: Array.from({ length: 5 }, () => ({ name: `${pick(FIRST)} ${word()}`, role: pick(ROLES) })),
  };
}

function inventArticle(matter) {
  const day = matter.begins + roll(DAYS_PER_MATTER);
  const [one, other] = [pick(matter.people), pick(matter.people)];
  const lead = `The ${one.role}, ${one.name}, ${pick(DEEDS)} ${other.name} in ${matter.place} on ${pick(WEEKDAYS)}, as the ${matter.subject} entered its ${2 + roll(7)}th week.`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => [1, 2, 3].map(() => inventSentence(matter)).join(" "));
  const title = `${one.name} and ${other.name} on the ${matter.subject}, ${1 + roll(90)} days in`;
  const head = `---\ntitle: "${title}"\ndate: ${dayOf(day)}\noutlet: ${pick(OUTLETS)}\n---\n\n`;
  return { day: dayOf(day), text: `${head}${[lead, ...paragraphs].join("\n\n")}\n` };
}

function inventSentence(matter) {
  const { name, role } = pick(matter.people);
  const day = longDay(matter.begins + roll(DAYS_PER_MATTER + 30));
  return pick([
    `Members of the ${matter.body} will ${pick(PLANS)} ${pick(PAPERS)} on ${day}.`,
    `“We will ${pick(PLANS)} ${pick(PAPERS)} before anyone asks,” ${name}, the ${role}, said on ${pick(WEEKDAYS)}.`,
    `${name} resigned on ${day} after the ${matter.subject} cost ${2 + roll(60)} million euros.`,
    `At least ${2 + roll(40)} people took part in a march in ${matter.place} on ${day}, the ${matter.body} said.`,
    `The ${matter.subject} goes back to a **contract** of ${1980 + roll(40)}, and nobody in ${matter.place} expected it to last.`,
    `A [letter](https://example.org/${roll(1000)}) that ${name} wrote says that ${roll(90)}.${roll(9)} percent of the cost was known two years ago.`,
  ]);
}

function dayOf(number) {
  return new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
}

function longDay(number) {
  const [year, month, day] = dayOf(number).split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
