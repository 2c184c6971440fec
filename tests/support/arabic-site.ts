import { trustHtml } from "../../src/base/html.ts";
import type { Article } from "../../src/model/article.ts";
import type { Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import { smallSite } from "./site.ts";

// Invented: "The port authority opened the new bridge on Thursday, two weeks late." and so on.
const TITLE = "افتتاح الجسر الجديد في مرسى النور";
const SENTENCES = [
  "افتتحت هيئة الميناء الجسر الجديد يوم الخميس بعد تأخير دام أسبوعين بسبب الرياح القوية التي هبت على الساحل.",
  "وقالت رئيسة الهيئة سلمى الحداد إن هذا الجسر (PORT-7) لكل أهل المدينة.",
];
const TEXT = SENTENCES.join(" ");

/** The small site with its first article, and all that is told from it, in Arabic. */
export function arabicSite(): Site {
  const site = smallSite({ language: "en" });
  const [first, ...others] = site.articles as readonly [Article, ...Article[]];
  const arabic: Article = {
    ...first,
    language: "ar",
    title: TITLE,
    outlet: "صحيفة الميناء",
    byline: ["سلمى الحداد"],
    text: TEXT,
    paragraphs: [{ kind: "paragraph", start: 0, end: TEXT.length, line: 3, breaks: [] }],
    markup: [
      { at: 0, html: trustHtml("<p>") },
      { at: TEXT.length, html: trustHtml("</p>") },
    ],
  };
  const [notes, ...otherNotes] = site.annotations;
  return {
    ...site,
    articles: [arabic, ...others],
    annotations: [{ ...notes!, sentences: [], names: [] }, ...otherNotes],
    chronicles: site.chronicles.map((chronicle) => ({
      ...chronicle,
      events: chronicle.events.map((event, place) => retold(event, first, place)),
      quotations: chronicle.quotations.map((quotation) => ({ ...quotation, text: SENTENCES[1]! })),
    })),
  };
}

function retold(event: Event, article: Article, place: number): Event {
  const text = SENTENCES[place % SENTENCES.length] as string;
  const isFrom = event.evidence.some((each) => each.article === article.id);
  if (!isFrom) return event;
  const evidence = event.evidence.map((each) =>
    each.article === article.id ? { ...each, text, start: 0, end: text.length } : each,
  );
  return { ...event, headline: text, evidence };
}
