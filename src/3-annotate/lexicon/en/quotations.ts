import type { QuotationWords } from "../quotation-words.ts";
import { speechVerbs } from "./speech-verbs.ts";

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const quotationWords: QuotationWords = {
  language: "en",
  ...speechVerbs,
  alsoNouns: wordSet(`
    answer appeal attack blame blast blog boast brag brand cable call calls caption caution charge charges claim claims
    comment comments counter cover credit demand demands detail details estimate estimates fear fears feel find finds
    frame grade groan hail hint hints hit hits hope hopes issue issues joke jokes laugh list lists mention name names
    note notes object offer offers order orders outline pledge pledges plan plans post posts praise press promise promises
    propose protest protests push question questions quip quote quotes rank rate rates reason reasons record
    records refer regard regret regrets remark remarks reply request requests report reports rule rules salute second
    see seek share shares show shows sign signal signals slam sound speak state states stress style support talk talks
    telegraph term terms text texts thank thanks threat title titles toast tout trumpet tweet tweets use uses view views voice
    volunteer vow vows want warn welcome wonder worry worries address addresses back backs rip tear knock bill bills whip`),
  phrasalVerbs: wordSet(`
    put puts putting shot shoot shoots shooting fire fires fired firing hit hits went go goes going point points pointed pointing
    speak speaks spoke carried carry continue came come comes cut cuts jump jumped jumps butt butted break breaks broke`),
  particles: wordSet("it back out on in up off"),
  auxiliaries: wordSet(`
    am is are was were be been being has have had having do does did will would can could may might must shall should
    won't wouldn't can't cannot couldn't doesn't don't didn't isn't aren't wasn't weren't hasn't haven't hadn't not
    won’t wouldn’t can’t couldn’t doesn’t don’t didn’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t`),
  otherVerbs: wordSet(`
    became become becomes began begins brought brings built came comes kept keeps left leaves led leads lost loses made makes
    met meets paid pays ran runs sat sits saw sees sent sends set sets sold sells stood stands took takes taught won wins
    got gets gave gives knew knows found finds went goes grew grows fell falls held holds lay lies let lets rose rises
    seemed seems looked looks appeared appears turned turns wanted wants tried tries helped helps used uses served serves
    worked works lived lives moved moves started starts continued continues remains remained stayed stays returned returns
    joined joins called calls asked needs needed plans planned hopes faces faced shows showed sought seeks spent spends
    spoke speaks drew draws drove flew fought fights threw wore broke chose caught felt heard hit hurt cut put puts quit
    signed visited ended opened closed won lifted ordered attended arrived launched released published issued gathered
    raised echoed cited listed grabbed sparked marked followed included includes received remains vowed`),
  adverbs: wordSet(`
    also then once later earlier ago recently reportedly famously repeatedly often sometimes never always simply further
    flatly bluntly angrily quietly quickly again even still just only too both first finally eventually previously
    publicly privately separately specifically explicitly however meanwhile therefore thus instead already soon now
    more less long ever rather merely allegedly apparently initially subsequently loudly softly clearly jokingly
    sarcastically there here afterwards afterward elsewhere nevertheless nonetheless moreover
    likewise similarly furthermore additionally otherwise aloud online onstage`),
  pronouns: wordSet(`
    he she they we i it you everyone everybody someone somebody nobody one others some many several most all both few`),
  determiners: wordSet(`
    the a an this that these those his her its their our my your some many several most all both each every few another
    other one two three four five six seven eight nine ten no any such more numerous various certain`),
  prepositions: wordSet(`
    of in on at by for from with about after before during since until under over between among amid within without
    against despite into onto through throughout via per like unlike near outside inside across along around behind
    beyond toward towards upon following regarding to as than besides alongside`),
  conjunctions: wordSet("and but or nor yet so plus"),
  subordinators: wordSet(`
    because when while if although though where whereas unless once since after before until as that whether why how what
    even so-called`),
  relatives: wordSet("who which whose whom"),
  timeWords: wordSet(`
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening
    night noon midnight week weekend month year january february march april june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec last next later earlier early late a.m p.m a.m. p.m.
    spring summer fall autumn winter mon tue tues wed thu thur thurs fri sat sun jan. feb. aug. sept. oct. nov. dec.`),
  cueNouns: wordSet(`
    statement statements comment comments remark remarks tweet tweets post posts message messages letter letters memo
    email e-mail emails slogan motto caption quote quotation words speech speeches address interview line lines phrase
    question questions answer reply response headline sign signs banner banners poster posters chant chants shouts cries
    report note text texts blog op-ed editorial column essay article story book memoir release conference briefing
    rally testimony affidavit filing complaint video clip podcast broadcast sermon oath mantra refrain warning promise`),
  smallWords: {
    to: "to",
    that: "that",
    of: "of",
    by: "by",
    as: "as",
    and: "and",
    according: "according",
    on: "on",
  },
  tailOpeners: wordSet(
    "as to between of for from despite about with among against toward towards if because unless",
  ),
  postVerbs: wordSet(
    "wrote write writes writing posted post posts posting tweeted tweet tweets tweeting said says shared shares announced",
  ),
  postOnlyVerbs: wordSet("posted posts posting tweeted tweets tweeting"),
  platforms: wordSet(
    "truth x twitter facebook instagram telegram threads bluesky weibo tiktok linkedin vk mastodon youtube reddit",
  ),
  referents: new Map([
    ["he", "man"],
    ["she", "woman"],
    ["it", "body"],
    ["who", "antecedent"],
    ["which", "antecedent"],
  ]),
  voices: wordSet(`
    spokesman spokeswoman spokesperson spokespeople spokesmen statement report account release memo letter post posts tweet
    tweets email website officials official office press campaign aides lawyers lawyer editorial article transcript
    reporter correspondent response message comment comments words slogan`),
  roleForms: new Map([
    ["sen.", "senator"],
    ["sen", "senator"],
    ["gov.", "governor"],
    ["gov", "governor"],
    ["rep.", "congressman"],
    ["rep", "congressman"],
    ["representative", "congressman"],
    ["congresswoman", "congressman"],
    ["gen.", "general"],
    ["gen", "general"],
    ["prof.", "professor"],
    ["dr.", "doctor"],
    ["pres", "president"],
    ["pres.", "president"],
    ["sec.", "secretary"],
    ["lt.", "lieutenant"],
    ["capt.", "captain"],
    ["col.", "colonel"],
    ["maj.", "major"],
    ["sgt.", "sergeant"],
    ["rev.", "reverend"],
    ["pm", "minister"],
    ["premier", "minister"],
  ]),
  men: wordSet(`
    mr mr. sir lord king prince father brother spokesman chairman congressman senor monsieur
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven steve paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
    jerry peter henry adam douglas nathan zachary walter kyle harold carl jeremy keith roger gerald ethan arthur terry
    christian sean lawrence austin joe noah jesse albert bryan billy bruce willie jordan dylan alan ralph gabriel roy juan
    wayne eugene logan randy louis russell vincent philip bobby johnny bradley antonio jose marco ted bernie jeb mike tim
    bill bob tom jim dan ben sam ken ron chris matt nick tony greg jeff vladimir dmitry sergei yuri ivan mikhail alexei
    boris volodymyr oleksandr andriy emmanuel nicolas francois hans karl friedrich olaf giorgio mario luigi pedro carlos
    luis jorge miguel ahmed mohammed muhammad mohamed ali hassan omar mahmoud ibrahim abdul benjamin bashar recep xi
    narendra keir rishi tony barack joe`),
  women: wordSet(`
    mrs mrs. ms ms. miss madam lady queen princess mother sister spokeswoman chairwoman congresswoman señora madame
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen
    angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
    catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
    hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann anne kathryn abigail sophia frances jean
    alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris
    kayla alexis lori marie hillary chelsea ivanka melania angela theresa ursula christine giorgia kamala marine olga
    irina natalia tatiana svetlana yulia maria elena ekaterina valentina huma kellyanne elena sonia ruth nikki carly`),
};
