import { describe, expect, it } from "vitest";
import { namesAsText } from "./names-support.ts";

type Row = readonly [text: string, names: string];

function check(rows: readonly Row[]): void {
  it.each(rows)("%s", (text, names) => {
    expect(namesAsText(text)).toBe(names);
  });
}

describe("people", () =>
  check([
    ["The award went to Maria Lindqvist of Sweden.", "P:Maria Lindqvist L:Sweden"],
    ["Finance Minister Arvo Tamm resigned.", "P:Arvo Tamm"],
    ["The spokesman, Pjotr Olenin, declined to comment.", "P:Pjotr Olenin"],
    ["Analyst J. K. Osterby was surprised.", "P:J. K. Osterby"],
    ["Ursula von der Brandt and Rafael da Costa met.", "P:Ursula von der Brandt P:Rafael da Costa"],
    ["They met Omar al-Rashid and Conor O’Driscoll.", "P:Omar al-Rashid P:Conor O’Driscoll"],
    ["Martin Vance Jr. spoke.", "P:Martin Vance Jr."],
    ["Ingrid Solberg’s aide left early.", "P:Ingrid Solberg"],
    ["Kallvik, 44, was found guilty.", "P:Kallvik"],
    ["They questioned Zorbanov, who denied it.", "P:Zorbanov"],
    [
      "Ana Ruiz (Spain) beat Mette Holm (Denmark) 6-3 6-4",
      "P:Ana Ruiz L:Spain P:Mette Holm L:Denmark",
    ],
    ["Theresa May spoke in May. Later May left.", "P:Theresa May P:May"],
    [
      "Jan Smid (Czech Republic) beat Olaf Reks ( Norway )",
      "P:Jan Smid L:Czech Republic P:Olaf Reks L:Norway",
    ],
    ["They met Park Dae-jung and a Hong Kong-listed firm.", "P:Park Dae-jung L:Hong Kong"],
    ["They met Ann Orlov and Zorbanov.", "P:Ann Orlov P:Zorbanov"],
    ["Wasim Tarrar b Croft 40", "P:Wasim Tarrar P:Croft"],
    ["Sen. J. Marlow, R-Ohio, agreed.", "P:J. Marlow L:Ohio"],
    ["A Putin-Macron call was planned.", "P:Putin P:Macron"],
    ["It was Jean-Claude Moreau who signed.", "P:Jean-Claude Moreau"],
  ]));

describe("places", () =>
  check([
    ["The ship left Rotterdam for Cape Town.", "L:Rotterdam L:Cape Town"],
    ["Leaders of the UK, Germany and Finland met.", "L:UK L:Germany L:Finland"],
    ["He lives in Ostrogard, a village north of Riga.", "L:Ostrogard L:Riga"],
    ["A storm hit Little Vexley, Ohio, overnight.", "L:Little Vexley L:Ohio"],
    ["Troops crossed the Varda River near Mount Elgon.", "L:Varda River L:Mount Elgon"],
    ["It landed at Karlovac International Airport.", "L:Karlovac International Airport"],
    ["The Moscow-based lender grew.", "L:Moscow"],
    ["Talks in Kiev failed, as did talks in the Middle East.", "L:Kiev L:Middle East"],
    ["The U.S. and Guinea-Bissau signed.", "L:U.S. L:Guinea-Bissau"],
    ["US-China trade fell.", "L:US L:China"],
  ]));

describe("organisations", () =>
  check([
    ["The Ministry of Foreign Affairs replied.", "O:Ministry of Foreign Affairs"],
    ["Shares of Velmar Inc. rose.", "O:Velmar Inc."],
    ["The carrier ordered ten jets from Velmar, the world’s largest maker of trains.", "O:Velmar"],
    ["She studied at the University of Oslo.", "O:University of Oslo"],
    ["The European Central Bank (ECB) met.", "O:European Central Bank O:ECB"],
    [
      "The Organisation for Trade and Transit in Asia (OTTA) agreed.",
      "O:Organisation for Trade and Transit in Asia O:OTTA",
    ],
    ["The Kremlin and the White House agreed.", "O:Kremlin O:White House"],
    ["The New York Times and CNN reported it.", "O:The New York Times O:CNN"],
    ["NATO Secretary General Mark Rutte spoke.", "O:NATO P:Mark Rutte"],
    ["Airline Norvik said its fleet was safe.", "O:Norvik"],
    ["Shares of VLM AMRI fell.", "O:VLM AMRI"],
    ["Harlan & Pike won the contract.", "O:Harlan & Pike"],
    ["The Velmar-led group bid again.", "O:Velmar"],
    ["The Russian Foreign Ministry protested.", "O:Foreign Ministry"],
    ["Read more at Gazetka.com today.", "O:Gazetka.com"],
  ]));

describe("teams in results are organisations, countries stay places", () =>
  check([
    ["Leeds 0 Liverpool 2", "O:Leeds O:Liverpool"],
    ["Portugal 2 Denmark 1", "L:Portugal L:Denmark"],
    ["CLEVELAND AT DETROIT", "O:CLEVELAND L:DETROIT"],
    ["In Leeds 300 people marched.", "L:Leeds"],
    ["Kent v Glamorgan, Derbyshire 404", "O:Kent O:Glamorgan O:Derbyshire"],
    ["Essex captain Paul Rudge batted first at Orlington.", "O:Essex P:Paul Rudge L:Orlington"],
    ["Zenit St Petersburg lost in Prague.", "O:Zenit St Petersburg L:Prague"],
    ["The minister would visit Bonn.", "L:Bonn"],
  ]));

describe("what is no name", () =>
  check([
    ["Incoming reports were vague. Tensions rose further.", ""],
    ["On Monday, 3 March, the Russian envoy met Ukrainian officials.", ""],
    ["In August and May it rained; Christmas was dry.", ""],
    ["He asked Muslims, Democrats and Germans to vote.", ""],
    ["The Second World War ended before the Cold War began.", ""],
    ["She won the Nobel Prize and the Halden Trophy.", ""],
    ["It cost US$40 billion, or A$60 billion.", ""],
    ["Two Velmar A330-200 jets and a Velmar 747 were sold.", ""],
    ["It rained during the Tour de France in Jan and Feb.", ""],
    ["PRESS DIGEST - Dec 3.", ""],
    ["The GDP of the region and its DNA labs grew.", ""],
    ["Follow @JaneExample and #ExampleDay.", ""],
    ["Our Allies said so. The allies meant it.", ""],
    ["“Maybe positive, maybe not,” he said. “Great progress was made!”", ""],
  ]));

describe("headlines name what the text names and what lists know", () =>
  check([
    [
      "Okafor Hints at Imminent Meeting with Lindqvist to End Trade War\nPresident Chidi Okafor wrote to Maria Lindqvist.",
      "P:Okafor P:Lindqvist P:Chidi Okafor P:Maria Lindqvist",
    ],
    ["SOCCER - PORTUGAL GET LUCKY WIN IN SURPRISE FINAL.", "L:PORTUGAL"],
    ["TALKS END AS DEADLINE FOR NEW SANCTIONS NEARS", ""],
    ["What You Need to Know About the New Tax Rules", ""],
  ]));
