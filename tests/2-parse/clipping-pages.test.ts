// Whole pages as outlets of many kinds print them: what stands around the text is told from it, and all of the text is kept.
import { describe, expect, test } from "vitest";
import { BODY, read } from "./reading.ts";

const D = " date 2025-04-10 ";
const TITLE = "Harbour board backs breakwater after nine years";
const PARAGRAPHS = BODY.split("\n\n");
const [FIRST, ...REST] = PARAGRAPHS;
/** The body with a block between its first and its second paragraph. */
const within = (block: string): string => [FIRST, block, ...REST].join("\n\n");

interface Page {
  readonly title?: string | null;
  readonly byline?: readonly string[];
  readonly captions?: readonly string[];
  readonly standfirst?: string;
  readonly dateline?: string;
  readonly sourceLine?: string;
}

const LEAD = "The wall would end a quarrel that split two towns for a decade.";

const pages: readonly [claim: string, text: string, page: Page][] = [
  [
    "a broadcaster: hours ago, buttons, a role, where from, an agency before the picture",
    `${D}${TITLE}\n3 hours ago\nShare\nSave\nInes Tavares\nMaritime correspondent\nReporting from\nPorto Velho\nGetty Images A man in a yellow coat mends a net beside a boat\n${BODY}`,
    {
      byline: ["Ines Tavares"],
      captions: ["A man in a yellow coat mends a net beside a boat"],
    },
  ],
  [
    "a broadcaster's initials behind the names",
    `${D}${TITLE}\nBy Ines Tavares and Rui Alba, CNN\n 4 min read\nUpdated 3:04 PM EST, Thu April 10, 2025\n\nLink Copied!\nCNN\n — \n${BODY}`,
    { byline: ["Ines Tavares", "Rui Alba"] },
  ],
  [
    "a broadcaster's name behind the writer's",
    `${D}${TITLE}\nBy Ines Tavares Coast News\nPublished April 10, 2025 2:41pm EST\nFacebook\nPrint\n\n${BODY}`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "an agency's gallery",
    `${D}1 of 2 | Fishermen mend their nets, Wednesday, April 9, 2025. (AP Photo/Rui Alba)\nRead More\n\n2 of 2 | Boats wait outside the wall. (AP Photo/Rui Alba)\nRead More\n\n${TITLE}\n\nBY INES TAVARES\n\nPORTO VELHO (AP) — ${BODY}`,
    {
      byline: ["INES TAVARES"],
      captions: [
        "Fishermen mend their nets, Wednesday, April 9, 2025.",
        "Boats wait outside the wall.",
      ],
      dateline: "PORTO VELHO",
    },
  ],
  [
    "an agency's picture twice, and for sale",
    `${D}${TITLE}\nBy Ines Tavares\nApril 10, 2025 3:04 PM GMT+1 Updated 2 hours ago\nItem 1 of 3 Boats wait outside the wall, April 9, 2025. REUTERS/Rui Alba\n[1/3]Boats wait outside the wall, April 9, 2025. REUTERS/Rui Alba Purchase Licensing Rights, opens new tab\n\nPORTO, April 10 (Reuters) - ${BODY}`,
    {
      byline: ["Ines Tavares"],
      captions: ["Boats wait outside the wall, April 9, 2025."],
      dateline: "PORTO, April 10",
    },
  ],
  [
    "a daily: standfirst, listening, alternative text, credit after dots, print edition",
    `${D}${TITLE}\n\n${LEAD}\n\nListen to this article · 5:32 min Learn more\n\nShare full article\n\n124\nThe harbour wall under grey clouds.\nThe harbour wall in Porto Velho on Wednesday.Credit...Rui Alba for The Ledger\nBy Ines Tavares\n\nApril 10, 2025\n\n${BODY}\n\nA version of this article appears in print on April 11, 2025, Section A, Page 4.`,
    {
      byline: ["Ines Tavares"],
      standfirst: LEAD,
      captions: [
        "The harbour wall under grey clouds.",
        "The harbour wall in Porto Velho on Wednesday.",
      ],
    },
  ],
  [
    "a broadcaster: agencies beside the writer, credit glued on, standfirst below both, an editor",
    `${D}${TITLE}\nInes Tavares | with AFP, dpa\n10/04/2025April 10, 2025\n${LEAD}\n\nhttps://h.example/p/4abcD\nThe harbour wall\nThe harbour wall has been broken since the stormImage: Rui Alba/dpa\nAdvertisement\n${BODY}\n\nEdited by: Lena Hoff`,
    {
      byline: ["Ines Tavares", "AFP", "dpa"],
      standfirst: LEAD,
      captions: ["The harbour wall has been broken since the storm"],
      sourceLine: "Edited by: Lena Hoff",
    },
  ],
  [
    "a list of other stories that counts itself",
    `${D}${TITLE}\n\nBy Ines Tavares\nPublished On 10 Apr 2025\nSave articles to read later and create your own reading list.\n${within("Recommended Stories\nlist of 2 items\nFerry fares rise again\nLighthouse opens to visitors\nend of list")}`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "a byline in small letters below the headline",
    `${D}${TITLE}\nby Ines Tavares\nApril 10, 2025 2:41 PM\n2 min read\nListen to this article\n3 min\n\nThis audio is created with AI assistance\n\n${BODY}`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "who wrote it on the line below the word",
    `${D}${TITLE}\n\nIssued on: 10/04/2025 - 14:41\n2 min\nBy:\nFRANCE 24 with AFP\n\n${BODY}`,
    { byline: ["FRANCE 24", "AFP"] },
  ],
  [
    "an agency with a stroke in its name",
    `${D}${TITLE}\nApril 10, 2025 06:02 CET\nBy RFE/RL\n\n${BODY}`,
    { byline: ["RFE/RL"] },
  ],
  [
    "an agency called of somewhere, and a note that nobody edited it",
    `${D}${TITLE}\n\nReported by:\nPress Trust of India\n\n${TITLE}\nNew Delhi:\n\n${BODY}\n\n(Except for the headline, this story has not been edited by our staff.)`,
    {
      byline: ["Press Trust of India"],
      dateline: "New Delhi",
      sourceLine: "(Except for the headline, this story has not been edited by our staff.)",
    },
  ],
  [
    "a byline glued to its By",
    `${D}${TITLE}\nByInes Tavares\nApr 10, 2025 02:20 PM IST\nShare Via\n\n${BODY}\n\n- Ends`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "a local paper: an address behind the name",
    `${D}${TITLE}\nBy Ines Tavares itavares@ledger.example\nApr 10, 2025 Updated 3 hrs ago\n0\nFacebook\nSMS\nEmail\n${BODY}`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "roles and towns between the names",
    `${D}${TITLE}\nInes Tavares, maritime correspondent, in Porto Velho, and Rui Alba in Lund\n10 April 2025, 6:02am\n\n${BODY}`,
    { byline: ["Ines Tavares", "Rui Alba"] },
  ],
  [
    "a blog: the day before the name, a form below",
    `${D}${TITLE}\nPosted on April 10, 2025 by Ines Tavares\n\n${BODY}\n\nPosted in Ports | Tagged walls, storms | 3 Comments\nLeave a Reply\nYour email address will not be published. Required fields are marked *`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "a letter by subscription",
    `${D}${TITLE}\nInes Tavares\nApr 10, 2025\n\n12\n\n3\nShare\n\n${BODY}\n\nSalt Letter is a reader-supported publication. To receive new posts, become a subscriber.\n\nSubscribe`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "what a video player reads out",
    `${D}Video Player is loading.\nPlay Video\nCurrent Time 0:00\n/\nDuration 1:32\nLoaded: 10.74%\nStream Type LIVE\nRemaining Time -1:32\n1x\nPlayback Rate\n${TITLE}\n\n${BODY}`,
    {},
  ],
  [
    "a subscription wall",
    `${D}${TITLE}\n\nBy Ines Tavares\n\n${BODY}\n\nThis is a subscriber-only article. Subscribe to continue reading.\nAlready a subscriber? Log in`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "a box for a newsletter, with its terms",
    `${D}${TITLE}\n\nBy Ines Tavares\n\n${within("Get the day's top stories in your inbox every morning.\nSign up\nBy signing up, you agree to our Terms of Use.")}`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "comments of readers",
    `${D}${TITLE}\n\nBy Ines Tavares\n\n${BODY}\n\nComments (2)\ngullwatcher\n2 hours ago\nFinally! I have waited for this since 2016.\nReply\nquayside\nToo expensive, I will move inland.\nReply`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "a wire's last word",
    `${D}${TITLE}\n\nPORTO, April 10 (NNA) -- ${BODY} Enditem`,
    { dateline: "PORTO, April 10", sourceLine: "Enditem" },
  ],
  ["a square that ends the text", `${D}${TITLE}\n\n${BODY} ■`, { sourceLine: "■" }],
  [
    "a columnist's note and disclaimer",
    `${D}OPINION\n${TITLE}\nInes Tavares\nOpinion contributor\n\n${BODY}\n\nThe opinions expressed here are the author's own.`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "small by, a stroke and a day in numbers",
    `${D}Ports\n${TITLE}\nby Ines Tavares - 04/10/25 9:31 AM ET\n${BODY}`,
    { byline: ["Ines Tavares"] },
  ],
  [
    "a picture's text twice in a row, which is no headline printed again",
    `${D}${TITLE}\nUpdated / Thursday, 10 Apr 2025 09:31\nThe harbour wall has been patched since the storm\nThe harbour wall has been patched since the storm\nInes Tavares\nBy Ines Tavares\n${BODY}`,
    {
      byline: ["Ines Tavares"],
      standfirst:
        "The harbour wall has been patched since the storm The harbour wall has been patched since the storm",
    },
  ],
  [
    "a byline that goes on below",
    `${D}${TITLE}\nBy Ines Tavares\nand Agencies\n10 April 2025, 9:31 am\n\n${BODY}`,
    { byline: ["Ines Tavares", "Agencies"] },
  ],
  [
    "a writer for a paper, in capitals",
    `${D}${TITLE}\nBy INES TAVARES FOR COAST DAILY\n\nPublished: 09:31 GMT, 10 April 2025\n\n${BODY}`,
    { byline: ["INES TAVARES"] },
  ],
  [
    "initials beside the time",
    `${D}${TITLE}\nCTN / Apr 10, 2025, 09:31 IST\nShare\n${BODY}`,
    { byline: ["CTN"] },
  ],
  [
    "who wrote it and who edited it",
    `${D}${TITLE}\nBy Ines Tavares\nEdited By Lena Hoff\nUpdated on: April 10, 2025 / 10:02 AM EST\n\n${BODY}`,
    { byline: ["Ines Tavares"], sourceLine: "Edited By Lena Hoff" },
  ],
  [
    "photographers of a paper and of a broadcaster",
    `${D}${TITLE}\n\nBoats outside the wall. (Rui Alba for The Coast Ledger)\n\nThe quay at dawn. (Coast News: Rui Alba)\n\nBy Ines Tavares\n\n${BODY}`,
    { byline: ["Ines Tavares"], captions: ["Boats outside the wall.", "The quay at dawn."] },
  ],
  [
    "a caption above its credit, whatever its tense, and an agency that signs the end",
    `${D}${TITLE}\n\nThe board has put off the vote three times.\nPHOTO: REUTERS\n\nInes Tavares\nPublished Apr 10, 2025, 09:31 AM\nPORTO – ${BODY} REUTERS`,
    {
      byline: ["Ines Tavares"],
      captions: ["The board has put off the vote three times."],
      dateline: "PORTO",
      sourceLine: "REUTERS",
    },
  ],
  [
    "a dateline that leaves out its place",
    `${D}${TITLE}\nBy Ines Tavares\n\nApril 10 (NNA) -- ${BODY}`,
    { byline: ["Ines Tavares"], dateline: "April 10" },
  ],
  [
    "a heading above the author, a line of the day and the section, where it was printed",
    `${D}${TITLE}\n10 April 2025 Business\nAuthor\nInes Tavares\n\n${BODY}\n\nPublished in Ledger, April 10th, 2025`,
    { byline: ["Ines Tavares"], sourceLine: "Published in Ledger, April 10th, 2025" },
  ],
  ["nothing but the text", `${D}${BODY}`, { title: null }],
];

describe("a page", () => {
  test.each(pages)("%s", (_, text, page) => {
    const reading = read(text);
    expect(reading.titleKind === "derived" ? null : reading.title).toBe(
      page.title === undefined ? TITLE : page.title,
    );
    expect(reading.byline).toEqual(page.byline ?? []);
    expect(reading.captions.map((caption) => caption.text)).toEqual(page.captions ?? []);
    expect(reading.standfirst).toBe(page.standfirst ?? null);
    expect(reading.dateline).toBe(page.dateline ?? null);
    expect(reading.sourceLine).toBe(page.sourceLine ?? null);
    const kept = reading.bodyTexts.filter(({ kind }) => kind !== "heading");
    expect(kept.map((paragraph) => paragraph.text)).toEqual(PARAGRAPHS);
  });
});

describe("the last line without its full stop is text of the article", () => {
  const rows: readonly [claim: string, title: string, paragraphs: readonly string[]][] = [
    [
      "in Arabic",
      "لجنة الميناء توافق على الرصيف الجديد",
      [
        "وافقت لجنة الميناء يوم الخميس على بناء رصيف جديد بعد تسع سنوات من الجدل.",
        "ويبدأ العمل في أبريل ويستمر صيفين كاملين",
      ],
    ],
    [
      "in Arabic, two of them",
      "لجنة الميناء توافق على الرصيف الجديد",
      [
        "وافقت لجنة الميناء يوم الخميس على بناء رصيف جديد بعد تسع سنوات من الجدل.",
        "ويبدأ العمل في أبريل ويستمر صيفين كاملين كما قال رئيس اللجنة للصحفيين",
        "وكانت عاصفة قد ألحقت أضرارا بالجدار القديم في عام 2016 وفقا للسلطات",
      ],
    ],
    [
      "in Hindi",
      "बंदरगाह समिति ने दीवार को मंजूरी दी",
      ["बंदरगाह समिति ने गुरुवार को नई दीवार को मंजूरी दी।", "काम अप्रैल में शुरू होगा और दो गर्मियों तक चलेगा"],
    ],
    [
      "in English",
      TITLE,
      [...PARAGRAPHS, "A second wall may follow if the money lasts, the ministry said"],
    ],
    ["a quotation", TITLE, [...PARAGRAPHS, "“We begin at low tide,” she said. “Bring boots”"]],
  ];
  test.each(rows)("%s", (_, title, paragraphs) => {
    const reading = read(`${D}${title}\n\n${paragraphs.join("\n\n")}`);
    expect(reading.bodyTexts.map(({ text }) => text)).toEqual(paragraphs);
    expect(reading.furniture).toEqual([]);
  });

  test.each([
    ["several headlines", "Ferry fares rise again\nLighthouse opens to visitors"],
    [
      "headlines below the word that opens them",
      "Read more\nFerry fares rise again in three towns",
    ],
    ["a line in another script", "Паром снова подорожал в трех городах"],
    ["a single word", "Ports"],
  ])("%s are not", (_, tail) => {
    const reading = read(`${D}${TITLE}\n\n${BODY}\n\n${tail}`);
    expect(reading.bodyTexts.map(({ text }) => text)).toEqual(PARAGRAPHS);
    expect(reading.furniture).toEqual(tail.split("\n"));
  });
});

test("entries of a live blog stand below their hours, and none is the standfirst", () => {
  const entries = PARAGRAPHS.map((text, place) => `1${3 - place}:42 GMT\n${text}`);
  const reading = read(`${D}Harbour vote: latest updates\n\n${entries.join("\n\n")}`);
  expect(reading.standfirst).toBeNull();
  expect(reading.bodyTexts.map(({ text }) => text)).toEqual(PARAGRAPHS);
});

test.each([
  ["a name for a picture's agency on the first line", "Getty Images Sues Maker of Pictures"],
  ["a storm below a headline", `${TITLE}\nof argument, held up by lawsuits and storms`],
])("what looks like page furniture can be the headline: %s", (_, headline) => {
  const reading = read(`${D}${headline}\n\n${BODY}`);
  expect(reading.title).toBe(headline.replace("\n", " "));
  expect(reading.captions).toEqual([]);
});
