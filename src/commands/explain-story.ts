import { ENGLISH_REASONS } from "../6-render/words/english-reasons.ts";
import type { Article } from "../model/article.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import type { Site } from "../model/site.ts";
import type { Membership, Story } from "../model/story.ts";
import { quote, type Section } from "./explain-words.ts";
import { formatCount } from "./report.ts";

/** Why an article joined its stories, and what it reports in each. */
export function explainStory(site: Site, article: Article): readonly Section[] {
  const { stories, duplicates } = site.grouping;
  const copies = duplicates.filter(({ articles }) => articles.includes(article.id));
  const sections = stories.flatMap((story, place) => {
    const membership = story.members.find((member) => member.article === article.id);
    const chronicle = site.chronicles[place];
    return membership && chronicle ? storySections(article, { story, membership, chronicle }) : [];
  });
  return [
    ["Copies", copies.flatMap(({ articles, shown }) => copyLines(article, articles, shown))],
    ...(sections.length > 0 ? sections : [["Story", ["it stands alone"]] as Section]),
  ];
}

function copyLines(article: Article, articles: readonly string[], shown: string): string[] {
  const others = articles.filter((id) => id !== article.id).join(", ");
  return [`mostly the same text as ${others}; ${shown} is shown and they count as one report`];
}

function storySections(
  article: Article,
  found: { readonly story: Story; readonly membership: Membership; readonly chronicle: Chronicle },
): readonly Section[] {
  const { story, membership, chronicle } = found;
  const { reasons, byEditor } = membership;
  const why = byEditor ? "the editor put it here" : "why it is here";
  const events = chronicle.events.filter((event) =>
    event.evidence.some((evidence) => evidence.article === article.id),
  );
  return [
    [
      `Story ${quote(story.title)}, ${formatCount(story.members.length, "article")}`,
      [
        `${why}${reasons.length > 0 ? ":" : ""}`,
        ...reasons.map((reason) => `- ${ENGLISH_REASONS.membership(reason)}`),
      ],
    ],
    [
      `It supports ${formatCount(events.length, "event")}`,
      events.map((event) => eventLines(article, event)),
    ],
  ];
}

function eventLines(article: Article, event: Event): string {
  const { date, status, section, headline, dateReason, evidence, independentReports } = event;
  const own = evidence.filter((each) => each.article === article.id);
  return [
    `${date}  ${status}, ${section}: ${quote(headline)}`,
    `  ${ENGLISH_REASONS.date(dateReason)}`,
    ...own.map(({ line, text }) => `  line ${line}: ${quote(text)}`),
    `  ${formatCount(independentReports, "independent report")}`,
  ].join("\n");
}
