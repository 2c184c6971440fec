import { compare } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { StoryRule } from "../model/editor.ts";
import type { Membership, Story, StoryId } from "../model/story.ts";
import { readFacts } from "./article-facts.ts";
import { addSecondMembers } from "./add-second-members.ts";
import { applyEditor, namedByEditor, type DraftStory } from "./apply-editor.ts";
import { keepDuplicates } from "./duplicate-memory.ts";
import { gatherStories, titleReader } from "./gather-stories.ts";
import {
  groupMemory,
  keepGrouping,
  nothingGrouped,
  type Grouped,
  type GroupMemory,
  type GroupState,
} from "./group-memory.ts";
import { joinNames } from "./join-names.ts";
import { storyIdOf, storyTitleOf, type TitleSource } from "./name-story.ts";

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
export function groupArticles(input: GroupInput, memory: GroupMemory = groupMemory()): Grouped {
  const state = memory.state ?? nothingGrouped();
  memory.state = null;
  const grouped = groupAnew(input, state);
  memory.state = state;
  return grouped;
}

/** As `groupArticles`; brings `state` up to date. */
function groupAnew(input: GroupInput, state: GroupState): Grouped {
  const { articles, annotations, rules, rulesPath } = input;
  state.known = readFacts(articles, annotations, state.known);
  const { facts } = state.known;
  const editor = JSON.stringify([rules, rulesPath]);
  if (state.last?.editor === editor && isSameList(state.last.facts, facts))
    return state.last.result;
  const duplicates = keepDuplicates(state.duplicates, facts);
  const names = joinNames(
    facts.map(({ chains }) => chains),
    state.names,
  );
  const { bearers } = state.names;
  const gathered = gatherStories({ facts, bearers, duplicates }, state.gather);
  const library = libraryOf(input);
  const context = { library, titleSourceOf: titleReader(gathered, state.gather.terms) };
  const known = new Map<readonly Membership[], string>(); // each rule asks for the id of every story
  const idOf = (members: readonly Membership[]) => {
    const id = known.get(members) ?? idOfStory(sourcesOf(members, library));
    known.set(members, id);
    return id;
  };
  const { stories: edited, diagnostics } = applyEditor(gathered.stories, {
    articles,
    rules,
    rulesPath,
    idOf,
  });
  const settled = namedByEditor({ articles, rules });
  const stories = finish(addSecondMembers(edited, { gathered, settled }), context);
  const grouping = keepGrouping(state, { stories, names, duplicates });
  state.last = { facts, editor, result: { grouping, diagnostics } };
  return state.last.result;
}

type Library = ReadonlyMap<ArticleId, Source>;

interface Source {
  readonly article: Article;
  readonly annotations: Annotations;
  /** In the list of all articles, in order of day and id. */
  readonly place: number;
}

interface Naming {
  readonly library: Library;
  readonly titleSourceOf: (source: Source) => TitleSource;
}

function libraryOf({ articles, annotations }: GroupInput): Library {
  const library = new Map<ArticleId, Source>();
  for (let place = 0; place < articles.length; place++) {
    const article = articles[place] as Article;
    library.set(article.id, { article, annotations: annotations[place] as Annotations, place });
  }
  return library;
}

/** In order of day and id. */
function sourcesOf(members: readonly Membership[], library: Library): readonly Source[] {
  return members
    .map(({ article }) => library.get(article) as Source)
    .sort((a, b) => a.place - b.place);
}

function idOfStory([first]: readonly Source[]): string {
  const { article, annotations } = first as Source;
  return storyIdOf(article, annotations);
}

/** What a story is called and where it stands does not hang on articles that belong to another one first. */
function finish(drafts: readonly DraftStory[], naming: Naming): readonly Story[] {
  const { library } = naming;
  const full = drafts.map((draft) => {
    const sources = sourcesOf(
      draft.members.filter(({ isSecond }) => !isSecond),
      library,
    );
    return { draft, sources, id: draft.id ?? idOfStory(sources) };
  });
  full.sort(
    (a, b) =>
      (a.sources[0] as Source).place - (b.sources[0] as Source).place || compare(a.id, b.id),
  );
  const giveId = idGiver(new Set(drafts.flatMap(({ id }) => id ?? [])));
  return full
    .map(({ draft, sources, id }) => ({
      latest: (sources.at(-1) as Source).article.day,
      story: storyOf(draft, { sources, ...naming, id: draft.id ?? giveId(id) }),
    }))
    .sort((a, b) => compare(b.latest, a.latest) || compare(a.story.id, b.story.id))
    .map(({ story }) => story);
}

function storyOf(
  { title, dek, members }: DraftStory,
  { sources, library, titleSourceOf, id }: Naming & { sources: readonly Source[]; id: string },
): Story {
  const placeOf = ({ article }: Membership) => (library.get(article) as Source).place;
  return {
    id: id as StoryId,
    title: title ?? storyTitleOf(sources.map(titleSourceOf)),
    titleKind: title === null ? "headline" : "editor",
    dek,
    members: inPlaces(members, placeOf),
  };
}

function inPlaces(
  members: readonly Membership[],
  placeOf: (member: Membership) => number,
): readonly Membership[] {
  const places = members.map(placeOf);
  if (places.every((place, at) => at === 0 || (places[at - 1] as number) <= place)) return members;
  return members
    .map((member) => ({ member, place: placeOf(member) }))
    .sort((a, b) => a.place - b.place)
    .map(({ member }) => member);
}

/** Gives each id once: the earlier story keeps the plain id, a later one of the same name is numbered. */
function idGiver(taken: ReadonlySet<string>): (id: string) => string {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  return (id) => {
    let number = numbers.get(id) ?? 1;
    let free = number === 1 ? id : `${id}-${number}`;
    while (used.has(free)) free = `${id}-${++number}`;
    used.add(free);
    numbers.set(id, number + 1);
    return free;
  };
}
