import type { NameWords } from "../name-words.ts";
import { countries } from "./countries.ts";
import { firstNames, sameFirstNames } from "./first-names.ts";
import * as heads from "./name-heads.ts";
import { honorifics, rolePhrases, roleModifiers, roles, wordsOf } from "./name-roles.ts";
import { surnames } from "./notable-surnames.ts";
import { calendar, ordinary } from "./ordinary-words.ts";
import { acronyms, organisations } from "./organisations.ts";
import { places } from "./places.ts";

export const nameWords: NameWords = {
  language: "en",
  ordinary,
  calendar,
  firstNames,
  sameFirstNames,
  surnames,
  honorifics,
  roles,
  rolePhrases,
  roleModifiers,
  countries,
  places,
  organisations,
  acronyms,
  adjectives: new Set([
    ...heads.adjectives,
    ...countries.flatMap((country) => country.adjectives.map((word) => word.toLowerCase())),
  ]),
  plainAcronyms: heads.plainAcronyms,
  organisationHeads: heads.organisationHeads,
  organisationStarts: heads.organisationStarts,
  companySuffixes: heads.companySuffixes,
  placeHeads: heads.placeHeads,
  placeStarts: heads.placeStarts,
  otherHeads: heads.otherHeads,
  others: heads.others,
  placePrepositions: wordsOf(
    "in near from outside inside around across throughout toward towards within into to at",
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
    "shares stock stocks shareholders spokesman spokeswoman spokesperson executives executive executives' ceo chairman employees employee customers subsidiary officials products devices",
  ),
  particles: wordsOf(
    "van von der den de da di del della dos das du la le bin ibn al el ter ten zu af",
  ),
  connectors: wordsOf("of for and the & de"),
  generations: wordsOf("jr jr. sr sr. ii iii iv"),
};
