import type { SentenceWords } from "../sentence-words.ts";

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const sentenceWords: SentenceWords = {
  language: "en",
  joining: wordSet(`
    mr mrs ms mx messrs mme mlle dr drs prof rev revd fr hon rt sr sra
    gen maj col lt ltc sgt cpl pvt capt cmdr cdr adm brig ens spc pfc cpt insp supt det
    sen sens rep reps gov govs pres amb min asst assoc dep treas sec-gen
    st ste mt ft vs v cf viz approx est ca e.g i.e ph.d`),
  abbreviations: wordSet(`
    jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun
    inc corp co cos ltd llc plc bros assn assoc dept dist univ intl natl mfg
    jr sr esq etc al ave blvd rd hwy
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont
    neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo ont que
    a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c b.c a.d n.y n.j n.c s.c l.a r.i n.h n.m n.d s.d w.va p.s a.k.a c.e b.c.e`),
  beforeNumbers: wordSet(
    "no nos p pp vol vols art arts fig figs sec secs ch chap par para ver tel ext par op",
  ),
  openers: wordSet(`
    the a an this that these those there here it its he she they we you his her their our your my
    in on at by for from with after before during since until under over between among within without against despite
    but and or so yet nor if when while where as although though because unless once whether
    what who why how which not no some many most more all both each every few several another other others such
    one two three four five six seven eight nine ten only also even still then now thus hence however meanwhile
    moreover furthermore nevertheless nonetheless instead later earlier recently today yesterday tomorrow
    according to of about asked is are was were will would do does did has have had can could may might should must
    let nobody nothing everyone everything somebody someone anyone anything`),
  speechVerbs: wordSet(`
    said says say asked asks ask wrote writes added adds replied replies told tells shouted shouts cried cries
    exclaimed exclaims declared declares tweeted tweets posted posts remarked remarks continued continues answered answers
    responded responds demanded demands wondered wonders joked jokes quipped quips yelled yells chanted chants
    recalled recalls argued argues insisted insists warned warns concluded concludes noted notes`),
};
