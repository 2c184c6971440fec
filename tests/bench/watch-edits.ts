// A seeded row of edits of a generated corpus, one kind each, as somebody who writes would save them.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dice, type Dice } from "../support/dice.ts";

export interface WatchEdit {
  readonly kind: EditKind;
  /** Saves one file, or takes it away, in this moment; gives the time of that by the clock of the file system, in ms. */
  readonly save: () => number;
  /** Of the article that it touches, from the output folder; null when it is not one article's, or when that is gone. */
  readonly ownPage: string | null;
}

export type EditKind = (typeof KINDS)[number];

/** In the order in which they are reported. */
export const KINDS = [
  ...(["body", "title", "date", "file added", "file removed"] as const),
  ...(["stories.yaml", "template", "setting"] as const),
];

/** How often each comes in a row of a hundred: a template or a setting asks for most of the site. */
const SHARES: Readonly<Record<EditKind, number>> = {
  ...{ body: 22, title: 18, date: 16, "file added": 14, "file removed": 12 },
  ...{ "stories.yaml": 8, template: 5, setting: 5 },
};

interface Edited {
  readonly project: string;
  readonly dice: Dice;
  /** Names of articles in the seeds folder. */
  readonly names: string[];
  /** What article pages look like before anybody edits their template. */
  readonly template: string;
  made: number;
}

/**
 * `count` edits of the project, which has to be saved one after the other; each is decided when it is asked for. Every kind comes
 * at least once .
 */
export function* watchEdits(
  project: string,
  { count, seed, template }: { count: number; seed: number; template: string },
): Generator<WatchEdit> {
  const rolled = dice(seed);
  const names = readdirSync(join(project, "seeds"))
    .filter((name) => name.endsWith(".md"))
    .sort();
  const edited: Edited = { project, dice: rolled, names, template, made: 0 };
  for (const kind of shuffledKinds(count, rolled)) {
    edited.made++;
    yield { kind, ...EDITS[kind](edited) };
  }
}

function shuffledKinds(count: number, { roll }: Dice): readonly EditKind[] {
  const kinds = KINDS.flatMap((kind) =>
    Array.from({ length: Math.max(1, Math.round((count * SHARES[kind]) / 100)) }, () => kind),
  );
  for (let at = kinds.length - 1; at > 0; at--) {
    const other = roll(at + 1);
    [kinds[at], kinds[other]] = [kinds[other] as EditKind, kinds[at] as EditKind];
  }
  return kinds;
}

type Edit = (edited: Edited) => Omit<WatchEdit, "kind">;

const EDITS: Readonly<Record<EditKind, Edit>> = {
  body: (edited) =>
    changed(edited, (text) => `${text}\nThe talks will resume on Friday, ${edited.made} said.\n`),
  title: (edited) =>
    changed(edited, (text) => text.replace(/^title: "?/m, `$&Update ${edited.made}: `)),
  date: (edited) =>
    changed(edited, (text) =>
      text.replace(/^(date: \d{4}-\d\d-)(\d\d)/m, (_, month: string, day: string) => {
        const other = String(10 + edited.dice.roll(17));
        return month + (other === day ? "27" : other);
      }),
    ),
  "file added": (edited) => {
    const name = `added-${edited.made}.md`;
    const like = readFileSync(join(edited.project, "seeds", edited.dice.pick(edited.names)));
    edited.names.push(name);
    return saved(
      edited,
      `seeds/${name}`,
      String(like).replace(/^title: "?/m, "$&A later report: "),
    );
  },
  "file removed": (edited) => {
    const [name] = edited.names.splice(edited.dice.roll(edited.names.length), 1) as [string];
    const path = join(edited.project, "seeds", name);
    const save = (): number => {
      rmSync(path);
      return statSync(dirname(path)).ctimeMs;
    };
    return { save, ownPage: null };
  },
  "stories.yaml": (edited) => {
    const pins = [edited.dice.pick(edited.names), edited.dice.pick(edited.names)];
    const text = `- id: chosen\n  title: The chosen ${edited.made}\n  pin: ${JSON.stringify(pins)}\n`;
    return saved(edited, "seeds/stories.yaml", text);
  },
  template: (edited) => {
    const text = `${edited.template}<!-- ${edited.made} -->\n`;
    return saved(edited, "templates/pages/article.eta", text);
  },
  setting: (edited) => saved(edited, "dateline.yaml", `title: Watched ${edited.made}\n`),
};

function changed(edited: Edited, how: (text: string) => string): Omit<WatchEdit, "kind"> {
  const name = edited.dice.pick(edited.names);
  return saved(
    edited,
    `seeds/${name}`,
    how(readFileSync(join(edited.project, "seeds", name), "utf8")),
  );
}

function saved({ project }: Edited, name: string, text: string): Omit<WatchEdit, "kind"> {
  const path = join(project, name);
  const isThere = existsSync(path);
  const save = (): number => {
    writeFileSync(path, text);
    return statSync(path).ctimeMs;
  };
  const article = /^seeds\/(.+)\.md$/.exec(name)?.[1];
  return { save, ownPage: article && isThere ? `articles/${article}.html` : null };
}
