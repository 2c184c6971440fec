// A site that is edited by chance. What an edit does to the disk is told as a watch would tell it: by paths.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dice, type Dice } from "./dice.ts";
import {
  inventArticle,
  inventDay,
  inventSentence,
  textOf,
  type InventedArticle,
} from "./invented-articles.ts";

export interface EditedSite {
  /** Makes one edit, and says what it was and which paths it touched. */
  readonly edit: () => { readonly name: string; readonly changed: ReadonlySet<string> };
}

interface State {
  readonly project: string;
  readonly dice: Dice;
  /** Path from the project → what the file was made from. */
  readonly articles: Map<string, InventedArticle>;
  readonly changed: Set<string>;
  made: number;
}

export function editedSite(
  project: string,
  options: { articles: number; seed: number },
): EditedSite {
  const state: State = {
    ...{ project, dice: dice(options.seed), articles: new Map(), changed: new Set(), made: 0 },
  };
  for (let count = 0; count < options.articles; count++) add(state);
  return {
    edit: () => {
      state.changed.clear();
      const name = state.dice.pick(WEIGHTED);
      EDITS[name](state);
      return { name, changed: new Set(state.changed) };
    },
  };
}

type Edit = (state: State) => void;

const EDITS = {
  "a body": (state) =>
    change(state, (article) => ({
      ...article,
      paragraphs: changedParagraphs(article.paragraphs, state.dice),
    })),
  "a title": (state) =>
    change(state, (article) => ({ ...article, title: inventArticle(state.dice).title })),
  "a date": (state) => change(state, (article) => ({ ...article, day: inventDay(state.dice) })),
  "an outlet": (state) =>
    change(state, (article) => ({ ...article, outlet: inventArticle(state.dice).outlet })),
  "a file added": (state) => add(state),
  "a copy added": (state) => {
    const { title, paragraphs } = articleAt(state, anyPath(state));
    const copy = { ...inventArticle(state.dice), paragraphs };
    put(state, state.dice.roll(2) === 0 ? { ...copy, title } : copy);
  },
  "a file removed": (state) => {
    const path = anyPath(state);
    state.articles.delete(path);
    remove(state, path);
  },
  "a file renamed": (state) => {
    const path = anyPath(state);
    const to = freePath(state, articleAt(state, path));
    state.articles.set(to, articleAt(state, path));
    state.articles.delete(path);
    mkdirSync(dirname(join(state.project, to)), { recursive: true });
    renameSync(join(state.project, path), join(state.project, to));
    for (const touched of [path, to]) state.changed.add(join(state.project, touched));
  },
  "several files at once": (state) => {
    for (const name of ["a body", "a file added", "a file removed", "a title"] as const)
      EDITS[name](state);
  },
  "a file saved unchanged": (state) => change(state, (article) => article),
  "a file that cannot be read as it stands": (state) =>
    write(
      state,
      `seeds/odd-${state.dice.roll(3)}.txt`,
      state.dice.pick([
        "",
        "No day\n\nNothing says when.\n",
        " date 2024-02-31 No such day\n\nIt rained.\n",
      ]),
    ),
  "a template": (state) =>
    writeOrRemove(state, "templates/pages/not-found.eta", [
      "<p>Nothing here.</p>\n",
      "<p>Nothing at <%= it.frame.siteTitle %>.</p>\n",
      "<p><%= it.</p>\n",
      "<p><%= it.nowhere %></p>\n",
    ]),
  "a part of a template": (state) =>
    writeOrRemove(state, "templates/parts/date.eta", [
      '<time datetime="<%= it.datetime %>"><%= it.text %></time>',
      '<time class="day" datetime="<%= it.datetime %>"><%= it.text %></time>',
    ]),
  "a public file": (state) =>
    writeOrRemove(state, "public/mark.svg", [
      "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
      "<svg xmlns='http://www.w3.org/2000/svg' width='2'/>\n",
    ]),
  "a style sheet": (state) =>
    writeOrRemove(state, "public/style.css", ["body { color: teal }\n", "body { color: navy }\n"]),
  "a setting": (state) =>
    writeOrRemove(state, "dateline.yaml", [
      "title: Harbour news\n",
      "language: fr\n",
      "policy: excerpt\nmaxEvents: 3\n",
      "maxSentences: 1\nbase: https://news.example/\n",
      "titel: Harbour news\n",
    ]),
  "stories.yaml": (state) => {
    const [one, other] = [anyPath(state), anyPath(state)].map((path) =>
      path.replace(/^seeds\//, ""),
    );
    writeOrRemove(state, "seeds/stories.yaml", [
      `- id: chosen\n  title: The chosen\n  pin: ["${one}", "${other}"]\n`,
      `- id: chosen\n  title: The chosen\n  pin: ["${one}"]\n  exclude: ["${other}"]\n`,
      `- id: unknown\n  title: Unknown\n  merge: [nothing-here]\n`,
    ]);
  },
  "sources.yaml": (state) => {
    const file = anyPath(state).replace(/^seeds\//, "");
    writeOrRemove(state, "seeds/sources.yaml", [
      `- name: Evening Sheet\n  files: ["${file}"]\n`,
      `- name: Port Post\n  country: PT\n  files: ["${file}"]\n`,
    ]);
  },
} satisfies Record<string, Edit>;

type EditName = keyof typeof EDITS;

/** Edits of articles come oftener than those of what stands beside them. */
const WEIGHTED: readonly EditName[] = [
  ...(Object.keys(EDITS) as EditName[]),
  ...(["a body", "a body", "a body", "a title", "a date", "a file added", "a copy added"] as const),
  ...(["a file removed", "a file renamed", "several files at once"] as const),
];

function changedParagraphs(paragraphs: readonly string[], dice: Dice): readonly string[] {
  const at = dice.roll(paragraphs.length);
  const added = inventSentence(dice);
  switch (dice.roll(3)) {
    case 0:
      return [...paragraphs, added];
    case 1:
      return paragraphs.map((paragraph, place) => (place === at ? added : paragraph));
    default:
      return paragraphs.length > 1 ? paragraphs.filter((_, place) => place !== at) : [added];
  }
}

function change(state: State, how: (article: InventedArticle) => InventedArticle): void {
  const path = anyPath(state);
  const article = how(articleAt(state, path));
  state.articles.set(path, article);
  write(state, path, textOf(article));
}

function add(state: State): void {
  put(state, inventArticle(state.dice));
}

function put(state: State, article: InventedArticle): void {
  const path = freePath(state, article);
  state.articles.set(path, article);
  write(state, path, textOf(article));
}

/** Some names differ only in a sign that ids lack, so that two files ask for one id. */
function freePath({ dice, articles, made }: State, { outlet }: InventedArticle): string {
  const folder = dice.pick(["", "", "deep/", "deep/er/"]);
  const sign = dice.pick(["-", "_", " "]);
  const ending = outlet === null ? "txt" : "md";
  for (let number = dice.roll(made + 3); ; number++) {
    const path = `seeds/${folder}report${sign}${number}.${ending}`;
    if (!articles.has(path)) return path;
  }
}

function anyPath({ dice, articles }: State): string {
  return dice.pick([...articles.keys()]);
}

function articleAt({ articles }: State, path: string): InventedArticle {
  return articles.get(path) as InventedArticle;
}

/** One of the texts, or now and then no file at all. */
function writeOrRemove(state: State, path: string, texts: readonly string[]): void {
  if (state.dice.roll(texts.length + 1) === 0) remove(state, path);
  else write(state, path, state.dice.pick(texts));
}

function write(state: State, path: string, text: string): void {
  const full = join(state.project, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  state.changed.add(full);
  state.made++;
}

function remove(state: State, path: string): void {
  rmSync(join(state.project, path), { force: true });
  state.changed.add(join(state.project, path));
}
