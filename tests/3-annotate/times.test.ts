import { describe, expect, it } from "vitest";
import { timesIn } from "./times-support.ts";

/** All rows are printed on Wednesday, 8 May 2024. */
type Found = readonly [phrase: string, value: string];
type Row = readonly [text: string, ...found: readonly Found[]];

function check(rows: readonly Row[]): void {
  it.each(rows.map(([text, ...found]) => ({ text, found })))("$text", ({ text, found }) => {
    expect(timesIn(text).map(({ phrase, value }) => [phrase, value])).toEqual(found);
  });
}

describe("days of the calendar", () =>
  check([
    ["The vote was held on 5 March 2023.", ["5 March 2023", "2023-03-05"]],
    ["It was signed on March 5th, 2023, in Testville.", ["March 5th, 2023", "2023-03-05"]],
    ["The fair opened on Sunday, March 5, 2023.", ["Sunday, March 5, 2023", "2023-03-05"]],
    ["The court sat on the 5th of March.", ["the 5th of March", "2024-03-05"]],
    ["He was born on the first of May 1950.", ["the first of May 1950", "1950-05-01"]],
    ["The file is dated 2023-03-05.", ["2023-03-05", "2023-03-05"]],
    ["The file is dated 3/25/23.", ["3/25/23", "2023-03-25"]],
    ["It began in Jan. 2023.", ["Jan. 2023", "2023-01"]],
    ["It was closed in February.", ["February", "2024-02"]],
    ["She resigned on Dec. 3, and nobody noticed.", ["Dec. 3", "2023-12-03"]],
    ["The bridge will open on January 12.", ["January 12", "2025-01-12"]],
    ["It has grown since 2014.", ["2014", "2014"]],
    ["The 2014 treaty was torn up.", ["2014", "2014"]],
    ["He spoke on the Fourth of March.", ["the Fourth of March", "2024-03-04"]],
    ["They met on Christmas Eve.", ["Christmas Eve", "2023-12-24"]],
    ["They met on New Year's Day 2020.", ["New Year's Day", "2024-01-01"], ["2020", "2020"]],
  ]));

describe("ranges give both their ends", () =>
  check([
    [
      "The fair ran from 8 to 10 August 2023.",
      ["8", "2023-08-08"],
      ["10 August 2023", "2023-08-10"],
    ],
    [
      "The fair ran August 8-10, 2023, in Testville.",
      ["August 8", "2023-08-08"],
      ["10, 2023", "2023-08-10"],
    ],
    ["It rained from May to July 2022.", ["May", "2022-05"], ["July 2022", "2022-07"]],
    ["The war of 2014–2022 was long.", ["2014", "2014"], ["2022", "2022"]],
    ["The war of 1914-18 was long.", ["1914", "1914"], ["18", "1918"]],
    ["Nations met (479-477 BC).", ["479", "BC0479"], ["477 BC", "BC0477"]],
    ["It takes ten or fifteen days.", ["ten", "P10D"], ["fifteen days", "P15D"]],
  ]));

describe("holidays without a fixed date are reckoned", () =>
  check([
    ["The park was closed on Easter Sunday.", ["Easter Sunday", "2024-03-31"]],
    ["The park was closed on Easter Monday 2023.", ["Easter Monday 2023", "2023-04-10"]],
    ["The park was closed on Good Friday.", ["Good Friday", "2024-03-29"]],
    ["It opened on Ash Wednesday.", ["Ash Wednesday", "2024-02-14"]],
    ["It opened on Palm Sunday.", ["Palm Sunday", "2024-03-24"]],
    ["They will meet at Pentecost.", ["Pentecost", "2024-05-19"]],
    ["They met on Thanksgiving Day.", ["Thanksgiving Day", "2023-11-23"]],
    ["They meet on Labor Day.", ["Labor Day", "2024-09-02"]],
    ["The pool will open on Memorial Day.", ["Memorial Day", "2024-05-27"]],
    ["They met on Martin Luther King Day.", ["Martin Luther King Day", "2024-01-15"]],
    ["They met on Valentine's Day.", ["Valentine's Day", "2024-02-14"]],
  ]));

describe("the language of business reports", () =>
  check([
    ["Profits rose in the latest quarter.", ["the latest quarter", "2024-Q1"]],
    ["It lost less than in the year-earlier period.", ["the year-earlier period", "2023"]],
    ["It sold twice as many as in the year-ago month.", ["the year-ago month", "2023"]],
    ["The 2021 first quarter was poor.", ["The 2021 first quarter", "2021-Q1"]],
    ["Sales fell in last year's third quarter.", ["last year's third quarter", "2023-Q3"]],
    ["Sales fell in the second quarter last year.", ["the second quarter last year", "2023-Q2"]],
    ["Sales fell in this year's first half.", ["this year's first half", "2024-H1"]],
    ["It lost money in the 2021 fiscal year.", ["the 2021 fiscal year", "FY2021"]],
    ["It will grow in the next fiscal year.", ["the next fiscal year", "FY2025"]],
    ["It may grow in the long term.", ["the long term", "FUTURE_REF"]],
    ["It lasted a full year.", ["a full year", "P1Y"]],
    ["The fair runs Nov. 5-7 in Testville.", ["Nov. 5", "2024-11-05"], ["7", "2024-11-07"]],
  ]));

describe("seasons, quarters, halves, decades, centuries", () =>
  check([
    ["Prices rose in the summer of 2021.", ["the summer of 2021", "2021-SU"]],
    ["Sales fell in the third quarter of 2023.", ["the third quarter of 2023", "2023-Q3"]],
    ["Sales fell in Q3 2023.", ["Q3 2023", "2023-Q3"]],
    ["Profits rose in the first half of 2023.", ["the first half of 2023", "2023-H1"]],
    ["It was the music of the 1990s.", ["the 1990s", "199"]],
    ["It was the music of the '80s.", ["the '80s", "198"]],
    ["It was built in the 19th century.", ["the 19th century", "18"]],
    ["It was built in the fifth century BC.", ["the fifth century BC", "BC04"]],
    ["The budget of fiscal 2023 was cut.", ["fiscal 2023", "FY2023"]],
  ]));

describe("days seen from the day of the report", () =>
  check([
    ["He said today that he had lost.", ["today", "2024-05-08"]],
    ["They spoke yesterday morning.", ["yesterday morning", "2024-05-07TMO"]],
    ["She will speak tomorrow night.", ["tomorrow night", "2024-05-09TNI"]],
    ["They will vote tonight.", ["tonight", "2024-05-08TNI"]],
    ["They voted last night.", ["last night", "2024-05-07TNI"]],
    ["The mayor said Monday that she would go.", ["Monday", "2024-05-06"]],
    ["The mayor said on Wednesday that she would go.", ["Wednesday", "2024-05-08"]],
    ["The mayor said on Thursday that she would go.", ["Thursday", "2024-05-02"]],
    ["The mayor will go on Monday.", ["Monday", "2024-05-13"]],
    ["Police cleared the square before dawn Thursday.", ["Thursday", "2024-05-09"]],
    ["Police raided the house early Thursday.", ["early Thursday", "2024-05-09"]],
    ["Two men died early on Thursday.", ["Thursday", "2024-05-09"]],
    ["The fort fell in the early hours of Thursday.", ["Thursday", "2024-05-09"]],
    [
      "The fort fell shortly after midnight on Thursday.",
      ["midnight", "2024-05-09T00:00"],
      ["Thursday", "2024-05-09"],
    ],
    ["Police raided the house early Friday.", ["early Friday", "2024-05-03"]],
    ["Early results showed on Thursday that he had lost.", ["Thursday", "2024-05-02"]],
    ["Police raided the house late Thursday.", ["late Thursday", "2024-05-02"]],
    ["The talks that opened in Testville are to end Friday.", ["Friday", "2024-05-10"]],
    ["The talks were close to failing on Friday.", ["Friday", "2024-05-03"]],
    ["The trial is set to begin on Friday.", ["Friday", "2024-05-10"]],
    ["He has imposed a Friday deadline on the firm.", ["Friday", "2024-05-10"]],
    ["The shop stays closed until Friday.", ["Friday", "2024-05-10"]],
    ["The men will be sentenced on Friday.", ["Friday", "2024-05-10"]],
    ["She is flying to Testville on Friday.", ["Friday", "2024-05-10"]],
    ["She is meeting Friday with aides.", ["Friday", "2024-05-10"]],
    ["Prices are rising, he said Friday.", ["Friday", "2024-05-03"]],
    ["They met this past Monday.", ["this past Monday", "2024-05-06"]],
    ["They met this past weekend.", ["this past weekend", "2024-W18-WE"]],
    ["It fell late in the day after a speech.", ["late in the day", "2024-05-08"]],
    ["They spoke overnight.", ["overnight", "2024-05-07TNI"]],
    ["They met last Friday.", ["last Friday", "2024-05-03"]],
    ["They meet next Friday.", ["next Friday", "2024-05-17"]],
    ["They were seen on Friday night.", ["Friday night", "2024-05-03TNI"]],
    ["Tensions rose this week.", ["this week", "2024-W19"]],
    ["Tensions rose earlier this week.", ["earlier this week", "2024-W19"]],
    ["They may meet as early as next week.", ["next week", "2024-W20"]],
    [
      "It was closed last month and opened this year.",
      ["last month", "2024-04"],
      ["this year", "2024"],
    ],
    ["It closed last December.", ["last December", "2023-12"]],
    ["It was dry last summer.", ["last summer", "2023-SU"]],
    ["It was dry in June last year.", ["June last year", "2023-06"]],
    ["The work began in the week of April 15.", ["the week of April 15", "2024-W16"]],
    ["It must be ready by the end of the month.", ["the end of the month", "2024-05"]],
  ]));

describe("so long ago, so much later", () =>
  check([
    ["He died three days ago.", ["three days ago", "2024-05-05"]],
    ["He died two weeks ago.", ["two weeks ago", "2024-W17"]],
    ["He died six months ago.", ["six months ago", "2023-11"]],
    ["He died ten years ago.", ["ten years ago", "2014"]],
    ["He died twenty-five years ago.", ["twenty-five years ago", "1999"]],
    ["He left years ago.", ["years ago", "PAST_REF"]],
    ["He left a few minutes ago.", ["a few minutes ago", "PAST_REF"]],
    ["He left just days ago.", ["days ago", "PAST_REF"]],
    ["It was built half a century ago.", ["half a century ago", "1974"]],
    ["He fled at dawn.", ["dawn", "2024-05-08TMO"]],
    [
      "He came on 3 March 2023. Two days later he left.",
      ["3 March 2023", "2023-03-03"],
      ["Two days later", "2023-03-05"],
    ],
    [
      "He came on 3 March 2023. The next day he left.",
      ["3 March 2023", "2023-03-03"],
      ["The next day", "2023-03-04"],
    ],
    [
      "He came on 3 March 2023 and left later that day.",
      ["3 March 2023", "2023-03-03"],
      ["later that day", "2023-03-03"],
    ],
    [
      "He came on Monday. He had fallen a day earlier.",
      ["Monday", "2024-05-06"],
      ["a day earlier", "2024-05-05"],
    ],
  ]));

describe("durations and sets", () =>
  check([
    ["The talks lasted three hours.", ["three hours", "PT3H"]],
    ["It was a three-hour session.", ["three-hour", "PT3H"]],
    ["It took two and a half years.", ["two and a half years", "P2.5Y"]],
    ["It took a year and a half.", ["a year and a half", "P1.5Y"]],
    ["It took half an hour.", ["half an hour", "PT0.5H"]],
    ["It took several months.", ["several months", "PXM"]],
    ["He waited for years.", ["years", "PXY"]],
    ["The vote is two weeks away.", ["two weeks", "P2W"]],
    ["It could be “months maybe” away, he said.", ["months", "PXM"]],
    ["It is his best result in the past two years.", ["the past two years", "P2Y"]],
    ["It is his best result in the past decade.", ["the past decade", "P10Y"]],
    ["It takes two more years.", ["two more years", "P2Y"]],
    ["It takes another two years.", ["another two years", "P2Y"]],
    ["It takes another month.", ["another month", "P1M"]],
    ["It was a year-long study.", ["year-long", "P1Y"]],
    ["They meet every day.", ["every day", "P1D"]],
    ["They meet every other week.", ["every other week", "P2W"]],
    ["They meet every Monday.", ["every Monday", "XXXX-WXX-1"]],
    ["They meet twice a week.", ["twice a week", "P1W"]],
    ["The weekly paper lives.", ["weekly", "P1W"]],
  ]));

describe("times of day take the day that their sentence names", () =>
  check([
    [
      "On Monday the alarm rang at 11:30 a.m. local time.",
      ["Monday", "2024-05-06"],
      ["11:30 a.m. local time", "2024-05-06T11:30"],
    ],
    [
      "The alarm rang at 7 p.m. EDT on Monday.",
      ["7 p.m. EDT", "2024-05-06T19:00"],
      ["Monday", "2024-05-06"],
    ],
    ["The alarm rang at 7 p.m. Monday.", ["7 p.m. Monday", "2024-05-06T19:00"]],
    [
      "The alarm rang on Monday at 1930 GMT.",
      ["Monday", "2024-05-06"],
      ["1930 GMT", "2024-05-06T19:30Z"],
    ],
    ["The alarm rang at 10.30am.", ["10.30am", "2024-05-08T10:30"]],
    ["The alarm rang at noon.", ["noon", "2024-05-08T12:00"]],
    [
      "He woke at three o’clock in the morning.",
      ["three o’clock in the morning", "2024-05-08T03:00"],
    ],
    ["He died on the night of 3 March 2023.", ["the night of 3 March 2023", "2023-03-03TNI"]],
  ]));

describe("vague times stay vague", () =>
  check([
    ["He is on his way back now.", ["now", "PRESENT_REF"]],
    ["Attacks have grown in recent weeks.", ["recent weeks", "PAST_REF"]],
    ["She recently moved.", ["recently", "PAST_REF"]],
    ["It was so in the past.", ["the past", "PAST_REF"]],
    ["They will meet in the coming days.", ["the coming days", "FUTURE_REF"]],
    ["We will see in the days and weeks to come.", ["the days and weeks to come", "FUTURE_REF"]],
    ["It could happen very soon.", ["very soon", "FUTURE_REF"]],
    ["It may return in the near future.", ["the near future", "FUTURE_REF"]],
  ]));

describe("no times are", () => {
  it.each([
    "The 2,014 soldiers of flight 2022 paid $1999.",
    "The 35-year-old, aged 35, is 35 years old.",
    "The shares of the Testell 2000 Index rose.",
    "They may march with May Example.",
    "A second try and a quarter of the votes were enough.",
    "Three quarters of the members sat down.",
    "Prices continued to fall after the fall of the city.",
    "As soon as he came, he told the Testville Daily.",
    "He read USA Today soon after.",
    "Mr. Sun and Ms. Jan sat on the sun deck.",
    "The score was 3-2 after 15 rounds and 1.5 points.",
    "It was the September 11 attacks that changed him.",
    "The former president spoke.",
    "The soon-to-open hall cost 10.30 each.",
    "The Easter Rising of the poets failed.",
    "He is in his early forties.",
    "Labor leaders and good neighbours met Martin Luther King.",
  ])("%s", (text) => expect(timesIn(text).map(({ phrase }) => phrase)).toEqual([]));
});

describe("what is put off was still to come", () =>
  check([
    ["The ministers have postponed their meeting on Friday.", ["Friday", "2024-05-10"]],
    ["The ministers postponed Friday's meeting.", ["Friday", "2024-05-10"]],
    ["The meeting on Friday was postponed.", ["Friday", "2024-05-10"]],
    ["The vote was put off to January.", ["January", "2025-01"]],
    ["The vote was postponed to January.", ["January", "2025-01"]],
    ["The council has postponed its vote to January.", ["January", "2025-01"]],
    ["The vote was postponed on Friday.", ["Friday", "2024-05-03"]],
    ["The vote was postponed by the council on Friday.", ["Friday", "2024-05-03"]],
    ["On Friday the vote was postponed.", ["Friday", "2024-05-03"]],
    ["The council said on Friday it had postponed its vote.", ["Friday", "2024-05-03"]],
    ["The ferry was delayed by fog on Friday.", ["Friday", "2024-05-03"]],
    ["The crew took off the covers on Friday.", ["Friday", "2024-05-03"]],
  ]));

describe("a deadline lies ahead until it has passed", () =>
  check([
    ["Friday's deadline expired.", ["Friday", "2024-05-03"]],
    ["The Friday deadline passed in silence.", ["Friday", "2024-05-03"]],
    ["Friday's deadline was set by the council.", ["Friday", "2024-05-10"]],
    ["The Friday deadline will have expired.", ["Friday", "2024-05-10"]],
  ]));

describe("a unit called after a day names no day", () =>
  check([
    ["The February 17 Brigade took the town."],
    ["Men of the 5 May Martyrs Brigade took the town."],
    ["The brigade took the town on February 17.", ["February 17", "2024-02-17"]],
    ["On May 5 Brigade commander Reed spoke.", ["May 5", "2024-05-05"]],
    ["The February 17 movement of troops was seen.", ["February 17", "2024-02-17"]],
  ]));
