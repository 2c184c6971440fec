// What English-language news pages print around an article: data that the rules look things up in.

export const MONTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      "january jan januar enero janvier gennaio janeiro januari января січня",
      "february feb februar febrero février febbraio fevereiro februari февраля лютого",
      "march mar märz marzo mars março maart марта березня",
      "april apr abril avril aprile апреля квітня",
      "may mai mayo maggio maio mei мая травня",
      "june jun juni junio juin giugno junho июня червня",
      "july jul juli julio juillet luglio julho июля липня",
      "august aug agosto août augustus августа серпня",
      "september sep sept septiembre septembre settembre setembro сентября вересня",
      "october oct oktober octubre octobre ottobre outubro oktober октября жовтня",
      "november nov noviembre novembre novembro ноября листопада",
      "december dec dezember diciembre décembre dicembre dezembro desember декабря грудня",
    ] as const
  ).flatMap((names, place) => names.split(" ").map((name) => [name, place + 1] as const)),
);

export const WEEKDAYS: ReadonlySet<string> = setOf(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
);

/** Words that stand beside dates and times in a line that holds nothing else. */
export const TIME_WORDS: ReadonlySet<string> = setOf(
  `am pm a m p utc gmt bst ist est edt cst cdt mst mdt pst pdt cet cest eet eest msk aest aedt jst sgt hkt pkt wib eat
  wat sast local time et ct pt noon midnight published updated posted last modified on at of the first created date
  issued added edited revised release upd st nd rd th ago minutes minute mins min hours hour hrs hr days day week weeks
  month months yesterday today now just from h uhr de la el and or in`,
);

/** A line of these words alone names a section of a newspaper. */
export const SECTION_WORDS: ReadonlySet<string> = setOf(
  `world news politics political business sport sports opinion international national local technology tech science
  health weather culture lifestyle life style entertainment economy economic economics markets market finance money
  europe asia africa americas america middle east latin pacific us usa uk india china russia ukraine war conflict
  nation nations region regional state states city metro country home front page top stories story breaking latest
  analysis explainer feature features interview editorial editorials comment commentary column columns columnists
  exclusive video videos photos photo gallery pictures environment climate energy education society crime law courts
  court travel food arts art books film music tv media religion faith history heritage people community rural farming
  agriculture industry transport property housing defence defense security military foreign affairs global diplomacy
  elections election parliament government policy investigations investigation special report reports long read reads
  insight perspective perspectives views voices letters obituaries obituary cricket football soccer rugby tennis
  athletics cycling golf hockey olympics motorsport racing basketball baseball boxing space nature wildlife animals
  consumer personal work careers tourism shipping aviation trade commodities banking real estate startups innovation
  internet gaming data fact check live blog general featured trending newsletter`,
);

/** Words that do not count when two texts are compared. */
export const FUNCTION_WORDS: ReadonlySet<string> = setOf(
  `a an the of to in on at by for from with and or but as is are was were be been it its this that these those he she
  they his her their after before over into out up down no not new says say said will would has have had who what when
  where why how than then more most about against between amid`,
);

/** Who is meant by a byline without a person's name, and what a person is called beside the name. */
export const ROLE_WORDS: ReadonlySet<string> = setOf(
  `reporter reporters correspondent correspondents editor editors writer writers staff columnist contributor
  contributors photographer journalist journalists producer anchor bureau chief desk team newsroom agencies agency
  intern stringer critic analyst fellow author web digital online service services wire wires monitoring`,
);

export const ROLE_NOUN =
  /\b(?:reporters?|correspondents?|editors?|writers?|staff|columnists?|contributors?|photographers?|journalists?|producers?|anchor|bureau|desk|team|newsroom|agenc(?:y|ies)|intern|stringer|critic|service)\b/i;

/** Agencies by the names under which they sign. */
export const AGENCIES: ReadonlySet<string> = setOf(
  "afp ap reuters tass dpa epa ani pti upi xinhua anadolu interfax ria bloomberg kyodo yonhap efe ansa lusa ians bbc cna cnn",
);

/** Small words inside names. */
export const NAME_PARTICLES: ReadonlySet<string> = setOf(
  "de del della da das do dos di du la le el al bin ibn ben van von der den ter ten zu af av y e ul ur",
);

/** Capitalised words that begin sentences and labels, but no names of persons. */
export const NO_NAME_WORDS: ReadonlySet<string> = setOf(
  `the a an in on at by for from with and or but as is are was were it its this that these those he she they we you i
  our what when where why how who which after before while during if no not new all more most read share listen watch
  follow click here sign subscribe log menu search advertisement sponsored related recommended trending key points
  quick highlights current remaining duration playback loaded summary background context timeline topics tags topic print email comments icon logo`,
);

export const OUTLET_NOUN =
  /\b(?:news|times|post|herald|tribune|guardian|journal|gazette|courier|chronicle|telegraph|mirror|observer|independent|standard|express|mail|press|media|broadcasting|magazine|daily|weekly|review|ledger|examiner|inquirer|dispatch|bulletin|sentinel|star|globe|today|tv|radio|online|network|group|world|monitor|record|argus|echo|advertiser|agency|wire)\b/i;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
