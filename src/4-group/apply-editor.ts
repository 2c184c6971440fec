// The editor has the last word: `seeds/stories.yaml` and the key "story" in front matter.
import { compare, groupBy } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { StoryRule } from "../model/editor.ts";
import type { Membership } from "../model/story.ts";
import { byDay } from "./fold-duplicates.ts";
import {
  namedByFrontMatter,
  pinnedByEditor,
  ruleMatchesNothing,
  standsAlone,
  unknownArticle,
} from "./messages.ts";

/** A story on its way: `id` and `title` are null until the editor or the articles give them. */
export interface DraftStory {
  readonly id: string | null;
  readonly title: string | null;
  readonly dek: string | null;
  readonly members: readonly Membership[];
}

export interface Edited {
  readonly stories: readonly DraftStory[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules in order of the file; `rulesPath` is where they stand. */
export function applyEditor(
  gathered: readonly (readonly Membership[])[],
  { articles, rules, rulesPath, idOf }: EditorInput,
): Edited {
  const drafts = gathered.map((members): DraftStory => ({
    id: null,
    title: null,
    dek: null,
    members,
  }));
  const all = [
    ...rulesOfFrontMatter(articles),
    ...rules.map((rule) => ({ ...rule, reason: pinnedByEditor() })),
  ];
  const find = finderOf(articles);
  const edited = all.reduce<Edited>(
    ({ stories, diagnostics }, rule) => {
      const result = applyRule(stories, { rule, rulesPath, find, idOf });
      return { stories: result.stories, diagnostics: [...diagnostics, ...result.diagnostics] };
    },
    { stories: drafts, diagnostics: [] },
  );
  return { ...edited, stories: withoutLost(edited.stories, articles) };
}

interface EditorInput {
  readonly articles: readonly Article[];
  readonly rules: readonly StoryRule[];
  readonly rulesPath: string;
  /** The id that a story would get by itself. */
  readonly idOf: (members: readonly Membership[]) => string;
}

interface ReasonedRule extends StoryRule {
  readonly reason: string;
}

interface RuleInput extends Pick<EditorInput, "rulesPath" | "idOf"> {
  readonly rule: ReasonedRule;
  readonly find: (named: string) => ArticleId | null;
}

function applyRule(
  stories: readonly DraftStory[],
  { rule, rulesPath, find, idOf }: RuleInput,
): Edited {
  const place = { path: rulesPath, start: rule.start, end: rule.start + rule.id.length };
  const unknown = [...rule.pin, ...rule.exclude].filter((named) => find(named) === null);
  const diagnostics = unknown.map((named) => unknownArticle(named, place));
  const pinned = rule.pin.map(find).filter((id) => id !== null);
  const excluded = new Set(rule.exclude.map(find));
  const target = targetOf(stories, { rule, pinned, idOf });
  if (!target && pinned.length === 0) {
    return { stories, diagnostics: [...diagnostics, ruleMatchesNothing(rule.id, place)] };
  }
  const base = target ?? { id: null, title: null, dek: null, members: [] };
  const kept = base.members.filter(({ article }) => !excluded.has(article));
  const missing = pinned.filter((id) => !kept.some(({ article }) => article === id));
  const added = missing.map((article): Membership => ({
    article,
    reasons: [rule.reason],
    byEditor: true,
  }));
  const changed: DraftStory = {
    id: rule.id,
    title: rule.title ?? base.title,
    dek: rule.dek ?? base.dek,
    members: [...kept, ...added],
  };
  const others = stories
    .filter((story) => story !== target)
    .filter(({ members }) => !members.every(({ article }) => missing.includes(article))); // it moved here whole
  return { stories: [...others, changed], diagnostics };
}

/** The story with that id, or the one that holds most of the pinned articles. */
function targetOf(
  stories: readonly DraftStory[],
  {
    rule,
    pinned,
    idOf,
  }: { rule: StoryRule; pinned: readonly ArticleId[]; idOf: RuleInput["idOf"] },
): DraftStory | null {
  const named = stories.find(({ id, members }) => (id ?? idOf(members)) === rule.id);
  if (named) return named;
  const held = (story: DraftStory) =>
    story.members.filter(({ article }) => pinned.includes(article)).length;
  const best = stories
    .filter(({ id }) => id === null)
    .reduce<DraftStory | null>(
      (most, each) => (held(each) > (most ? held(most) : 0) ? each : most),
      null,
    );
  return best;
}

function rulesOfFrontMatter(articles: readonly Article[]): readonly ReasonedRule[] {
  const named = articles.filter(({ story }) => story !== null);
  return [...groupBy(named, ({ story }) => story as string)]
    .sort(([a], [b]) => compare(a, b))
    .map(([title, group]) => ({
      id: slugOf(title),
      title,
      dek: null,
      pin: group.map(({ id }) => id),
      exclude: [],
      start: 0,
      reason: namedByFrontMatter(title),
    }));
}

/** By id, by path within the seeds, or by file name. */
function finderOf(articles: readonly Article[]): (named: string) => ArticleId | null {
  const known = new Map<string, ArticleId>();
  for (const { id, source } of articles) {
    const file = source.path.slice(source.path.lastIndexOf("/") + 1);
    const within = source.path.slice(source.path.indexOf("/") + 1);
    for (const name of [id, source.path, within, file, file.replace(/\.[^.]*$/, "")]) {
      if (!known.has(name)) known.set(name, id);
    }
  }
  return (named) => known.get(named) ?? null;
}

/** An article that was excluded from its only story stands alone. */
function withoutLost(
  stories: readonly DraftStory[],
  articles: readonly Article[],
): readonly DraftStory[] {
  const held = new Set(stories.flatMap(({ members }) => members.map(({ article }) => article)));
  const lost = articles.filter(({ id }) => !held.has(id)).sort(byDay);
  return [
    ...stories.filter(({ members }) => members.length > 0),
    ...lost.map(({ id }) => ({
      id: null,
      title: null,
      dek: null,
      members: [{ article: id, reasons: [standsAlone()], byEditor: false }],
    })),
  ];
}
