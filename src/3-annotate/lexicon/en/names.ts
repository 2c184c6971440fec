import type { NameWords } from "../name-words.ts";
import { firstNames } from "./first-names.ts";
import * as heads from "./name-heads.ts";
import {
  linesOf,
  abbreviations,
  honorifics,
  rolePhrases,
  roleModifiers,
  roles,
  softRoles,
  wordsOf,
} from "./name-roles.ts";
import { nationalities } from "./nationalities.ts";
import { surnames } from "./notable-surnames.ts";
import { calendar, grammar, ordinary } from "./ordinary-words.ts";
import { acronyms, organisations } from "./organisations.ts";

export const nameWords: NameWords = {
  language: "en",
  abbreviations,
  grammar,
  ordinary,
  calendar,
  firstNames,
  surnames,
  honorifics,
  roles,
  softRoles,
  rolePhrases,
  roleModifiers,
  organisations,
  acronyms,
  adjectives: new Set([...heads.adjectives, ...nationalities]),
  plainAcronyms: heads.plainAcronyms,
  organisationHeads: heads.organisationHeads,
  organisationStarts: heads.organisationStarts,
  organisationFirsts: heads.organisationFirsts,
  companySuffixes: heads.companySuffixes,
  placeHeads: heads.placeHeads,
  placeStarts: heads.placeStarts,
  otherHeads: heads.otherHeads,
  others: heads.others,
  otherStarts: heads.otherStarts,
  thingNouns: heads.thingNouns,
  organisationNouns: heads.organisationNouns,
  placeNouns: heads.placeNouns,
  placeNounsAfter: heads.placeNounsAfter,
  collectives: heads.collectives,
  governmentHeads: heads.governmentHeads,
  directions: wordsOf(
    "northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western downtown nearby neighbouring neighboring outside mainland",
  ),
  placePrepositions: new Map([
    ["in", 2.5],
    ["near", 2],
    ["outside", 2],
    ["throughout", 2],
    ["across", 1.5],
    ["visited", 1.5],
    ["toured", 1.5],
    ["around", 1],
    ["from", 1],
    ["inside", 1],
    ["toward", 1],
    ["towards", 1],
    ["at", 1.5],
    ["to", 0.5],
    ["into", 0.5],
  ]),
  prepositions: wordsOf(
    "in near outside throughout across around from inside toward towards at to into of with by on for against between over under about after-all via through like than including within among",
  ),
  speechVerbs: wordsOf(`
    said says say told tells added adds wrote writes asked asks replied warned warns insisted insists claimed claims argued argues explained explains noted notes stated states
    announced announces confirmed confirms denied denies declared declares acknowledged acknowledges admitted admits predicted predicts suggested suggests vowed vows urged urges
    tweeted posted recalled recalls joked testified concluded believes believed thinks thought hopes hoped described describes called shared remarked commented complained cautioned stressed emphasized emphasised
    reiterated revealed responded answered promised pledged accused criticized criticised praised condemned rejected demanded agreed refused expressed welcomed met visited resigned
  `),
  actorVerbs: wordsOf(`
    has had have is was would will could may might must should wants wanted demands demanded accuses accused denies denied rejects rejected insists insisted says said warned warns agreed agrees
    refuses refused hopes hoped plans planned announced announces imposed condemned condemns welcomed welcomes supports supported opposes opposed backs backed signed ordered called calls seeks sought expects expected claims claimed continues continued
    responded responds threatened threatens launched believes maintains urged urges decided sent summoned expelled
  `),
  companyNouns: wordsOf(
    "shares stock stocks shareholders spokesman spokeswoman spokesperson executives executive executives' ceo chairman employees employee customers subsidiary officials products devices gained slipped climbed shed tumbled surged plunged closed traded",
  ),
  matchVerbs: wordsOf(
    "beat beats defeated thrashed trounced edged routed downed blanked outplayed v vs v.",
  ),
  playerNouns: wordsOf(
    "captain skipper coach striker midfielder defender goalkeeper winger fullback wicketkeeper wicket-keeper batsman bowler all-rounder pitcher catcher shortstop quarterback linebacker right-hander left-hander prop hooker fly-half scrum-half fans supporters",
  ),
  nameSuffixes:
    /(?:ed|ing)$|^(?:led|born|bound|run|held|made|built|style|area|era|like|type|wide|elect|general|designate|in|to|by|only|level|friendly|free|minded|day|old|time|long|turned|on|off|up|and|or|based)$/,
  dismissals: wordsOf("b c lbw"),
  particles: wordsOf(
    "van von der den de da di del della dos das du la le bin ibn al el ter ten zu af",
  ),
  nameLinks: linesOf(`
of
for
on
of the
for the
on the
`),
  roleLinks: wordsOf("of for to on in the and at"),
  beforeOfPlace: wordsOf("north south east west outskirts people streets"),
  wordEndings: /[a-z](?:ed|ing|ly|tion|tions|ness|ments?|ities|able|ful|less|ous|ans|ese|ish)$/,
  fieldEndings:
    /(?:tion|ment|ity|ing|ture|ics|[ea]nce|ship|ism|ces|gy|rs|ies|fare|lth|ade|ry|ort|ts|sts|ns)$/,
  determiners: wordsOf("the a an his her its their our my your this that"),
  generations: wordsOf("jr jr. sr sr. ii iii iv"),
};
