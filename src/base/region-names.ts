/** A place with the names it goes by in English, the usual one first. */
export interface RegionNames {
  /** ISO 3166-1 alpha-2; null when it lies in several countries or in none. */
  readonly country: string | null;
  readonly names: readonly string[];
}

// What a list of cities leaves out: regions, waters, quarters, and second names of cities ("Kiev").
// country, "-" for none or several | places parted by ";", names of one place by ","
const ROWS = `
-|Africa; Asia; Europe; North America; South America; Latin America; Central America
-|Antarctica; Oceania; Eurasia; Middle East, Mideast; Far East; Near East; North Africa
-|West Africa; East Africa; Central Africa; Southern Africa; Sub-Saharan Africa
-|Central Asia; South Asia; Southeast Asia, South-East Asia; East Asia; Eastern Europe
-|Western Europe; Central Europe; Northern Europe; Southern Europe
-|Asia-Pacific, Asia Pacific, Indo-Pacific; Balkans; Baltics, Baltic
-|Caucasus, North Caucasus, South Caucasus; Scandinavia; Caribbean; Sahel; Sahara
-|Horn of Africa; Maghreb; Levant; Mesopotamia; Indochina; Benelux
-|Iberia, Iberian Peninsula; Arctic; Antarctic; Balkan Peninsula; Korean Peninsula
-|Arabian Peninsula; Pacific, Pacific Ocean; Atlantic, Atlantic Ocean; Indian Ocean
-|Arctic Ocean; Mediterranean, Mediterranean Sea; Black Sea; Red Sea; Baltic Sea
-|North Sea; Caspian Sea, Caspian; Adriatic, Adriatic Sea; Aegean, Aegean Sea; Dead Sea
-|South China Sea; East China Sea; Sea of Azov; Sea of Japan; Yellow Sea; Arabian Sea
-|Barents Sea; Bering Sea; Persian Gulf; Gulf of Aden; Gulf of Mexico; Gulf of Oman
-|Bay of Bengal; English Channel; Strait of Hormuz, Straits of Hormuz; Taiwan Strait
-|Bosphorus, Bosporus; Suez Canal; Panama Canal; Danube; Rhine; Nile; Volga; Amazon
-|Mekong; Euphrates; Tigris; Ganges; Himalayas; Alps; Andes; Pyrenees; Carpathians
-|Soviet Union, USSR, U.S.S.R.; Yugoslavia; Czechoslovakia; Kurdistan; Kashmir
-|Golan Heights, Golan; Bering Strait; West Indies; Transnistria; Abkhazia; South Ossetia
-|Nagorno-Karabakh
GB|Wembley; England; Scotland; Wales; Northern Ireland, Ulster; Yorkshire; Cornwall; Kent; Essex
GB|Surrey; Sussex; Lancashire; Middlesex; Hampshire; Derbyshire; Leicestershire
GB|Nottinghamshire; Warwickshire; Worcestershire; Gloucestershire; Northamptonshire
GB|Glamorgan; Somerset; Devon; Dorset; Norfolk; Suffolk; Cumbria; Durham; Merseyside
GB|Old Trafford; Headingley; Edgbaston; Trent Bridge; Silverstone; Ascot; Newmarket
GB|Heathrow; Gatwick; Wimbledon; Westminster; Canary Wharf; Buckingham Palace
RU|Siberia; Chechnya, Chechen Republic; Dagestan; Ingushetia; Tatarstan; Chukotka
RU|Kamchatka; Sakhalin; Urals; Kola Peninsula; Red Square; Kursk region
RU|St. Petersburg, Saint Petersburg, St Petersburg, Leningrad; Volgograd, Stalingrad
UA|Crimea, Crimean Peninsula, Crimean peninsula; Donbas, Donbass; Donetsk; Luhansk, Lugansk
UA|Zaporizhzhia, Zaporizhia, Zaporozhye; Kherson; Kharkiv, Kharkov; Odesa, Odessa
UA|Lviv, Lvov; Kyiv, Kiev; Bakhmut; Pokrovsk; Mariupol; Sevastopol; Dnipro, Dnepropetrovsk
UA|Chernobyl, Chornobyl
IL|Tel Aviv; Jerusalem, East Jerusalem, West Jerusalem; Galilee; Negev
PS|Gaza, Gaza Strip, Gaza City; West Bank; Ramallah; Hebron; Rafah; Khan Younis, Khan Yunis
IR|Natanz; Fordow, Fordo
CN|Beijing, Peking; Guangzhou, Canton; Tibet; Xinjiang; Manchuria
CN|Tiananmen Square, Tiananmen; Sichuan; Guangdong; Hainan; Inner Mongolia
IN|Mumbai, Bombay; Kolkata, Calcutta; Chennai, Madras; Bengaluru, Bangalore
IN|New Delhi, Delhi; Varanasi, Benares; Punjab; Kerala; Gujarat; Rajasthan; Bihar; Assam
IN|Goa; Uttar Pradesh; Madhya Pradesh; Andhra Pradesh; Tamil Nadu; Karnataka; Maharashtra
IN|West Bengal
MM|Yangon, Rangoon
VN|Ho Chi Minh City, Saigon
AF|Helmand; Kandahar; Panjshir
PK|Sindh; Balochistan, Baluchistan; Waziristan, North Waziristan, South Waziristan
US|Alabama; Alaska; Arizona, Ariz.; Arkansas, Ark.; California, Calif.; Colorado, Colo.
US|Connecticut, Conn.; Delaware, Del.; Florida, Fla.; Hawaii; Idaho; Illinois, Ill.
US|Indiana, Ind.; Iowa; Kansas; Kentucky, Ky.; Louisiana, La.; Maine; Maryland, Md.
US|Massachusetts, Mass.; Michigan, Mich.; Minnesota, Minn.; Mississippi, Miss.; Missouri, Mo.; Montana
US|Nebraska, Neb.; Nevada, Nev.; New Hampshire, N.H.; New Jersey, N.J.; New Mexico, N.M.
US|New York, N.Y., New York City; North Carolina, N.C.; North Dakota, N.D.; Ohio
US|Oklahoma, Okla.; Oregon, Ore.; Pennsylvania, Pa.; Rhode Island, R.I.
US|South Carolina, S.C.; South Dakota, S.D.; Tennessee, Tenn.; Texas; Utah; Vermont, Vt.
US|Virginia, Va.; West Virginia, W.Va., W. Va.; Wisconsin, Wis.; Wyoming, Wyo.
US|Washington, Washington D.C., Washington DC, District of Columbia, D.C.; Los Angeles
US|Silicon Valley; Manhattan; Brooklyn; Queens; Bronx; Staten Island; Harlem; Hollywood
US|Flushing Meadow, Flushing Meadows; Capitol Hill; Long Island; New England; Midwest; West Coast; East Coast; Pearl Harbor
US|Guantanamo Bay, Guantanamo; Camp David; Cape Canaveral; Mar-a-Lago; Oval Office
US|Rose Garden; Times Square; Central Park; Rocky Mountains, Rockies; Great Lakes
US|Las Vegas
CA|Ontario; Quebec; British Columbia; Alberta; Manitoba; Saskatchewan; Nova Scotia
CA|New Brunswick; Newfoundland; Yukon
AU|New South Wales; Queensland; Victoria; Tasmania; Western Australia; South Australia
AU|Northern Territory
NZ|South Island; North Island
DE|Bavaria; Saxony; Hesse; Brandenburg; Baden-Wuerttemberg, Baden-Württemberg
DE|North Rhine-Westphalia; Munich; Cologne; Nuremberg; Hanover
FR|Brittany; Normandy; Corsica; Alsace; Provence; Riviera
IT|Sicily; Sardinia; Tuscany; Lombardy; Venice; Florence; Turin; Milan; Naples; Genoa
ES|Catalonia; Andalusia; Basque Country; Canary Islands; Seville
PT|Lisbon; Azores; Madeira
GR|Crete; Corfu; Rhodes
AT|Tyrol
NL|The Hague, Hague
BE|Flanders; Wallonia; Antwerp; Ghent; Bruges
DK|Copenhagen
SE|Gothenburg
PL|Warsaw; Krakow, Cracow; Gdansk
CZ|Prague; Bohemia
RO|Bucharest; Transylvania
BA|Republika Srpska; Srebrenica
RS|Belgrade; Vojvodina
TR|Istanbul, Constantinople; Anatolia; Ankara; Incirlik
IQ|Arbil, Irbil, Erbil; Sulaimaniya, Sulaymaniyah; Baghdad; Mosul; Fallujah, Falluja; Basra; Green Zone
SY|Damascus; Aleppo; Idlib; Raqqa
SA|Mecca; Medina; Riyadh; Jeddah
QA|Doha
AE|Abu Dhabi; Dubai
EG|Sinai, Sinai Peninsula; Cairo; Tahrir Square
LY|Tripoli; Benghazi; Cyrenaica
SD|Darfur
ET|Tigray
NG|Biafra; Niger Delta
CD|Kivu, North Kivu, South Kivu
KR|Seoul
KP|Pyongyang
JP|Tokyo; Okinawa; Hokkaido; Honshu; Kyushu; Fukushima
ID|Java; Sumatra; Bali; Borneo; Aceh; Sulawesi; Papua
MY|Sabah; Sarawak
PH|Mindanao; Luzon
MX|Chiapas; Tijuana; Sinaloa
EC|Galapagos Islands, Galapagos
BR|Sao Paulo, São Paulo; Rio de Janeiro, Rio
IE|Dublin
KG|Bishkek
LK|Colombo
AU|Canberra
CH|Bern, Berne
DE|Bonn; Berlin
AT|Vienna
HU|Budapest
BG|Sofia
HR|Zagreb; Dubrovnik; Vukovar
SI|Ljubljana
SK|Bratislava
MK|Skopje
AL|Tirana
XK|Pristina
BA|Sarajevo; Mostar; Banja Luka; Tuzla
ME|Podgorica
MD|Chisinau
BY|Minsk
LT|Vilnius
LV|Riga
EE|Tallinn
FI|Helsinki
NO|Oslo
SE|Stockholm
IS|Reykjavik
BE|Brussels
MT|Valletta
CY|Nicosia
GE|Tbilisi
AM|Yerevan
AZ|Baku
KZ|Astana, Nur-Sultan; Almaty
UZ|Tashkent
TM|Ashgabat
TJ|Dushanbe
AF|Kabul
PK|Islamabad; Lahore; Peshawar
BD|Dhaka
NP|Kathmandu
BT|Thimphu
MN|Ulan Bator, Ulaanbaatar
KH|Phnom Penh
LA|Vientiane
TH|Bangkok
MY|Kuala Lumpur
PH|Manila
ID|Jakarta
BN|Bandar Seri Begawan
TL|Dili
PG|Port Moresby
FJ|Suva
NZ|Wellington; Auckland
JO|Amman
LB|Beirut
KW|Kuwait City
BH|Manama
OM|Muscat
YE|Sanaa, Sana'a; Aden
MA|Rabat; Casablanca
DZ|Algiers
TN|Tunis
SD|Khartoum
SS|Juba
ET|Addis Ababa
ER|Asmara
SO|Mogadishu
KE|Nairobi
UG|Kampala
RW|Kigali
BI|Bujumbura
TZ|Dodoma; Dar es Salaam
CD|Kinshasa
CG|Brazzaville
GA|Libreville
CM|Yaounde
CF|Bangui
TD|N'Djamena
NE|Niamey
NG|Abuja; Lagos
BJ|Porto-Novo
GH|Accra
CI|Abidjan; Yamoussoukro
LR|Monrovia
SL|Freetown
GN|Conakry
SN|Dakar
ML|Bamako
BF|Ouagadougou
AO|Luanda
ZM|Lusaka
ZW|Harare
MZ|Maputo
MW|Lilongwe
BW|Gaborone
NA|Windhoek
ZA|Pretoria; Johannesburg; Cape Town; Soweto
MG|Antananarivo
CU|Havana
HT|Port-au-Prince
DO|Santo Domingo
GT|Guatemala City
HN|Tegucigalpa
SV|San Salvador
NI|Managua
PA|Panama City
CO|Bogota, Bogotá
VE|Caracas
EC|Quito
PE|Lima
BO|La Paz
CL|Santiago
PY|Asuncion
UY|Montevideo
AR|Buenos Aires
BR|Brasilia, Brasília
CA|Ottawa; Toronto; Vancouver; Montreal
TW|Taipei
VN|Hanoi
`;

export const regionNames: readonly RegionNames[] = ROWS.trim()
  .split("\n")
  .flatMap((row) => {
    const [code = "-", places = ""] = row.split("|");
    const country = code === "-" ? null : code;
    return places.split("; ").map((names) => ({ country, names: names.split(", ") }));
  });
