/** A country with the names it goes by in English, the usual one first. */
export interface CountryNames {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly names: readonly string[];
}

const ROWS = `
AF|Afghanistan
AL|Albania
DZ|Algeria
AD|Andorra
AO|Angola
AG|Antigua and Barbuda,Antigua
AR|Argentina
AM|Armenia
AU|Australia
AT|Austria
AZ|Azerbaijan
BS|Bahamas,The Bahamas
BH|Bahrain
BD|Bangladesh
BB|Barbados
BY|Belarus,Byelorussia
BE|Belgium
BZ|Belize
BJ|Benin
BT|Bhutan
BO|Bolivia
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia
BW|Botswana
BR|Brazil
BN|Brunei
BG|Bulgaria
BF|Burkina Faso
BI|Burundi
KH|Cambodia
CM|Cameroon
CA|Canada
CV|Cape Verde,Cabo Verde
CF|Central African Republic
TD|Chad
CL|Chile
CN|China,People's Republic of China,PRC
CO|Colombia
KM|Comoros
CG|Congo,Republic of Congo,Congo-Brazzaville
CD|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC,Zaire
CR|Costa Rica
CI|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire
HR|Croatia
CU|Cuba
CY|Cyprus
CZ|Czech Republic,Czechia
DK|Denmark
DJ|Djibouti
DM|Dominica
DO|Dominican Republic
TL|East Timor,Timor-Leste
EC|Ecuador
EG|Egypt
SV|El Salvador
GQ|Equatorial Guinea
ER|Eritrea
EE|Estonia
SZ|Eswatini,Swaziland
ET|Ethiopia
FJ|Fiji
FI|Finland
FR|France
GA|Gabon
GM|Gambia,The Gambia
GE|Georgia
DE|Germany,Federal Republic of Germany,West Germany,East Germany
GH|Ghana
GR|Greece
GD|Grenada
GT|Guatemala
GN|Guinea
GW|Guinea-Bissau
GY|Guyana
HT|Haiti
HN|Honduras
HU|Hungary
IS|Iceland
IN|India
ID|Indonesia
IR|Iran,Islamic Republic of Iran,Persia
IQ|Iraq
IE|Ireland,Republic of Ireland,Irish Republic
IL|Israel
IT|Italy
JM|Jamaica
JP|Japan
JO|Jordan
KZ|Kazakhstan
KE|Kenya
KI|Kiribati
KP|North Korea,DPRK,Democratic People's Republic of Korea
KR|South Korea,Republic of Korea,Korea
XK|Kosovo
KW|Kuwait
KG|Kyrgyzstan,Kirghizstan
LA|Laos
LV|Latvia
LB|Lebanon
LS|Lesotho
LR|Liberia
LY|Libya
LI|Liechtenstein
LT|Lithuania
LU|Luxembourg
MG|Madagascar
MW|Malawi
MY|Malaysia
MV|Maldives,The Maldives
ML|Mali
MT|Malta
MH|Marshall Islands
MR|Mauritania
MU|Mauritius
MX|Mexico
FM|Micronesia
MD|Moldova,Moldavia
MC|Monaco
MN|Mongolia
ME|Montenegro
MA|Morocco
MZ|Mozambique
MM|Myanmar,Burma
NA|Namibia
NR|Nauru
NP|Nepal
NL|Netherlands,The Netherlands,Holland
NZ|New Zealand
NI|Nicaragua
NE|Niger
NG|Nigeria
MK|North Macedonia,Macedonia
NO|Norway
OM|Oman
PK|Pakistan
PW|Palau
PS|Palestine,Palestinian Territories,Palestinian territories
PA|Panama
PG|Papua New Guinea
PY|Paraguay
PE|Peru
PH|Philippines,The Philippines
PL|Poland
PT|Portugal
QA|Qatar
RO|Romania,Rumania
RU|Russia,Russian Federation
RW|Rwanda
KN|Saint Kitts and Nevis,St Kitts and Nevis
LC|Saint Lucia,St Lucia,St. Lucia
VC|Saint Vincent and the Grenadines,St Vincent
WS|Samoa,Western Samoa
SM|San Marino
ST|Sao Tome and Principe,São Tomé and Príncipe
SA|Saudi Arabia,Kingdom of Saudi Arabia
SN|Senegal
RS|Serbia
SC|Seychelles
SL|Sierra Leone
SG|Singapore
SK|Slovakia
SI|Slovenia
SB|Solomon Islands
SO|Somalia
ZA|South Africa
SS|South Sudan
ES|Spain
LK|Sri Lanka,Ceylon
SD|Sudan
SR|Suriname,Surinam
SE|Sweden
CH|Switzerland
SY|Syria
TW|Taiwan
TJ|Tajikistan
TZ|Tanzania
TH|Thailand
TG|Togo
TO|Tonga
TT|Trinidad and Tobago,Trinidad
TN|Tunisia
TR|Turkey,Türkiye,Turkiye
TM|Turkmenistan
TV|Tuvalu
UG|Uganda
UA|Ukraine
AE|United Arab Emirates,UAE,U.A.E.,Emirates
GB|United Kingdom,UK,U.K.,Britain,Great Britain
US|United States,United States of America,US,U.S.,USA,U.S.A.,America
UY|Uruguay
UZ|Uzbekistan
VU|Vanuatu
VA|Vatican City,Vatican,Holy See
VE|Venezuela
VN|Vietnam,Viet Nam
EH|Western Sahara
YE|Yemen
ZM|Zambia
ZW|Zimbabwe,Rhodesia
HK|Hong Kong
MO|Macau,Macao
PR|Puerto Rico
GL|Greenland
BM|Bermuda
GI|Gibraltar
GU|Guam
KY|Cayman Islands
FO|Faroe Islands
FK|Falkland Islands,Falklands
AW|Aruba
CW|Curacao,Curaçao
NC|New Caledonia
PF|French Polynesia,Tahiti
VI|U.S. Virgin Islands
VG|British Virgin Islands
`;

export const countryNames: readonly CountryNames[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [code = "", names = ""] = row.split("|");
    return { code, names: names.split(",") };
  });
