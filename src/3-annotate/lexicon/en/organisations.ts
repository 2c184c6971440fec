// Organisations that readers of news know, one a line with all its forms; acronyms are recognised by their capitals.
const ROWS = `
White House
Kremlin
Pentagon
Downing Street|10 Downing Street
Elysee|Élysée|Elysee Palace
Whitehall
Capitol
Quai d'Orsay
Foggy Bottom
Vatican Bank
United Nations|UN|U.N.
UN Security Council|U.N. Security Council|Security Council|United Nations Security Council
UN General Assembly|U.N. General Assembly|General Assembly
European Union|EU|E.U.
European Commission|EC
European Parliament
European Council
Council of Europe
European Central Bank|ECB
European Court of Human Rights
Eurogroup
North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO|Nato
International Monetary Fund|IMF
World Bank
World Trade Organization|World Trade Organisation|WTO
World Health Organization|World Health Organisation|WHO
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Court of Justice|ICJ
International Energy Agency|IEA
International Committee of the Red Cross|ICRC|Red Cross|Red Crescent
Organization of the Petroleum Exporting Countries|OPEC|Opec
Organisation for Economic Co-operation and Development|OECD
Organization for Security and Cooperation in Europe|OSCE
Organization of American States|OAS
African Union|AU
Arab League
Association of Southeast Asian Nations|ASEAN|Asean
Commonwealth of Independent States|CIS
Gulf Cooperation Council|GCC
Shanghai Cooperation Organisation|SCO
UNESCO|Unesco
UNICEF|Unicef
UNHCR|U.N. High Commissioner for Refugees|UN High Commissioner for Refugees|United Nations High Commissioner for Refugees
UNRWA
OCHA
World Food Programme|WFP
World Economic Forum
Amnesty International
Human Rights Watch
Greenpeace
Doctors Without Borders|Medecins Sans Frontieres|MSF
Transparency International
Oxfam
Save the Children
Reporters Without Borders
International Olympic Committee|IOC
FIFA|Fifa
UEFA|Uefa
World Anti-Doping Agency|WADA
Central Intelligence Agency|CIA
Federal Bureau of Investigation|FBI
National Security Agency|NSA
National Security Council|NSC
Department of Homeland Security|DHS
Environmental Protection Agency|EPA
Food and Drug Administration|FDA
Federal Reserve|Fed
Federal Aviation Administration|FAA
Federal Communications Commission|FCC
Federal Trade Commission|FTC
Securities and Exchange Commission|SEC
Internal Revenue Service|IRS
Centers for Disease Control and Prevention|CDC
Drug Enforcement Administration|DEA
Immigration and Customs Enforcement|ICE
NASA|Nasa
NOAA
FEMA
USAID
Government Accountability Office|GAO
Congressional Budget Office|CBO
State Department|Department of State
Justice Department|Department of Justice|DOJ
Defense Department|Department of Defense|Defence Department|DoD
Treasury Department|Department of the Treasury|Treasury
Commerce Department
Labor Department
Energy Department
Interior Department
Supreme Court|U.S. Supreme Court|US Supreme Court
Congress|U.S. Congress|US Congress
Senate|U.S. Senate|US Senate
House of Representatives
House of Commons
House of Lords
Knesset
Bundestag
Bundesbank
Bundeswehr
Duma|State Duma
Verkhovna Rada|Rada
Lok Sabha
Rajya Sabha
Parliament
U.S. Army|US Army
U.S. Navy|US Navy
U.S. Air Force|US Air Force|Air Force|USAF
U.S. Marine Corps|Marine Corps|Marines|USMC
National Guard
U.S. Coast Guard|Coast Guard
Royal Air Force|RAF
Royal Navy
Scotland Yard
Secret Service
Republican Party|GOP|Republican National Committee|RNC
Democratic Party|Democratic National Committee|DNC
Labour Party|Labour
Conservative Party|Tories
Liberal Democrats|Lib Dems
Communist Party
Likud
Fatah
Hamas
Hezbollah|Hizbollah|Hizbullah
Taliban|Taleban
Islamic Jihad
Al-Qaeda|al-Qaeda|Al Qaeda|al Qaeda|al-Qaida
Islamic State|ISIS|ISIL|IS
Muslim Brotherhood
Boko Haram
al-Shabab|Al-Shabaab|al-Shabaab
Palestine Liberation Organisation|Palestine Liberation Organization|PLO
Palestinian Authority
Irish Republican Army|IRA
Sinn Fein
African National Congress|ANC
Kurdistan Workers Party|PKK
Kurdistan Democratic Party|KDP
Patriotic Union of Kurdistan|PUK
Tamil Tigers|Tamil Tiger|LTTE
Farc|FARC
ETA
Bharatiya Janata Party|BJP
United Russia
Wagner Group|Wagner
Azov
Mossad
Shin Bet
KGB
FSB
GRU
SBU
MI5
MI6
Interpol
Europol
Gazprom
Rosneft
Lukoil
Rosatom
Naftogaz
Roscosmos
Sberbank
VTB
Associated Press|AP|The Associated Press
Agence France-Presse|AFP|Agence France Presse
Reuters
Bloomberg|Bloomberg News
TASS|Tass|Itar-Tass|ITAR-TASS
RIA Novosti|RIA
Interfax
Ukrinform
Xinhua|Xinhua News Agency
Kyodo|Kyodo News
Yonhap
Anadolu|Anadolu Agency
Press Trust of India|PTI
IRNA
Mehr
DPA
ANSA
BBC|BBC News
CNN
ABC|ABC News
CBS|CBS News
NBC|NBC News
MSNBC
Fox News
PBS
NPR
ITV
Sky News
Al Jazeera|Al-Jazeera|al-Jazeera
RT
New York Times|The New York Times
Washington Post|The Washington Post
Wall Street Journal|The Wall Street Journal
Los Angeles Times
Chicago Tribune
Boston Globe
USA Today
Financial Times
The Guardian|Guardian
The Times
Sunday Times
The Telegraph|Daily Telegraph
The Independent
Daily Mail
The Sun
The Economist|Economist
Politico
Axios
Newsweek
Time Magazine
Der Spiegel|Spiegel
Die Welt
Die Zeit
Bild
Frankfurter Allgemeine Zeitung
Sueddeutsche Zeitung
Le Monde
Le Figaro
Liberation
El Pais|El País
El Mundo
La Repubblica
Corriere della Sera
La Stampa
Pravda
Izvestia
Kommersant
Novaya Gazeta
Rossiiskaya Gazeta
Nezavisimaya Gazeta
Komsomolskaya Pravda
Gazeta Wyborcza
Rzeczpospolita
Lidove Noviny
Mlada Fronta Dnes
Vjesnik
Vecernji List
De Telegraaf
De Volkskrant
De Standaard
Het Laatste Nieuws
Le Soir
La Libre Belgique
Les Echos
Le Parisien
L'Humanite
La Tribune
Handelsblatt
Der Tagesspiegel|Tagesspiegel
Der Standard
Die Presse
Neue Zuercher Zeitung
Dagens Nyheter
Aftonbladet
Aftenposten
Politiken
Il Sole 24 Ore
Il Messaggero
La Vanguardia
Diario 16
Clarin
La Nacion
O Globo
Folha de Sao Paulo|Folha de S.Paulo
Jornal do Brasil
El Universal
El Tiempo
Hurriyet
Milliyet
Cumhuriyet
Yedioth Ahronoth
Maariv
Al-Quds
Asharq al-Awsat
Times of India
Hindustan Times
Indian Express
Straits Times
South China Morning Post
Sydney Morning Herald
Globe and Mail
Irish Times
Mail on Sunday
Christian Science Monitor
People's Daily
Global Times
Asahi Shimbun
Haaretz
Jerusalem Post
Al-Ahram
Al-Hayat
Kyiv Independent
Moscow Times
Truth Social
Twitter
Facebook
Instagram
YouTube
WhatsApp
Telegram
TikTok
Reddit
LinkedIn
Wikipedia
Wikileaks|WikiLeaks
Netflix
Spotify
Snapchat
Google
Alphabet
Apple
Microsoft
Amazon.com
Meta
Nvidia
Intel
AMD
IBM
HP|Hewlett-Packard|Hewlett Packard
Dell
Oracle
Cisco
Qualcomm
Motorola
Nokia
Ericsson
Samsung|Samsung Electronics
LG
Sony
Panasonic
Toshiba
Hitachi
Fujitsu
Nintendo
Huawei
Lenovo
Xiaomi
ZTE
Alibaba
Tencent
Baidu
Foxconn
TSMC
Adobe
Yahoo
AOL
eBay
PayPal
Uber
Airbnb
Tesla
SpaceX
OpenAI
HTC
BlackBerry
Research In Motion|RIM
Verizon
AT&T
T-Mobile
Sprint
Vodafone
BT
Deutsche Telekom
Telefonica
Boeing
Airbus
EADS
Lockheed Martin|Lockheed
Northrop Grumman
Raytheon
General Dynamics
BAE Systems|BAE
Rolls-Royce
Thales
Bombardier
Embraer
Saab
Dassault
McDonnell Douglas
Pratt & Whitney
General Electric|GE
General Motors|GM
Ford|Ford Motor
Chrysler
Toyota
Honda
Nissan
Mazda
Mitsubishi
Subaru
Suzuki
Hyundai
Kia
Volkswagen|VW
BMW
Daimler|Daimler-Benz|Mercedes-Benz
Audi
Porsche
Opel
Fiat
Ferrari
Renault
Peugeot
Citroen
Volvo
Scania
Michelin
Siemens
Bosch
Bayer
BASF
ThyssenKrupp|Thyssen|Krupp
Lufthansa
Air France
British Airways|BA
KLM
Ryanair
easyJet
Alitalia
Iberia
Qantas
Singapore Airlines
Cathay Pacific
Emirates Airline
Qatar Airways
Etihad
Aeroflot
United Airlines
American Airlines
Delta Air Lines
Southwest Airlines
JetBlue
TWA
Shell|Royal Dutch Shell
BP|British Petroleum
Exxon|ExxonMobil|Exxon Mobil
Chevron
Texaco
Total
Eni
Statoil|Equinor
Petrobras
Pemex
Saudi Aramco|Aramco
Halliburton
Transocean
Enron
Goldman Sachs
JPMorgan|JP Morgan|J.P. Morgan|JPMorgan Chase
Morgan Stanley
Merrill Lynch
Lehman Brothers
Citigroup|Citibank
Wells Fargo
Bank of America
Barclays
HSBC
Lloyds
NatWest
Credit Suisse
UBS
Deutsche Bank
Commerzbank
BNP Paribas
Societe Generale
ING
Santander
Nomura
Moody's|Moody's Investors Service
Standard & Poor's|S&P
Fitch
KPMG
Deloitte
PricewaterhouseCoopers|PwC
Ernst & Young
McKinsey
Wal-Mart|Walmart
Costco
Tesco
Ikea|IKEA
Carrefour
McDonald's
Starbucks
Coca-Cola|Coca Cola
PepsiCo|Pepsi
Nestle|Nestlé
Unilever
Procter & Gamble
Philip Morris
Pfizer
Moderna
AstraZeneca
Novartis
Roche
Merck
Johnson & Johnson
GlaxoSmithKline
Sanofi
Monsanto
DuPont
Dow Chemical
3M
Kodak
Xerox
Disney|Walt Disney
Warner Bros|Warner Bros.
Time Warner
Viacom
Paramount
Sony Pictures
EMI
FedEx|Federal Express
UPS
DHL
Deutsche Post
Nike
Adidas
Puma
New York Stock Exchange|NYSE
Nasdaq|NASDAQ
London Stock Exchange
Wall Street
Dow Jones
Bank of England
Bank of Japan
Bundesrat
Harvard University|Harvard
Yale University|Yale
Princeton University|Princeton
Stanford University|Stanford
Massachusetts Institute of Technology|MIT
Manchester United
Manchester City
Liverpool FC
Arsenal
Chelsea
Tottenham|Tottenham Hotspur
Everton
Aston Villa
Newcastle United
Leeds United
Blackburn Rovers|Blackburn
West Ham|West Ham United
Nottingham Forest
Sheffield Wednesday
Sheffield United
Coventry City
Crystal Palace
Wolverhampton Wanderers|Wolves
West Bromwich Albion
Norwich City
Leicester City
Derby County
Queens Park Rangers
Celtic
Rangers
Hearts
Hibernian
Aberdeen FC
Real Madrid
Barcelona FC
Atletico Madrid
Valencia CF
Deportivo Coruna
Juventus
Inter Milan|Internazionale
AC Milan
AS Roma
Lazio
Sampdoria
Fiorentina
Parma
Napoli
Bayern Munich
Borussia Dortmund
Borussia Moenchengladbach
Bayer Leverkusen
Werder Bremen
Schalke
Hamburger SV
Ajax|Ajax Amsterdam
PSV Eindhoven|PSV
Feyenoord
Benfica
Porto FC
Sporting Lisbon
Paris Saint-Germain|Paris St Germain|PSG
Olympique Marseille
Monaco FC
Auxerre
Anderlecht
Galatasaray
Fenerbahce
Besiktas
Olympiakos
Panathinaikos
Red Star Belgrade
Dynamo Kiev|Dynamo Kyiv
Spartak Moscow
Steaua Bucharest
Boca Juniors
River Plate
Flamengo
New York Yankees|Yankees
New York Mets|Mets
Boston Red Sox|Red Sox
Boston Celtics|Celtics
Chicago Bulls|Bulls
Chicago Cubs|Cubs
Chicago White Sox|White Sox
Chicago Bears
Chicago Blackhawks
Los Angeles Lakers|Lakers
Los Angeles Dodgers|Dodgers
Los Angeles Clippers
Los Angeles Kings
San Francisco Giants
San Francisco 49ers
Oakland Athletics
Oakland Raiders
Dallas Cowboys|Cowboys
Dallas Mavericks|Mavericks
Dallas Stars
Houston Rockets
Houston Astros|Astros
Houston Oilers
San Antonio Spurs|Spurs
Miami Heat
Miami Dolphins|Dolphins
Orlando Magic
Atlanta Hawks
Atlanta Braves|Braves
Atlanta Falcons
Detroit Pistons|Pistons
Detroit Tigers
Detroit Lions
Detroit Red Wings|Red Wings
Indiana Pacers|Pacers
Indianapolis Colts
Cleveland Indians
Cleveland Cavaliers|Cavaliers
Milwaukee Bucks
Milwaukee Brewers|Brewers
Minnesota Twins
Minnesota Vikings
Minnesota Timberwolves
Toronto Raptors|Raptors
Toronto Blue Jays|Blue Jays
Toronto Maple Leafs|Maple Leafs
Montreal Canadiens|Canadiens
Montreal Expos|Expos
Vancouver Canucks|Canucks
Vancouver Grizzlies
Edmonton Oilers
Calgary Flames
Ottawa Senators
Philadelphia 76ers
Philadelphia Eagles
Philadelphia Phillies|Phillies
Philadelphia Flyers
Pittsburgh Pirates
Pittsburgh Penguins
Pittsburgh Steelers|Steelers
Baltimore Orioles|Orioles
Baltimore Ravens
Washington Redskins|Redskins
Washington Capitals
Washington Bullets
Washington Wizards
New York Rangers
New York Islanders
New York Knicks|Knicks
New York Giants
New York Jets
New Jersey Nets
New Jersey Devils
Buffalo Bills
Buffalo Sabres
New England Patriots
Green Bay Packers|Packers
Kansas City Chiefs
Kansas City Royals
Denver Broncos|Broncos
Denver Nuggets
Colorado Rockies
Colorado Avalanche
Utah Jazz
Phoenix Suns
Phoenix Coyotes
Arizona Cardinals
St. Louis Cardinals
St. Louis Blues
St. Louis Rams
San Diego Padres|Padres
San Diego Chargers
Seattle Mariners|Mariners
Seattle Seahawks
Seattle SuperSonics
Portland Trail Blazers|Trail Blazers
Sacramento Kings
Golden State Warriors
Anaheim Mighty Ducks
California Angels
Texas Rangers
Florida Marlins
Florida Panthers
Tampa Bay Lightning
Tampa Bay Buccaneers
Carolina Panthers
Charlotte Hornets
Cincinnati Reds
Cincinnati Bengals
New Orleans Saints
Jacksonville Jaguars
San Jose Sharks
Hartford Whalers
All Blacks
Springboks
Wallabies
Lloyd's of London|Lloyd's
Marks & Spencer
National Football League|NFL
National Basketball Association|NBA
National Hockey League|NHL
Major League Baseball|MLB
NCAA
Department of Agriculture|U.S. Department of Agriculture|Agriculture Department|USDA
Bureau of Alcohol, Tobacco and Firearms|ATF
National Transportation Safety Board|NTSB
Occupational Safety and Health Administration|OSHA
Commodity Futures Trading Commission|CFTC
Chicago Board of Trade|CBOT
Chicago Mercantile Exchange|CME
London Metal Exchange|LME
European Bank for Reconstruction and Development|EBRD
Asian Development Bank|ADB
Bank for International Settlements|BIS
Organisation of African Unity|Organization of African Unity|OAU
Western European Union|WEU
ECOWAS
SADC
UNCTAD
UNDP
SFOR
IFOR
UNITA
Renamo|RENAMO
Inkatha
Khmer Rouge
Shining Path
Tupac Amaru
Social Democratic Party|SPD
Christian Democratic Union|CDU
Christian Social Union|CSU
Free Democratic Party|FDP
De Beers
Anglo American
Gencor
ABN AMRO|ABN Amro
Kmart
Sears|Sears, Roebuck and Co.|Sears Roebuck
J.C. Penney|JC Penney
Bre-X
KCNA
Tanjug
Antara
Bernama
EFE
Notre Dame|University of Notre Dame
Florida State
Michigan State
Ohio State
Penn State
Arizona State
Iowa State
Kansas State
Colorado State
Texas A&M
Georgia Tech
Virginia Tech
UCLA
USC
Vasco da Gama
Corinthians
Fluminense
Botafogo
Palmeiras
ATP
WTA
PGA
NASCAR
`;

const rows = ROWS.trim()
  .split("\n")
  .map((row) => row.split("|"));
const isAcronym = (form: string): boolean => /^[A-Z][A-Z.&\d]+$/.test(form);

/** Every form but acronyms, in lower case, with the first form of its organisation. */
export const organisations: ReadonlyMap<string, string> = new Map(
  rows.flatMap((forms) =>
    forms
      .filter((form) => !isAcronym(form))
      .map((form): [string, string] => [form.toLowerCase(), forms[0] as string]),
  ),
);

/** Every acronym without its points, with the first form of its organisation. */
export const acronyms: ReadonlyMap<string, string> = new Map(
  rows.flatMap((forms) =>
    forms
      .filter(isAcronym)
      .map((form): [string, string] => [form.replaceAll(".", ""), forms[0] as string]),
  ),
);
