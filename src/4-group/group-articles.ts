import { compare, groupBy } from "../base/order.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { StoryRule } from "../model/editor.ts";
import type { Grouping, Membership, Name, Story, StoryId } from "../model/story.ts";
import { applyEditor, type DraftStory } from "./apply-editor.ts";
import { byDay, foldDuplicates } from "./fold-duplicates.ts";
import { gatherStories } from "./gather-stories.ts";
import { joinNames } from "./join-names.ts";
import { storyIdOf, storyTitleOf } from "./name-story.ts";

export interface GroupInput {
  /** In order of day and id. */
  readonly articles: readonly Article[];
  /** Beside `articles`. */
  readonly annotations: readonly Annotations[];
  /** What `seeds/stories.yaml` says, in order of the file. */
  readonly rules: readonly StoryRule[];
  readonly rulesPath: string;
}

/** Folds duplicates, joins names and gathers stories; stories come in order of their latest day, newest first, then id. */
export function groupArticles(input: GroupInput): {
  readonly grouping: Grouping;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { articles, annotations, rules, rulesPath } = input;
  const duplicates = foldDuplicates(articles);
  const names = joinNames(
    articles.map((article, place) => ({ article, annotations: annotations[place] as Annotations })),
  );
  const library = libraryOf(input, names);
  const gathered = gatherStories(articles, annotations, names).map(({ members }) => members);
  const idOf = (members: readonly Membership[]) =>
    storyIdOf(articlesOf(members, library), library.namesOf);
  const { stories, diagnostics } = applyEditor(gathered, { articles, rules, rulesPath, idOf });
  return { grouping: { stories: finish(stories, library), names, duplicates }, diagnostics };
}

interface Library {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly namesOf: (article: Article) => readonly (readonly [Name, number])[];
  readonly termsOf: (article: Article) => ReadonlySet<string>;
  readonly titleTermsOf: (article: Article) => readonly string[];
}

function libraryOf({ articles, annotations }: GroupInput, names: readonly Name[]): Library {
  const findings = new Map(annotations.map((each) => [each.article, each]));
  const mentions = groupBy(
    names.flatMap((name) =>
      name.mentions.map(({ article, mention }) => ({ article, mention, name })),
    ),
    ({ article }) => article,
  );
  const terms = new Map<ArticleId, ReadonlySet<string>>();
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    namesOf: ({ id }) => {
      const ordered = [...(mentions.get(id) ?? [])].sort((a, b) => a.mention - b.mention);
      return [...groupBy(ordered, ({ name }) => name)].map(
        ([name, list]) => [name, list.length] as const,
      );
    },
    termsOf: ({ id }) => {
      const known = terms.get(id) ?? new Set(findings.get(id)?.terms.map(([stem]) => stem));
      terms.set(id, known);
      return known;
    },
    titleTermsOf: ({ id }) => findings.get(id)?.titleTerms ?? [],
  };
}

function articlesOf(members: readonly Membership[], { articles }: Library): readonly Article[] {
  return members.map(({ article }) => articles.get(article) as Article).sort(byDay);
}

function finish(drafts: readonly DraftStory[], library: Library): readonly Story[] {
  const full = drafts.map((draft) => {
    const articles = articlesOf(draft.members, library);
    return { draft, articles, id: draft.id ?? storyIdOf(articles, library.namesOf) };
  });
  full.sort(
    (a, b) => byDay(a.articles[0] as Article, b.articles[0] as Article) || compare(a.id, b.id),
  );
  const taken = new Set(full.filter(({ draft }) => draft.id !== null).map(({ id }) => id));
  return full
    .map(({ draft, articles, id }) => ({
      latest: (articles.at(-1) as Article).day,
      story: storyOf(draft, articles, { id: draft.id ?? freeId(id, taken), library }),
    }))
    .sort((a, b) => compare(b.latest, a.latest) || compare(a.story.id, b.story.id))
    .map(({ story }) => story);
}

function storyOf(
  draft: DraftStory,
  articles: readonly Article[],
  { id, library }: { id: string; library: Library },
): Story {
  const order = new Map(articles.map((article, place) => [article.id, place]));
  const place = ({ article }: Membership) => order.get(article) as number;
  const title = draft.title ?? storyTitleOf(articles, library.termsOf, library.titleTermsOf);
  return {
    id: id as StoryId,
    title,
    titleKind: draft.title === null ? "headline" : "editor",
    dek: draft.dek,
    members: [...draft.members].sort((a, b) => place(a) - place(b)),
  };
}

/** The earlier story keeps the plain id; a later one of the same name is numbered. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}
