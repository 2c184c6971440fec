import type { CountryWords } from "../name-words.ts";

// code | names, the usual one first | adjectives and peoples
const ROWS = `
AF|Afghanistan|Afghan,Afghans
AL|Albania|Albanian,Albanians
DZ|Algeria|Algerian,Algerians
AD|Andorra|Andorran
AO|Angola|Angolan,Angolans
AG|Antigua and Barbuda,Antigua|Antiguan
AR|Argentina|Argentine,Argentinian,Argentines
AM|Armenia|Armenian,Armenians
AU|Australia|Australian,Australians,Aussie,Aussies
AT|Austria|Austrian,Austrians
AZ|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis,Azeris
BS|Bahamas,The Bahamas|Bahamian
BH|Bahrain|Bahraini,Bahrainis
BD|Bangladesh|Bangladeshi,Bangladeshis
BB|Barbados|Barbadian
BY|Belarus,Byelorussia|Belarusian,Belarussian,Belarusians
BE|Belgium|Belgian,Belgians
BZ|Belize|Belizean
BJ|Benin|Beninese
BT|Bhutan|Bhutanese
BO|Bolivia|Bolivian,Bolivians
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian,Bosnians
BW|Botswana|Batswana
BR|Brazil|Brazilian,Brazilians
BN|Brunei|Bruneian
BG|Bulgaria|Bulgarian,Bulgarians
BF|Burkina Faso|Burkinabe
BI|Burundi|Burundian
KH|Cambodia|Cambodian,Cambodians,Khmer
CM|Cameroon|Cameroonian
CA|Canada|Canadian,Canadians
CV|Cape Verde,Cabo Verde|Cape Verdean
CF|Central African Republic|
TD|Chad|Chadian
CL|Chile|Chilean,Chileans
CN|China,People's Republic of China,PRC|Chinese
CO|Colombia|Colombian,Colombians
KM|Comoros|Comorian
CG|Congo,Republic of Congo,Congo-Brazzaville|Congolese
CD|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC,Zaire|Zairean
CR|Costa Rica|Costa Rican
CI|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians
HR|Croatia|Croatian,Croatians,Croat,Croats
CU|Cuba|Cuban,Cubans
CY|Cyprus|Cypriot,Cypriots
CZ|Czech Republic,Czechia|Czech,Czechs
DK|Denmark|Danish,Dane,Danes
DJ|Djibouti|Djiboutian
DM|Dominica|
DO|Dominican Republic|Dominican,Dominicans
TL|East Timor,Timor-Leste|Timorese
EC|Ecuador|Ecuadorian,Ecuadorean,Ecuadorians
EG|Egypt|Egyptian,Egyptians
SV|El Salvador|Salvadoran,Salvadorans
GQ|Equatorial Guinea|Equatoguinean
ER|Eritrea|Eritrean,Eritreans
EE|Estonia|Estonian,Estonians
SZ|Eswatini,Swaziland|Swazi
ET|Ethiopia|Ethiopian,Ethiopians
FJ|Fiji|Fijian,Fijians
FI|Finland|Finnish,Finn,Finns
FR|France|French,Frenchman,Frenchwoman,Frenchmen
GA|Gabon|Gabonese
GM|Gambia,The Gambia|Gambian
GE|Georgia|Georgian,Georgians
DE|Germany,Federal Republic of Germany,West Germany,East Germany|German,Germans
GH|Ghana|Ghanaian,Ghanaians
GR|Greece|Greek,Greeks,Hellenic
GD|Grenada|Grenadian
GT|Guatemala|Guatemalan,Guatemalans
GN|Guinea|Guinean
GW|Guinea-Bissau|
GY|Guyana|Guyanese
HT|Haiti|Haitian,Haitians
HN|Honduras|Honduran,Hondurans
HU|Hungary|Hungarian,Hungarians
IS|Iceland|Icelandic,Icelander,Icelanders
IN|India|Indian,Indians
ID|Indonesia|Indonesian,Indonesians
IR|Iran,Islamic Republic of Iran,Persia|Iranian,Iranians,Persian
IQ|Iraq|Iraqi,Iraqis
IE|Ireland,Republic of Ireland,Irish Republic|Irish,Irishman
IL|Israel|Israeli,Israelis
IT|Italy|Italian,Italians
JM|Jamaica|Jamaican,Jamaicans
JP|Japan|Japanese
JO|Jordan|Jordanian,Jordanians
KZ|Kazakhstan|Kazakh,Kazakhs,Kazakhstani
KE|Kenya|Kenyan,Kenyans
KI|Kiribati|
KP|North Korea,DPRK,Democratic People's Republic of Korea|North Korean,North Koreans
KR|South Korea,Republic of Korea,Korea|South Korean,South Koreans,Korean,Koreans
XK|Kosovo|Kosovar,Kosovan,Kosovars
KW|Kuwait|Kuwaiti,Kuwaitis
KG|Kyrgyzstan,Kirghizstan|Kyrgyz,Kirghiz
LA|Laos|Laotian,Lao
LV|Latvia|Latvian,Latvians
LB|Lebanon|Lebanese
LS|Lesotho|Basotho
LR|Liberia|Liberian,Liberians
LY|Libya|Libyan,Libyans
LI|Liechtenstein|
LT|Lithuania|Lithuanian,Lithuanians
LU|Luxembourg|Luxembourgish
MG|Madagascar|Malagasy
MW|Malawi|Malawian
MY|Malaysia|Malaysian,Malaysians
MV|Maldives,The Maldives|Maldivian
ML|Mali|Malian,Malians
MT|Malta|Maltese
MH|Marshall Islands|Marshallese
MR|Mauritania|Mauritanian
MU|Mauritius|Mauritian
MX|Mexico|Mexican,Mexicans
FM|Micronesia|Micronesian
MD|Moldova,Moldavia|Moldovan,Moldovans
MC|Monaco|Monegasque
MN|Mongolia|Mongolian,Mongolians
ME|Montenegro|Montenegrin,Montenegrins
MA|Morocco|Moroccan,Moroccans
MZ|Mozambique|Mozambican
MM|Myanmar,Burma|Burmese
NA|Namibia|Namibian
NR|Nauru|Nauruan
NP|Nepal|Nepalese,Nepali
NL|Netherlands,The Netherlands,Holland|Dutch,Dutchman
NZ|New Zealand|New Zealander,New Zealanders
NI|Nicaragua|Nicaraguan,Nicaraguans
NE|Niger|Nigerien
NG|Nigeria|Nigerian,Nigerians
MK|North Macedonia,Macedonia|Macedonian,Macedonians
NO|Norway|Norwegian,Norwegians
OM|Oman|Omani
PK|Pakistan|Pakistani,Pakistanis
PW|Palau|Palauan
PS|Palestine,Palestinian Territories,Palestinian territories|Palestinian,Palestinians
PA|Panama|Panamanian
PG|Papua New Guinea|Papuan
PY|Paraguay|Paraguayan,Paraguayans
PE|Peru|Peruvian,Peruvians
PH|Philippines,The Philippines|Filipino,Philippine,Filipinos
PL|Poland|Polish,Pole,Poles
PT|Portugal|Portuguese
QA|Qatar|Qatari,Qataris
RO|Romania,Rumania|Romanian,Romanians
RU|Russia,Russian Federation|Russian,Russians
RW|Rwanda|Rwandan,Rwandans
KN|Saint Kitts and Nevis,St Kitts and Nevis|
LC|Saint Lucia,St Lucia,St. Lucia|
VC|Saint Vincent and the Grenadines,St Vincent|
WS|Samoa,Western Samoa|Samoan
SM|San Marino|
ST|Sao Tome and Principe,São Tomé and Príncipe|
SA|Saudi Arabia,Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian
SN|Senegal|Senegalese
RS|Serbia|Serbian,Serb,Serbs,Serbians
SC|Seychelles|Seychellois
SL|Sierra Leone|Sierra Leonean
SG|Singapore|Singaporean,Singaporeans
SK|Slovakia|Slovak,Slovakian,Slovaks
SI|Slovenia|Slovenian,Slovene,Slovenes
SB|Solomon Islands|
SO|Somalia|Somali,Somalis
ZA|South Africa|South African,South Africans
SS|South Sudan|South Sudanese
ES|Spain|Spanish,Spaniard,Spaniards
LK|Sri Lanka,Ceylon|Sri Lankan,Sri Lankans
SD|Sudan|Sudanese
SR|Suriname,Surinam|Surinamese
SE|Sweden|Swedish,Swede,Swedes
CH|Switzerland|Swiss
SY|Syria|Syrian,Syrians
TW|Taiwan|Taiwanese
TJ|Tajikistan|Tajik,Tajiks
TZ|Tanzania|Tanzanian,Tanzanians
TH|Thailand|Thai,Thais
TG|Togo|Togolese
TO|Tonga|Tongan
TT|Trinidad and Tobago,Trinidad|Trinidadian
TN|Tunisia|Tunisian,Tunisians
TR|Turkey,Türkiye,Turkiye|Turkish,Turk,Turks
TM|Turkmenistan|Turkmen
TV|Tuvalu|
UG|Uganda|Ugandan,Ugandans
UA|Ukraine|Ukrainian,Ukrainians
AE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis
GB|United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Britons,Brit,Brits
US|United States,United States of America,US,U.S.,USA,U.S.A.,America|American,Americans
UY|Uruguay|Uruguayan,Uruguayans
UZ|Uzbekistan|Uzbek,Uzbeks
VU|Vanuatu|
VA|Vatican City,Vatican,Holy See|
VE|Venezuela|Venezuelan,Venezuelans
VN|Vietnam,Viet Nam|Vietnamese
EH|Western Sahara|Sahrawi
YE|Yemen|Yemeni,Yemenis
ZM|Zambia|Zambian,Zambians
ZW|Zimbabwe,Rhodesia|Zimbabwean,Zimbabweans
HK|Hong Kong|Hongkonger
MO|Macau,Macao|Macanese
PR|Puerto Rico|Puerto Rican,Puerto Ricans
GL|Greenland|Greenlandic,Greenlander,Greenlanders
BM|Bermuda|Bermudian
GI|Gibraltar|Gibraltarian
GU|Guam|Guamanian
KY|Cayman Islands|Caymanian
FO|Faroe Islands|Faroese
FK|Falkland Islands,Falklands|
AW|Aruba|Aruban
CW|Curacao,Curaçao|
NC|New Caledonia|
PF|French Polynesia,Tahiti|Tahitian
VI|U.S. Virgin Islands|
VG|British Virgin Islands|
`;

export const countries: readonly CountryWords[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [code = "", names = "", adjectives = ""] = row.split("|");
    return { code, names: names.split(","), adjectives: adjectives.split(",").filter(Boolean) };
  });
