import type { ClauseLink, EventWords } from "../event-words.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";

// Kind of happening: its word forms. Two reports of one happening seldom use one word for it.
const CONCEPTS: Readonly<Record<string, string>> = {
  meet: "meet meets met meeting meetings summit summits session sessions talks negotiations negotiate negotiated negotiating face-to-face sit-down conference gathering hosted hosts welcomed received visit visits visited visiting trip travelled traveled travels arrived arrives",
  speak:
    "call calls phone phoned spoke speak speaks spoken speaking conversation conversations telephone telephoned discussed discuss discussion discussions briefed brief updated",
  annex: "annex annexed annexes annexation annexing",
  invade: "invade invaded invades invasion invading incursion offensive occupied occupy occupation",
  war: "war wars conflict fighting fought clashes clashed battle battles combat hostilities",
  attack:
    "attack attacks attacked attacking strike strikes struck bombed bombing bombardment shelled shelling airstrike airstrikes raid raids raided missile missiles fired drone drones assault",
  explode: "explode exploded explosion explosions blast blasts blew",
  kill: "kill kills killed killing dead died die dies death deaths massacre shot shooting murdered murder slain casualties",
  injure: "injured injuries wounded hurt",
  arrest: "arrest arrests arrested detained detention captured seized custody",
  charge: "charge charged charges indicted indictment sued lawsuit accused prosecutors",
  convict: "convicted conviction guilty verdict sentenced sentence jailed acquitted trial",
  elect: "elect elected election elections vote votes voted voting ballot referendum poll polls",
  resign: "resign resigned resigns resignation quit ousted dismissed sacked",
  appoint: "appoint appointed appoints appointment nominated nominee nomination inaugurated sworn",
  agree:
    "agree agreed agreement agreements deal deals accord accords treaty pact truce ceasefire cease-fire signed sign signing ratified",
  sanction: "sanction sanctions sanctioned tariff tariffs embargo penalties penalty",
  deadline: "deadline deadlines ultimatum",
  deploy: "deploy deployed deploying deployment ordered troops submarines moratorium",
  protest:
    "protest protests protested protesters demonstration demonstrations demonstrators rally rallies rallied marched uprising riot riots unrest",
  disaster:
    "earthquake quake quakes flood floods hurricane storm storms tsunami wildfire wildfires tornado eruption erupted landslide outbreak",
  accident:
    "crash crashed crashes accident collided collision derailed sank capsized spill spilled leak leaked",
  rescue: "rescue rescued evacuated evacuate evacuation relief aid donated donations",
  announce: "announce announced announces announcement unveiled revealed",
  buy: "acquire acquired acquisition merger bought buy takeover purchased",
  win: "win wins won victory defeated beat",
  open: "open opened opens opening began begin begins started starts start",
  close: "close closed closes closure shut halted suspended stopped ended ends",
};

const LINKS: Readonly<Record<ClauseLink, string>> = {
  temporal: "after following before when while as once until follows followed",
  complement: "that",
  relative: "which who whom whose where",
  condition: "if unless whether",
  cause: "because since although though despite",
  coordinate: "and but or then",
};

const PAST_FORMS =
  "became began bought broke brought built came chose cut did drew drove fell felt fled flew found fought gave went got grew had heard held hit kept knew led left lost made meant met paid put ran rose said sank sat saw sent set shook shot shut sold spent spoke stood stole struck swept swore took taught told thought threw understood was were woke won wore wrote been begun broken chosen done driven fallen flown given gone grown known seen shaken shown spoken stolen sworn taken torn thrown woken worn written hurt shed quit spread beat cost";

/** Words that tell what happened, was planned, or was only said. */
export const eventWords: EventWords = {
  concepts: byForm(CONCEPTS),
  pastForms: words(PAST_FORMS),
  pastEnding: "ed",
  reporting: words(
    "said says say saying told tells announced announces announcing stated states stating wrote writes added adds confirmed confirms claimed claims reported reports shared shares acknowledged suggested suggest suggests indicated noted noting described describes warned warns insisted revealed maintained declared tweeted posted argued explained denied denies believes believe quoted testified",
  ),
  links: byForm(LINKS) as ReadonlyMap<string, ClauseLink>,
  planned: words(
    "will shall would plan plans planned planning intends intend intended expected expects scheduled set due slated deadline ultimatum upcoming planned tomorrow agreed-to vowed promised pledged to-be",
  ),
  future: words("will shall"),
  due: { be: words("is are was were"), infinitive: "to" },
  possible: words("may might could can should possible possibly perhaps hopes hoped likely maybe"),
  negations: words("not never no none neither nor n't without cannot"),
  changes: new Map([
    ...entries(
      "cancelled",
      "cancelled canceled cancels cancel scrapped abandoned called-off aborted",
    ),
    ...entries("moved", "postponed postpones postpone rescheduled delayed deferred adjourned"),
  ]),
  changePhrases: new Map<string, ReadonlyMap<string, "cancelled" | "moved">>([
    ["called", new Map([["off", "cancelled"]])],
    ["call", new Map([["off", "cancelled"]])],
    ["put", new Map([["off", "moved"]])],
    ["pushed", new Map([["back", "moved"]])],
  ]),
  dayMoves: {
    verbs: words("moved shifted switched changed forward back"),
    signs: words("from to"),
  },
  deadline: {
    concept: "deadline",
    extended: words("extended extends extend prolonged"),
    passed: words("passed expired lapsed elapsed"),
  },
  pastAuxiliaries: words("had has have having was were been did"),
  locatives: words("in at near outside around inside"),
  pronouns: words("he she they him her them"),
  stopWords: STOP_WORDS,
  stem,
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

function entries<Kind extends string>(kind: Kind, text: string): [string, Kind][] {
  return text.split(/\s+/).map((word) => [word, kind]);
}

function byForm(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([kind, text]) => entries(kind, text)));
}
