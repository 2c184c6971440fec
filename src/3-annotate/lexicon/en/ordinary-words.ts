import { withPlurals, wordsOf } from "./name-roles.ts";

/** Words of grammar: they open sentences, and are never part of a name that no list holds. */
export const grammar = wordsOf(`
a an the this that these those here there it its it's he she they we you i i'm i've i'll i'd he's she's they're we're you're that's there's his her their our your my him them us me who whom whose which what when where why how
and or but nor so yet for if then than though although because since while whereas unless until till whether as once
about above across after against along alongside amid among amongst around at before behind below beneath beside besides between beyond by despite down during
except following from given in inside into like near of off on onto out outside over past per regarding through throughout to toward towards under underneath unlike up upon versus via
with within without according
all any another both each either every few half less least many more most much neither no nobody none nothing one several some somebody someone something such too very
two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands million millions billion billions dozens dozen first second third fourth fifth last next
only other others same own just even also again still already always never ever often sometimes usually rarely seldom soon later earlier now today tonight tomorrow yesterday
not yes no no. okay ok oh well please thanks thank hello dear
is are was were be been being am has have had having do does did done doing will would shall should can could may might must ought let lets let's don't doesn't didn't won't can't isn't aren't wasn't weren't cannot
however moreover furthermore nevertheless nonetheless meanwhile instead therefore thus hence otherwise indeed rather perhaps maybe probably possibly certainly clearly obviously apparently
actually basically finally eventually initially originally previously recently currently formerly suddenly immediately quickly slowly nearly almost roughly approximately about additionally
similarly likewise separately together apart further far later afterwards afterward elsewhere everywhere nowhere somewhere everyone everything anyone anything
including included based asked according speaking citing quoting noting adding saying calling asked told says said say see seen go goes going gone went come comes coming came get gets getting got make makes making made take takes taking took taken
`);

/** Words that open sentences or stand capitalised in headlines, and are part of names now and then. */
export const ordinary = withPlurals(`
give gives giving gave know known think thought want wanted look looking need needs needed use used using work works working worked call called try tried keep kept find found show shows showed shown
tell tells ask asks seem seems feel feels felt leave left put mean means become becomes begin begins began begun run runs running ran set sets move moves moved live lives lived
believe believed hold holds held bring brings brought happen happens happened write writes wrote written provide provides sit sits stand stands stood lose lost pay pays paid meet meets met include includes
continue continued learn change changed lead leads led understand watch watched follow follows followed stop stopped create created speak speaks spoke read allow allowed add added spend spent grow grew open opened walk win wins won offer offers offered
remember love consider appear appears appeared buy wait serve die dies died send sent expect expected build built stay fall falls fell fallen cut cuts reach reached kill kills killed remain remains remained
suggest suggested raise raised pass passed sell sold require report reports reported reporting decide pull hints hint ends end ended start starts started plan plans planned planning says urges warns vows seeks faces hits eyes slams
good great new old big small large little long short high low young early late best better worst worse bad right wrong true false sure free full empty hard easy hot cold
important different able possible likely unlikely certain clear public private political economic social international national local global foreign domestic military civil federal
strong weak major minor main key top final latest recent current former present future previous next entire whole real official officials unofficial
people man men woman women child children boy girl family families friend friends parents students student workers worker members member residents resident citizens citizen
police officers troops soldiers forces rebels gunmen militants protesters demonstrators authorities investigators prosecutors lawyers lawmakers analysts experts economists critics supporters opponents
scientists researchers doctors journalists reporters editors voters investors traders shareholders dealers brokers buyers sellers consumers customers users fans players
government governments state states country countries nation nations city cities town village world war peace time times year years month months week weeks day days hour hours minute minutes
company companies firm firms business businesses industry market markets stock stocks shares share price prices sales profit profits trade money bank banks rates interest oil gas
talks meeting meetings summit deal deals agreement vote votes voting election elections poll polls law laws court courts trial case cases charges
news story stories photo photos image images video videos file copyright advertisement read click share print email subscribe update updated breaking live watch
death deaths attack attacks explosion fire fires crash flood storm earthquake quake bomb bombs blast violence crime murder
part parts number numbers group groups place places point points home house water room mother father area money fact side kind head hand eye eyes face issue issues question questions
power line end body office car education health food history party result results reason morning night moment air teacher force age policy process music mind job
sources source statement statements spokesman spokeswoman evidence data figures details information research study studies survey analysis
total net gross average pretax quarterly annual monthly weekly daily turnover revenue earnings loss losses dividend attendance scorers scorer halftime half-time played drawn
results result standings summary summaries tabulated tables table division group round leading final finals semifinals quarter-finals quarterfinals match matches game games set season leg legs
title event events page chapter section editor's note background context summary highlights factbox timeline analysis opinion editorial exclusive
soccer football tennis cricket baseball basketball hockey rugby golf cycling athletics boxing skiing swimming racing
additional unidentified unnamed armed local unconfirmed incoming outgoing rising falling growing increasing mounting fresh previous tensions
between whatever whoever whenever wherever however regardless thanks due owing prior ahead aside contrary given provided providing assuming considering concerning
traditionally historically technically politically economically publicly privately officially unofficially reportedly allegedly supposedly evidently naturally inevitably unfortunately fortunately hopefully surprisingly interestingly importantly ironically
generally specifically particularly especially mainly mostly largely partly simply merely exactly precisely
eight-year-old nine-year-old old-fashioned self anti pro non pre post ex mid
metre metres meter meters kilometre kilometres hurdle hurdles relay javelin discus sprint
weather sunny rain snow wind temperature clear cloudy
ally reader writer speaker source reader viewer listener minister president leader diplomat envoy dealer banker
idea thought answer view hope fear risk threat warning crisis problem solution success failure victory defeat gain rise drop cut increase decrease growth decline surge slump recovery
border front line base camp sanction tariff treaty ceasefire truce peace missile drone weapon nuclear submarine soldier troop army navy war warfare battle
mental physical emotional moral ethical racial sexual gender domestic urban rural coastal northern southern eastern western central
hospital church mosque temple shop restaurant hotel farm factory plant mine port airport station bridge tunnel highway street
bill budget tax debt deficit spending benefit pension wage salary job career worker union strike
science space climate weather energy environment animal bird fish dog cat tree forest mountain river lake ocean sea
credit card loan insurance investment stockpile supply demand import export trade customs duty
rice gate park sun field hill brown bush
internet web online website blog app computer computers phone phones software hardware technology mobile
`);

export const calendar = wordsOf(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mon. tues. wed. thurs. fri. sat. sun.
january february march april may june july august september october november december feb mar apr jun jul aug sep sept oct nov dec
jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
mondays tuesdays wednesdays thursdays fridays saturdays sundays
christmas easter ramadan thanksgiving halloween passover hanukkah yom kippur eid diwali lent
gmt utc est edt pst pdt cet bst
`);
