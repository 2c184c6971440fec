// The editor has the last word: `seeds/stories.yaml` and the key "story" in front matter.
import { compare, groupBy } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { StoryRule } from "../model/editor.ts";
import type { MembershipReason } from "../model/reason.ts";
import type { Membership } from "../model/story.ts";
import { byDay } from "./fold-duplicates.ts";
import { ruleMatchesNothing, unknownArticle, unknownStory } from "./messages.ts";

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

/** The articles that the editor names: where they belong is settled. */
export function namedByEditor({
  articles,
  rules,
}: Pick<EditorInput, "articles" | "rules">): ReadonlySet<ArticleId> {
  const find = finderOf(articles);
  const named = rules.flatMap(({ pin, exclude, split = [] }) => [...pin, ...exclude, ...split]);
  const inFrontMatter = articles.filter(({ story }) => story !== null).map(({ id }) => id);
  return new Set([...inFrontMatter, ...named.map(find).filter((id) => id !== null)]);
}

/** Every article is in one of the gathered stories. Rules in order of the file; `rulesPath` is where they stand. */
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
    ...rules.map((rule) => ({ ...rule, reason: { kind: "pinned" } as const })),
  ];
  if (all.length === 0) return { stories: drafts, diagnostics: [] };
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
  readonly reason: MembershipReason;
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
  const { pin, exclude, merge = [], split = [] } = rule;
  const named = [...pin, ...exclude, ...split];
  const unknown = named.filter((article) => find(article) === null);
  const byId = (id: string) => stories.find((story) => (story.id ?? idOf(story.members)) === id);
  const merged = merge.flatMap((id) => {
    const story = byId(id);
    return story ? [{ id, story }] : [];
  });
  const diagnostics = [
    ...unknown.map((article) => unknownArticle(article, place)),
    ...merge.filter((id) => !byId(id)).map((id) => unknownStory(id, place)),
  ];
  const pinned = pin.map(find).filter((id) => id !== null);
  const target = byId(rule.id) ?? mostPinned(stories, pinned) ?? merged[0]?.story;
  if (!target && pinned.length === 0) {
    return { stories, diagnostics: [...diagnostics, ruleMatchesNothing(rule.id, place)] };
  }
  const { kept, moved, apart } = editMembers(target?.members ?? [], {
    rule: { id: rule.id, reason: rule.reason, exclude, split },
    pinned,
    find,
    joining: merged.filter(({ story }) => story !== target),
  });
  const changed: DraftStory = {
    id: rule.id,
    title: rule.title ?? target?.title ?? null,
    dek: rule.dek ?? target?.dek ?? null,
    members: kept,
  };
  const others = stories
    .filter((each) => each !== target && !merged.some(({ story }) => story === each))
    .filter(({ members }) => !members.every(({ article }) => moved.has(article))); // it moved here whole
  const halved = apart.length > 0 ? [{ id: null, title: null, dek: null, members: apart }] : [];
  return { stories: [...others, changed, ...halved], diagnostics };
}

interface Edit {
  readonly rule: Required<Pick<ReasonedRule, "id" | "reason" | "exclude" | "split">>;
  readonly pinned: readonly ArticleId[];
  readonly find: RuleInput["find"];
  /** Stories that become part of this one. */
  readonly joining: readonly { readonly id: string; readonly story: DraftStory }[];
}

/** Members that stay or come, which of them came by a pin, and those that leave for a story of their own. */
function editMembers(
  own: readonly Membership[],
  { rule, pinned, find, joining }: Edit,
): {
  readonly kept: readonly Membership[];
  readonly moved: ReadonlySet<ArticleId>;
  readonly apart: readonly Membership[];
} {
  const by =
    (reason: MembershipReason) =>
    (article: ArticleId): Membership => ({
      article,
      reasons: [reason],
      byEditor: true,
      isSecond: false,
    });
  const byArticle = new Map(own.map((member) => [member.article, member]));
  for (const { id, story } of joining) {
    for (const { article } of story.members) {
      if (!byArticle.has(article))
        byArticle.set(article, by({ kind: "merged", story: id })(article));
    }
  }
  const missing = pinned.filter((id) => !byArticle.has(id));
  for (const id of missing) byArticle.set(id, by(rule.reason)(id));
  const leaving = rule.split.map(find).filter((id) => id !== null && byArticle.has(id));
  for (const named of [...rule.split, ...rule.exclude]) byArticle.delete(find(named) as ArticleId);
  return {
    kept: [...byArticle.values()],
    moved: new Set(missing),
    apart: (leaving as ArticleId[]).map(by({ kind: "split", story: rule.id })),
  };
}

/** The story without an editor's name that holds most of the pinned articles. */
function mostPinned(
  stories: readonly DraftStory[],
  pinned: readonly ArticleId[],
): DraftStory | undefined {
  const wanted = new Set(pinned);
  const held = ({ members }: DraftStory) =>
    members.reduce((count, { article }) => count + (wanted.has(article) ? 1 : 0), 0);
  const counted = stories
    .filter(({ id }) => id === null)
    .map((story) => ({ story, count: held(story) }))
    .filter(({ count }) => count > 0);
  return counted.sort((a, b) => b.count - a.count)[0]?.story; // stable: ties go to the first
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
      merge: [],
      split: [],
      start: 0,
      reason: { kind: "front-matter", story: title },
    }));
}

/** By id, by path within the seeds, or by file name. */
function finderOf(articles: readonly Article[]): (named: string) => ArticleId | null {
  let known: ReadonlyMap<string, ArticleId> | null = null; // most sites name no article
  return (named) => (known ??= articlesByName(articles)).get(named) ?? null;
}

function articlesByName(articles: readonly Article[]): ReadonlyMap<string, ArticleId> {
  const known = new Map<string, ArticleId>();
  for (const { id, source } of articles) {
    const file = source.path.slice(source.path.lastIndexOf("/") + 1);
    const within = source.path.slice(source.path.indexOf("/") + 1);
    for (const name of [id, source.path, within, file, file.replace(/\.[^.]*$/, "")]) {
      if (!known.has(name)) known.set(name, id);
    }
  }
  return known;
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
      members: [
        { article: id, reasons: [{ kind: "alone" } as const], byEditor: false, isSecond: false },
      ],
    })),
  ];
}
