import type { Gender } from "../name-words.ts";

/** Words of an English word list, separated by blanks and line ends. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** The same, with the regular plural of every word. */
export function withPlurals(text: string): ReadonlySet<string> {
  const words = new Set(wordsOf(text));
  for (const word of wordsOf(text)) {
    words.add(`${word}s`);
    if (word.endsWith("y")) words.add(`${word.slice(0, -1)}ies`);
  }
  return words;
}

/** Lines of a list of phrases. */
export function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split("\n"));
}

/** Abbreviations that take a point and stand before or within names. */
export const abbreviations = wordsOf(`
mr mrs ms dr st sen no rep gov gen lt col capt sgt maj prof rev hon inc corp co ltd jr sr bros mt ft adm cmdr brig jan feb mar apr jun jul aug sep sept oct
nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo reps sens
`);

export const honorifics: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ["mr", "male"],
  ["mr.", "male"],
  ["sir", "male"],
  ["monsieur", "male"],
  ["herr", "male"],
  ["lord", "male"],
  ["mrs", "female"],
  ["mrs.", "female"],
  ["ms", "female"],
  ["ms.", "female"],
  ["miss", "female"],
  ["dame", "female"],
  ["lady", "female"],
  ["madame", "female"],
  ["mme", "female"],
  ["frau", "female"],
  ["dr", null],
  ["dr.", null],
  ["prof", null],
  ["prof.", null],
  ["rev", null],
  ["rev.", null],
  ["hon", null],
  ["hon.", null],
]);

export const roles = withPlurals(`
president vice-president premier chancellor minister ministers secretary undersecretary senator senators sen sen. congressman congresswoman representative rep rep. reps. sens.
governor gov gov. mayor councillor councilman commissioner ambassador envoy diplomat negotiator spokesman spokeswoman spokesperson spokesmen aide adviser advisor
lawmaker legislator deputy mp mep speaker leader chief boss head chair chairman chairwoman chairperson ceo cfo coo cto executive director manager founder co-founder cofounder owner
officer official general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal admiral adm adm. brigadier commander marshal
private pvt. constable detective inspector sheriff superintendent cmdr. prosecutor attorney lawyer solicitor barrister judge justice magistrate coroner
king queen prince princess duke duchess earl count baron emperor empress sultan emir sheikh shah ayatollah mullah imam pope cardinal archbishop bishop priest pastor reverend father rabbi
monk patriarch metropolitan professor dean rector lecturer teacher principal scientist researcher economist analyst strategist historian
doctor physician surgeon nurse engineer architect designer programmer developer journalist reporter correspondent columnist editor publisher anchor presenter broadcaster host
author writer novelist poet playwright critic philosopher composer musician singer rapper guitarist pianist conductor actor actress comedian filmmaker producer screenwriter
artist painter photographer model dancer footballer striker midfielder defender goalkeeper forward winger coach trainer skipper referee driver rider
golfer sprinter swimmer cyclist boxer wrestler pitcher batsman bowler quarterback athlete champion player astronaut cosmonaut pilot activist campaigner dissident
businessman businesswoman entrepreneur investor banker broker trader tycoon billionaire millionaire financier oligarch magnate
partner candidate nominee incumbent rival opponent challenger successor predecessor colleague counterpart negotiators
husband wife son daughter brother sister mother widow friend girlfriend boyfriend neighbour neighbor resident suspect defendant
plaintiff gunman hacker whistleblower whistle-blower consultant expert specialist veteran soldier rebel warlord guerrilla militant chieftain
treasurer auditor comptroller registrar curator librarian farmer fisherman teammate counsel envoys ombudsman rapporteur chaplain laureate
headteacher headmaster headmistress firefighter paramedic translator interpreter midwife pharmacist dentist veterinarian geologist biologist physicist chemist astronomer meteorologist seismologist
epidemiologist virologist psychologist sociologist anthropologist archaeologist climatologist mathematician statistician demographer criminologist ecologist botanist zoologist oceanographer
governor-general ringleader organiser organizer campaigner petitioner treasurer clerk bailiff archivist shopkeeper innkeeper baker butcher carpenter electrician plumber mechanic
airman seaman stoker lecturer tutor vicar curate deacon abbot prior parson imam cleric
`);

export const softRoles = wordsOf(`
rival opponent partner leader champion champions head owner maker model host player broker trader resident anchor publisher producer developer forward general private major
justice count duke cardinal master captain pilot driver rider coach boss counterpart colleague friend fighter brother sister son daughter father mother king queen prince
incumbent challenger predecessor successor representative predecessor expert speaker metropolitan reporter
`);

export const rolePhrases = linesOf(`
prime minister
vice president
vice premier
vice chairman
vice minister
deputy premier
deputy minister
deputy foreign minister
foreign minister
defence minister
defense minister
finance minister
interior minister
justice minister
deputy prime minister
first minister
secretary of state
secretary general
secretary-general
secretary of defense
secretary of defence
secretary of the treasury
treasury secretary
defense secretary
defence secretary
foreign secretary
home secretary
press secretary
under secretary of state
assistant secretary of state
attorney general
attorney-general
solicitor general
surgeon general
director general
director-general
governor general
inspector general
consul general
chief executive
chief executive officer
chief financial officer
chief operating officer
chief of staff
chief justice
chief economist
chief negotiator
chief minister
chief inspector
managing director
executive director
executive vice president
senior vice president
head coach
major general
lieutenant general
lieutenant colonel
lieutenant governor
brigadier general
first lady
crown prince
special envoy
special representative
high representative
high commissioner
head of state
member of parliament
national security adviser
national security advisor
chancellor of the exchequer
house speaker
speaker of the house
majority leader
minority leader
senate majority leader
senate minority leader
house majority leader
house minority leader
opposition leader
supreme leader
district attorney
`);

export const roleModifiers = wordsOf(`
former ex- ex late senior junior deputy acting interim outgoing incoming vice chief special top veteran leading longtime long-time then-
assistant associate executive managing honorary retired newly-elected newly elected incumbent designate prime foreign defence defense finance interior justice trade
energy health education agriculture transport culture economy economics environment labour labor home press national security military political legal financial economic technical commercial
senior-most presidential vice-presidential parliamentary congressional republican democratic conservative liberal labour socialist communist green independent opposition
ruling government state federal regional local provincial police army navy air force party union company team club club's human rights media music film tennis football soccer rugby cricket golf
basketball baseball hockey boxing racing cycling world olympic famous prominent popular controversial powerful influential wealthy billionaire fellow current new old young
top-ranking high-ranking high-level second-ranking first second third lead principal main general research science medical bond stock market equity currency oil
commodities aviation defence-industry industry software technology tech real estate investment hedge fund private chief-of-staff co- group staff
`);
