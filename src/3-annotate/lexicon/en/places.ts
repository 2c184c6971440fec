import type { PlaceWords } from "../name-words.ts";

// Regions, states and waters that lists of cities leave out, and other names of cities.
// country, "-" when it is none or several | names
const ROWS = `
-|Africa
-|Asia
-|Europe
-|North America
-|South America
-|Latin America
-|Central America
-|Antarctica
-|Oceania
-|Eurasia
-|Middle East,Mideast
-|Far East
-|Near East
-|North Africa
-|West Africa
-|East Africa
-|Central Africa
-|Southern Africa
-|Sub-Saharan Africa
-|Central Asia
-|South Asia
-|Southeast Asia,South-East Asia
-|East Asia
-|Eastern Europe
-|Western Europe
-|Central Europe
-|Northern Europe
-|Southern Europe
-|Asia-Pacific,Asia Pacific,Indo-Pacific
-|Balkans
-|Baltics,Baltic
-|Caucasus,North Caucasus,South Caucasus
-|Scandinavia
-|Caribbean
-|Sahel
-|Sahara
-|Horn of Africa
-|Maghreb
-|Levant
-|Mesopotamia
-|Indochina
-|Benelux
-|Iberia,Iberian Peninsula
-|Arctic
-|Antarctic
-|Balkan Peninsula
-|Korean Peninsula
-|Arabian Peninsula
-|Pacific,Pacific Ocean
-|Atlantic,Atlantic Ocean
-|Indian Ocean
-|Arctic Ocean
-|Mediterranean,Mediterranean Sea
-|Black Sea
-|Red Sea
-|Baltic Sea
-|North Sea
-|Caspian Sea,Caspian
-|Adriatic,Adriatic Sea
-|Aegean,Aegean Sea
-|Dead Sea
-|South China Sea
-|East China Sea
-|Sea of Azov
-|Sea of Japan
-|Yellow Sea
-|Arabian Sea
-|Barents Sea
-|Bering Sea
-|Persian Gulf
-|Gulf of Aden
-|Gulf of Mexico
-|Gulf of Oman
-|Bay of Bengal
-|English Channel
-|Strait of Hormuz,Straits of Hormuz
-|Taiwan Strait
-|Bosphorus,Bosporus
-|Suez Canal
-|Panama Canal
-|Danube
-|Rhine
-|Nile
-|Volga
-|Amazon
-|Mekong
-|Euphrates
-|Tigris
-|Ganges
-|Himalayas
-|Alps
-|Andes
-|Pyrenees
-|Carpathians
-|Soviet Union,USSR,U.S.S.R.
-|Yugoslavia
-|Czechoslovakia
-|Kurdistan
-|Kashmir
-|Golan Heights,Golan
-|Bering Strait
-|West Indies
-|Transnistria
-|Abkhazia
-|South Ossetia
-|Nagorno-Karabakh
GB|England
GB|Scotland
GB|Wales
GB|Northern Ireland,Ulster
GB|Yorkshire
GB|Cornwall
GB|Kent
GB|Essex
GB|Surrey
GB|Sussex
GB|Lancashire
GB|Middlesex
GB|Hampshire
GB|Derbyshire
GB|Leicestershire
GB|Nottinghamshire
GB|Warwickshire
GB|Worcestershire
GB|Gloucestershire
GB|Northamptonshire
GB|Glamorgan
GB|Somerset
GB|Devon
GB|Dorset
GB|Norfolk
GB|Suffolk
GB|Cumbria
GB|Durham
GB|Merseyside
GB|Heathrow
GB|Gatwick
GB|Wimbledon
GB|Westminster
GB|Canary Wharf
GB|Buckingham Palace
RU|Siberia
RU|Chechnya,Chechen Republic
RU|Dagestan
RU|Ingushetia
RU|Tatarstan
RU|Chukotka
RU|Kamchatka
RU|Sakhalin
RU|Urals
RU|Kola Peninsula
RU|Red Square
RU|Kursk region
RU|St. Petersburg,Saint Petersburg,St Petersburg,Leningrad
RU|Volgograd,Stalingrad
UA|Crimea,Crimean Peninsula,Crimean peninsula
UA|Donbas,Donbass
UA|Donetsk
UA|Luhansk,Lugansk
UA|Zaporizhzhia,Zaporizhia,Zaporozhye
UA|Kherson
UA|Kharkiv,Kharkov
UA|Odesa,Odessa
UA|Lviv,Lvov
UA|Kyiv,Kiev
UA|Bakhmut
UA|Pokrovsk
UA|Mariupol
UA|Sevastopol
UA|Dnipro,Dnepropetrovsk
UA|Chernobyl,Chornobyl
IL|Tel Aviv
IL|Jerusalem,East Jerusalem,West Jerusalem
IL|Galilee
IL|Negev
PS|Gaza,Gaza Strip,Gaza City
PS|West Bank
PS|Ramallah
PS|Hebron
PS|Rafah
PS|Khan Younis,Khan Yunis
IR|Natanz
IR|Fordow,Fordo
CN|Beijing,Peking
CN|Guangzhou,Canton
CN|Tibet
CN|Xinjiang
CN|Manchuria
CN|Tiananmen Square,Tiananmen
CN|Sichuan
CN|Guangdong
CN|Hainan
CN|Inner Mongolia
IN|Mumbai,Bombay
IN|Kolkata,Calcutta
IN|Chennai,Madras
IN|Bengaluru,Bangalore
IN|New Delhi,Delhi
IN|Varanasi,Benares
IN|Punjab
IN|Kerala
IN|Gujarat
IN|Rajasthan
IN|Bihar
IN|Assam
IN|Goa
IN|Uttar Pradesh
IN|Madhya Pradesh
IN|Andhra Pradesh
IN|Tamil Nadu
IN|Karnataka
IN|Maharashtra
IN|West Bengal
MM|Yangon,Rangoon
VN|Ho Chi Minh City,Saigon
AF|Helmand
AF|Kandahar
AF|Panjshir
PK|Sindh
PK|Balochistan,Baluchistan
PK|Waziristan,North Waziristan,South Waziristan
US|Alabama
US|Alaska
US|Arizona,Ariz.
US|Arkansas,Ark.
US|California,Calif.
US|Colorado,Colo.
US|Connecticut,Conn.
US|Delaware,Del.
US|Florida,Fla.
US|Hawaii
US|Idaho
US|Illinois,Ill.
US|Indiana,Ind.
US|Iowa
US|Kansas
US|Kentucky,Ky.
US|Louisiana
US|Maine
US|Maryland,Md.
US|Massachusetts,Mass.
US|Michigan,Mich.
US|Minnesota,Minn.
US|Mississippi
US|Missouri
US|Montana
US|Nebraska,Neb.
US|Nevada,Nev.
US|New Hampshire,N.H.
US|New Jersey,N.J.
US|New Mexico,N.M.
US|New York,N.Y.,New York City
US|North Carolina,N.C.
US|North Dakota,N.D.
US|Ohio
US|Oklahoma,Okla.
US|Oregon,Ore.
US|Pennsylvania,Pa.
US|Rhode Island,R.I.
US|South Carolina,S.C.
US|South Dakota,S.D.
US|Tennessee,Tenn.
US|Texas
US|Utah
US|Vermont,Vt.
US|Virginia,Va.
US|West Virginia,W.Va.,W. Va.
US|Wisconsin,Wis.
US|Wyoming,Wyo.
US|Washington,Washington D.C.,Washington DC,Washington, D.C.,District of Columbia,D.C.
US|Los Angeles
US|Silicon Valley
US|Manhattan
US|Brooklyn
US|Queens
US|Bronx
US|Staten Island
US|Harlem
US|Hollywood
US|Capitol Hill
US|Long Island
US|New England
US|Midwest
US|West Coast
US|East Coast
US|Pearl Harbor
US|Guantanamo Bay,Guantanamo
US|Camp David
US|Cape Canaveral
US|Mar-a-Lago
US|Oval Office
US|Rose Garden
US|Times Square
US|Central Park
US|Rocky Mountains,Rockies
US|Great Lakes
US|Las Vegas
CA|Ontario
CA|Quebec
CA|British Columbia
CA|Alberta
CA|Manitoba
CA|Saskatchewan
CA|Nova Scotia
CA|New Brunswick
CA|Newfoundland
CA|Yukon
AU|New South Wales
AU|Queensland
AU|Victoria
AU|Tasmania
AU|Western Australia
AU|South Australia
AU|Northern Territory
NZ|South Island
NZ|North Island
DE|Bavaria
DE|Saxony
DE|Hesse
DE|Brandenburg
DE|Baden-Wuerttemberg,Baden-Württemberg
DE|North Rhine-Westphalia
DE|Munich
DE|Cologne
DE|Nuremberg
DE|Hanover
FR|Brittany
FR|Normandy
FR|Corsica
FR|Alsace
FR|Provence
FR|Riviera
IT|Sicily
IT|Sardinia
IT|Tuscany
IT|Lombardy
IT|Venice
IT|Florence
IT|Turin
IT|Milan
IT|Naples
IT|Genoa
ES|Catalonia
ES|Andalusia
ES|Basque Country
ES|Canary Islands
ES|Seville
PT|Lisbon
PT|Azores
PT|Madeira
GR|Crete
GR|Corfu
GR|Rhodes
AT|Tyrol
NL|The Hague,Hague
BE|Flanders
BE|Wallonia
BE|Antwerp
BE|Ghent
BE|Bruges
DK|Copenhagen
SE|Gothenburg
PL|Warsaw
PL|Krakow,Cracow
PL|Gdansk
CZ|Prague
CZ|Bohemia
RO|Bucharest
RO|Transylvania
BA|Republika Srpska
BA|Srebrenica
RS|Belgrade
RS|Vojvodina
TR|Istanbul,Constantinople
TR|Anatolia
TR|Ankara
TR|Incirlik
IQ|Baghdad
IQ|Mosul
IQ|Fallujah,Falluja
IQ|Basra
IQ|Green Zone
SY|Damascus
SY|Aleppo
SY|Idlib
SY|Raqqa
SA|Mecca
SA|Medina
SA|Riyadh
SA|Jeddah
QA|Doha
AE|Abu Dhabi
AE|Dubai
EG|Sinai,Sinai Peninsula
EG|Cairo
EG|Tahrir Square
LY|Tripoli
LY|Benghazi
LY|Cyrenaica
SD|Darfur
ET|Tigray
NG|Biafra
NG|Niger Delta
CD|Kivu,North Kivu,South Kivu
KR|Seoul
KP|Pyongyang
JP|Tokyo
JP|Okinawa
JP|Hokkaido
JP|Honshu
JP|Kyushu
JP|Fukushima
ID|Java
ID|Sumatra
ID|Bali
ID|Borneo
ID|Aceh
ID|Sulawesi
ID|Papua
MY|Sabah
MY|Sarawak
PH|Mindanao
PH|Luzon
MX|Chiapas
MX|Tijuana
MX|Sinaloa
EC|Galapagos Islands,Galapagos
BR|Sao Paulo,São Paulo
BR|Rio de Janeiro,Rio
IE|Dublin
KG|Bishkek
`;

export const places: readonly PlaceWords[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [country = "-", names = ""] = row.split("|");
    return { country: country === "-" ? null : country, names: splitNames(names) };
  });

// "Washington, D.C." is one name; every other comma parts two.
function splitNames(names: string): readonly string[] {
  return names.split(/,(?! )/);
}
