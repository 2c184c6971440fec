import { linesOf, wordsOf } from "./name-roles.ts";

export const organisationHeads = wordsOf(`
ministry department agency administration authority bureau office commission committee council board panel parliament assembly congress senate court tribunal
bank banking bancorp group holdings industries enterprises corporation company firm partners associates consulting capital securities investments insurance assurance financial finance fund funds trust
airlines airline airways air aviation aerospace aircraft motors motor automotive railways railway railroad lines shipping logistics transport
systems technologies technology software electronics semiconductor semiconductors computers computer networks network communications telecom telecommunications wireless mobile
pharmaceuticals pharmaceutical laboratories labs healthcare health hospital clinic
energy petroleum oil gas power electric electricity steel mining minerals metals chemicals chemical cement paper foods food beverages brewery breweries
stores supermarkets retail hotels resorts casinos entertainment pictures studios films records music media broadcasting television radio news press newspapers newspaper publishing publications
times post herald tribune gazette journal chronicle observer telegraph guardian courier examiner globe star sun mirror bulletin dispatch inquirer
university college school academy institute institution foundation centre center laboratory observatory museum library gallery orchestra theatre theater ballet opera
party movement alliance coalition union federation confederation league association society organisation organization club team front brigade brigades battalion regiment division corps army navy guard guards force forces command
police militia church diocese synod mosque monastery embassy consulate
united fc f.c. afc sc cf rovers wanderers albion athletic hotspur city-fc
services service solutions international worldwide global products manufacturing engineering construction properties realty development brothers bros sons
exchange stock-exchange treasury secretariat cabinet government
nations watch initiative project campaign network forum consortium syndicate cartel
sox yankees lakers knicks bulls
equipment instruments devices controls materials packaging textiles textile tobacco telephone telegraph cable satellite data digital interactive brands apparel toys pharma genetics biotech fertilizer timber
lumber homes land utilities bancshares savings mortgage acceptance leasing telecommunication newsroom
home homes rangers
research analytics advisors advisers ventures partnership cooperative
`);

export const organisationStarts = wordsOf(`
ministry department bank university institute council house board bureau office court college academy association federation organisation organization society church
chamber commission committee union league friends group missionaries sisters order knights doctors reporters school party centre center museum union federation confederation movement front army agency fund ministries
`);

export const companySuffixes = wordsOf(`
inc inc. corp corp. co co. ltd ltd. limited plc llc l.l.c. llp lp l.p. ag gmbh sa s.a. nv n.v. bv b.v. spa s.p.a. oyj ab asa as a/s kg kgaa se sas ojsc oao pjsc pty bhd sdn
corporation incorporated
`);

export const placeHeads = wordsOf(`
river lake sea ocean bay gulf strait straits channel canal island islands isle isles peninsula coast cape mountain mountains mount hill hills valley desert forest plain plains plateau ridge
city town village county province district region state territory borough municipality prefecture oblast parish township
street avenue road boulevard square lane drive highway bridge tunnel
airport stadium arena park garden gardens zoo beach harbor harbour port dam reservoir falls springs meadow meadows hole creek canyon glacier volcano reef delta basin
airfield base camp prison cemetery cathedral palace castle tower towers plaza hall heights junction station border crossing
republic kingdom emirate
`);

export const placeStarts = wordsOf(`
mount lake port fort san santa santo são sao saint st st. new los las el la le cape north south east west northern southern eastern western upper lower central greater ciudad rio puerto costa ras wadi tel
mt mt. county loch glen isle deir beit tel umm bab jebel ain kfar stade estadio stadio plaza piazza rue avenida palais palacio schloss
`);

export const otherHeads = wordsOf(`
war wars battle uprising revolution crisis rebellion massacre holocaust genocide riots act law bill treaty agreement accord accords pact protocol convention constitution amendment charter declaration resolution
award awards prize medal oscar grammy emmy cup trophy olympics games championship championships open tournament marathon grand-prix prix derby super-bowl bowl series league-cup masters classic test
day days week month year eve night festival fair summit conference exhibition expo show airshow ceremony
plan programme program operation mission strategy initiative project scandal affair
index average composite
syndrome disease virus flu
hurricane typhoon cyclone earthquake tsunami
bible koran quran torah
road-map roadmap
street-journal-index
fighter jet bomber missile helicopter airliner tanker carrier submarine frigate
phone tablet laptop iphone ipad ipod
edition version model class
euro dollar pound yen bond
digest digests scoreboard scoreboards standings averages
`);

export const others = linesOf(`
cold war
world war
world war i
world war ii
second world war
first world war
civil war
gulf war
world cup
asian cup
nobel prize
nobel peace prize
nobel peace
pulitzer prize
super bowl
olympic games
winter olympics
summer olympics
grand prix
wall street crash
davis cup
champions league
tour de france
giro d'italia
tour of spain
kentucky derby
grand national
commonwealth games
asian games
european cup
fa cup
uefa cup
fed cup
america's cup
world series
rose bowl
orange bowl
sugar bowl
cotton bowl
bundesliga
serie a
primera division
first division
second division
third division
national league
american league
county championship
sheffield shield
five nations
copa libertadores
copa america
boeing dreamliner
windows
windows 95
premier league
europa league
cup winners
uefa cup
us open
u.s. open
australian open
french open
stanley cup
ryder cup
air force one
nobel
god
allah
jesus
christ
bible
koran
quran
internet
web
earth
moon
mars
constitution
obamacare
medicaid
medicare
miss universe
miss world
miss america
second amendment
first amendment
covid
covid-19
brexit
nasdaq composite
dow jones industrial average
dow jones industrial
ftse
dax
nikkei
new year
christmas day
big bang
big ben
middle ages
renaissance
dark ages
green card
orthodox
semtex
kalashnikov
patriot
tomahawk
himars
atacms
shahed
iskander
iphone
ipad
ipod
macbook
mac
windows
android
ios
concorde
airbus a380
superjumbo
dreamliner
american dream
iron curtain
berlin wall
star wars
grand slam
american league
national league
western conference
eastern conference
`);

export const plainAcronyms = wordsOf(`
DNA RNA HIV AIDS GDP GNP CPI VAT TV PC PCS IT AI PCT GB PTS GF GA FG FT AVG UFO ID CD DVD DVDS GPS SMS WWW WMD ICBM ATM ATMS PIN FAQ CEO CFO COO CTO MP MPS PM VP USB GMT UTC EST EDT PDT PST BST CET AM HR PR
IPO IPOS UAV UAVS SUV SUVS LED LCD LTE GSM CDMA HTML API PDF OK II III IV VI VII VIII IX XI XII A.M. P.M. KM KG MW GW BPD USD EUR GBP BC AD NOTE EDITOR UPDATE BREAKING FACTBOX VIDEO PHOTO
OT AET MVP RBI ERA TD QB KO TKO QF SF DNF R D I X Q A MBA PHD BA MA BSC LLB NBC-WEAPONS LGBT LGBTQ BRICS COVID SARS
`);

export const adjectives = wordsOf(`
european europeans african africans asian asians arab arabs arabic western eastern northern southern african-s hispanic hispanics latino latinos latin
islamic islamist islamists muslim muslims moslem moslems christian christians jewish jew jews hindu hindus buddhist buddhists sikh sikhs catholic catholics protestant protestants orthodox anglican anglicans shiite shiites shia sunni sunnis
republican republicans democrat democrats democratic communist communists socialist socialists conservative conservatives liberal liberals tory nazi nazis marxist soviet soviets
english scottish welsh scot scots scotsman englishman welshman kurdish kurd kurds chechen chechens tamil tamils tibetan tibetans uighur uyghur basque catalan flemish sinhalese hutu hutus tutsi tutsis zulu
tatar tatars cossack balkan baltic nordic scandinavian caucasian caribbean mediterranean atlantic-style bavarian sicilian californian texan texans new-yorker parisian londoner londoners muscovite muscovites
hebrew latin mandarin cantonese urdu pashtun pashtuns hindi farsi swahili russian-speaking
americas'
crimean siberian georgian trans-atlantic transatlantic olympic olympics olympian victorian byzantine roman romans ottoman slavic slav slavs germanic anglo
bosnian-serb serbo-croatian bolshevik zionist zionists talmudic biblical gothic baroque
congressional presidential parliamentary internet web god gods
`);

export const organisationNouns = wordsOf(`
airline airlines airliner-maker carrier carriers company companies firm firms maker makers manufacturer manufacturers group giant conglomerate bank lender insurer brokerage retailer chain supermarket publisher
broadcaster newspaper daily weekly magazine tabloid journal website portal station channel network agency wire service operator provider startup start-up developer producer supplier contractor
builder automaker carmaker drugmaker chipmaker brewer distributor exporter importer utility unit subsidiary affiliate parent consortium partnership think-tank tank charity
club side team squad franchise party faction coalition alliance movement organisation organization body watchdog regulator ministry department union federation association league
militia band label studio orchestra university college school hospital institute foundation
`);

export const placeNouns = wordsOf(`
city town village hamlet suburb district province region state county island islands peninsula port resort capital river lake mountain valley
enclave territory republic neighbourhood neighborhood municipality area border frontier coast settlement camp airport street square stadium nation country kingdom emirate
`);

export const governmentHeads = wordsOf(`
ministry government parliament army embassy cabinet police navy treasury consulate military administration authorities
`);

export const organisationFirsts = wordsOf(`
air aero banco banca bank banque club fc ac afc cf real radio sporting atletico deportivo dynamo dinamo spartak lokomotiv cska racing athletic olympique inter hapoel maccabi partizan rapid
zenit torpedo rotor alania shakhtar legia slavia slovan fortuna hansa arminia eintracht borussia bayer werder hertha sturm vitoria independiente estudiantes universitario nacional atletica
sparta universidad universite credit societe compagnie grupo groupe gruppo team hotel petro gaz
`);

/** Small nouns right after the name of a place: "Helmand province". */
export const placeNounsAfter = wordsOf(`
province region district county airport airfield stadium island islands valley river village town prison square suburb peninsula
neighbourhood neighborhood oblast governorate prefecture canal strait mountains
`);

/** What a possessive may stand for within the name of an organisation: "People's Party". */
export const collectives = wordsOf(`
people women men workers children farmers teachers journalists veterans students peasants citizens lord king queen
`);

/** First words of the names of storms, ships and undertakings. */
export const otherStarts = wordsOf(`
typhoon hurricane cyclone storm operation project hms uss ss mv rms
`);

/** Small nouns after the name of a thing: "Hang Seng index". */
export const thingNouns = wordsOf(`
index average composite award prize trophy missile missiles jet jets
`);
