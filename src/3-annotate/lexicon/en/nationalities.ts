import { linesOf, wordsOf } from "./name-roles.ts";

/** Adjectives of countries, and what their people are called. */
export const nationalities: ReadonlySet<string> = new Set([
  ...wordsOf(`
afghan afghans albanian albanians algerian algerians andorran angolan angolans antiguan argentine argentinian
argentines armenian armenians australian australians aussie aussies austrian austrians azerbaijani azeri
azerbaijanis azeris bahamian bahraini bahrainis bangladeshi bangladeshis barbadian belarusian belarussian
belarusians belgian belgians belizean beninese bhutanese bolivian bolivians bosnian bosnians batswana
brazilian brazilians bruneian bulgarian bulgarians burkinabe burundian cambodian cambodians khmer cameroonian
canadian canadians chadian chilean chileans chinese colombian colombians comorian congolese zairean ivorian
ivorians croatian croatians croat croats cuban cubans cypriot cypriots czech czechs danish dane danes
djiboutian dominican dominicans timorese ecuadorian ecuadorean ecuadorians egyptian egyptians salvadoran
salvadorans equatoguinean eritrean eritreans estonian estonians swazi ethiopian ethiopians fijian fijians
finnish finn finns french frenchman frenchwoman frenchmen gabonese gambian georgian georgians german germans
ghanaian ghanaians greek greeks hellenic grenadian guatemalan guatemalans guinean guyanese haitian haitians
honduran hondurans hungarian hungarians icelandic icelander icelanders indian indians indonesian indonesians
iranian iranians persian iraqi iraqis irish irishman israeli israelis italian italians jamaican jamaicans
japanese jordanian jordanians kazakh kazakhs kazakhstani kenyan kenyans korean koreans kosovar kosovan
kosovars kuwaiti kuwaitis kyrgyz kirghiz laotian lao latvian latvians lebanese basotho liberian liberians
libyan libyans lithuanian lithuanians luxembourgish malagasy malawian malaysian malaysians maldivian malian
malians maltese marshallese mauritanian mauritian mexican mexicans micronesian moldovan moldovans monegasque
mongolian mongolians montenegrin montenegrins moroccan moroccans mozambican burmese namibian nauruan nepalese
nepali dutch dutchman nicaraguan nicaraguans nigerien nigerian nigerians macedonian macedonians norwegian
norwegians omani pakistani pakistanis palauan palestinian palestinians panamanian papuan paraguayan
paraguayans peruvian peruvians filipino philippine filipinos polish pole poles portuguese qatari qataris
romanian romanians russian russians rwandan rwandans samoan saudi saudis senegalese serbian serb serbs
serbians seychellois singaporean singaporeans slovak slovakian slovaks slovenian slovene slovenes somali
somalis spanish spaniard spaniards sudanese surinamese swedish swede swedes swiss syrian syrians taiwanese
tajik tajiks tanzanian tanzanians thai thais togolese tongan trinidadian tunisian tunisians turkish turk turks
turkmen ugandan ugandans ukrainian ukrainians emirati emiratis british briton britons brit brits american
americans uruguayan uruguayans uzbek uzbeks venezuelan venezuelans vietnamese sahrawi yemeni yemenis zambian
zambians zimbabwean zimbabweans hongkonger macanese greenlandic greenlander greenlanders bermudian
gibraltarian guamanian caymanian faroese aruban tahitian
`),
  ...linesOf(`
cape verdean
costa rican
north korean
north koreans
south korean
south koreans
new zealander
new zealanders
saudi arabian
sierra leonean
south african
south africans
south sudanese
sri lankan
sri lankans
puerto rican
puerto ricans
`),
]);
