import { describe, expect, it } from "vitest";
import type { Day } from "../../src/base/day.ts";
import type { Annotations, NameKind, NameMention } from "../../src/model/annotation.ts";
import type { ArticleId } from "../../src/model/article.ts";
import type { Name } from "../../src/model/story.ts";
import { joinNames as joinChains, nameMemory } from "../../src/4-group/join-names.ts";
import {
  chainsOfArticle,
  type NameChain,
  type NamedArticle,
} from "../../src/4-group/name-chains.ts";
import { byDay } from "../../src/4-group/fold-duplicates.ts";
import { dice, type Dice } from "../support/dice.ts";

/** A chain as "Marco Rubio|Rubio" (forms, the fullest first), with its kind and role. */
type Chain = readonly [kind: NameKind, forms: string, role?: string];

let number = 0;

function article(
  chains: readonly Chain[],
  given: { id?: string; day?: string } = {},
): NamedArticle {
  const id = (given.id ?? `a${String(++number).padStart(3, "0")}`) as ArticleId;
  const day = (given.day ?? "2024-05-08") as Day;
  const names: NameMention[] = [];
  let text = "";
  chains.forEach(([kind, forms, role], chain) => {
    for (const form of forms.split("|")) {
      const start = text.length;
      text += `${form} `;
      const name = forms.split("|")[0] as string;
      const end = start + form.length;
      names.push({ rule: "test", start, end, kind, chain, name, role: role ?? null, actor: false });
    }
  });
  const annotations: Annotations = {
    article: id,
    day,
    sentences: [],
    times: [],
    quotations: [],
    names,
    events: [],
    terms: [],
    titleTerms: [],
    missing: [],
  };
  return { article: { id, day, text }, annotations };
}

/** In order of day and id, as stage 4 has them. */
function joinNames(articles: readonly NamedArticle[]): readonly Name[] {
  const sorted = articles.map(({ article }, place) => ({
    key: `${article.day} ${article.id}`,
    place,
  }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
  const chains = sorted.map(({ place }) => chainsOfArticle(articles[place] as NamedArticle));
  return joinChains(chains, nameMemory());
}

const joined = (...articles: readonly (readonly Chain[])[]): readonly Name[] =>
  joinNames(articles.map((chains) => article(chains)));

const namesOf = (names: readonly Name[]): readonly string[] => names.map(({ name }) => name).sort();

const person = (forms: string): Chain => ["person", forms];
const place = (forms: string): Chain => ["place", forms];
const organisation = (forms: string): Chain => ["organisation", forms];

describe("are one", () => {
  it.each<readonly [claim: string, a: Chain, b: Chain, shown: string]>([
    ["the same name", person("Maria Lindqvist"), person("Maria Lindqvist"), "Maria Lindqvist"],
    [
      "spellings of one name",
      person("Vladimir Zelensky|Zelensky"),
      person("Volodymyr Zelenskyy"),
      "Volodymyr Zelenskyy",
    ],
    ["endings of a surname", person("Volodymyr Zelenskiy"), person("Vladimir Zelenskij"), ""],
    ["a surname alone", person("Witkoff"), person("Steve Witkoff"), "Steve Witkoff"],
    ["an initial", person("S. Witkoff"), person("Steven Witkoff"), "Steven Witkoff"],
    ["a short given name", person("Bob Harlow"), person("Robert Harlow"), "Robert Harlow"],
    ["accents", person("Jose Marin"), person("José Marín"), ""],
    ["a middle name", person("Donald J. Trump"), person("Donald Trump"), "Donald J. Trump"],
    ["names of one city", place("Kiev"), place("Kyiv"), "Kyiv"],
    ["names of one country", place("US"), place("United States"), "United States"],
    ["a company and its suffix", organisation("Velmar Inc."), organisation("Velmar"), ""],
    ["an article before it", organisation("The Velmar Post"), organisation("Velmar Post"), ""],
    ["initials", organisation("Baltic Timber Union"), organisation("BTU"), ""],
    ["an acronym given elsewhere", organisation("Unity for Oslo|UNOS"), organisation("UNOS"), ""],
  ])("%s", (_claim, a, b, shown) => {
    const names = joined([a], [b]);
    expect(names).toHaveLength(1);
    if (shown) expect(names[0]?.name).toBe(shown);
  });
});

describe("stay apart", () => {
  it.each<readonly [claim: string, a: Chain, b: Chain]>([
    ["two given names", person("Anna Brandt"), person("Karl Brandt")],
    ["two second given names", person("George W. Harlow"), person("George H. Harlow")],
    ["another initial", person("K. Brandt"), person("Anna Brandt")],
    ["a person and a place", person("Florence"), place("Florence")],
    ["two companies of one first word", organisation("Velmar Foods"), organisation("Velmar Steel")],
    ["two cities", place("Oslo"), place("Riga")],
  ])("%s", (_claim, a, b) => {
    expect(joined([a], [b])).toHaveLength(2);
  });

  it("a surname that two people share is nobody's without company", () => {
    const names = joined([person("Anna Brandt")], [person("Karl Brandt")], [person("Brandt")]);
    expect(namesOf(names)).toEqual(["Anna Brandt", "Brandt", "Karl Brandt"]);
  });

  it("a surname joins the one of two people who keeps the same company", () => {
    const board = [organisation("Velmar"), place("Oslo")];
    const names = joined(
      [person("Anna Brandt"), ...board],
      [person("Karl Brandt"), place("Riga")],
      [person("Brandt"), ...board],
    );
    const anna = names.find(({ name }) => name === "Anna Brandt");
    expect(anna?.variants).toEqual(["Anna Brandt", "Brandt"]);
  });
});

describe("the record of a name", () => {
  it("holds country and coordinates of a place", () => {
    const [kyiv] = joined([place("Kiev")]);
    expect(kyiv).toMatchObject({ id: "kiev", country: "UA" });
    expect(kyiv?.coordinates?.latitude).toBeCloseTo(50.4, 0);
    expect(kyiv?.coordinates?.longitude).toBeCloseTo(30.5, 0);
  });

  it("holds neither for a place that the gazetteer does not know", () => {
    expect(joined([place("Ostrogard")])[0]).toMatchObject({ country: null, coordinates: null });
  });

  it("holds every role once, from the earliest day", () => {
    const names = joinNames([
      article([["person", "Anna Brandt", "minister"]], { id: "b", day: "2024-05-09" }),
      article([["person", "Anna Brandt", "minister"]], { id: "c", day: "2024-05-01" }),
      article([["person", "Anna Brandt", "leader"]], { id: "a", day: "2024-05-10" }),
    ]);
    expect(names[0]?.roles).toEqual([
      { text: "minister", day: "2024-05-01", article: "c" },
      { text: "leader", day: "2024-05-10", article: "a" },
    ]);
  });

  it("holds every form, the name first, then the commonest", () => {
    const [name] = joined([person("Anna Brandt|Brandt|Brandt")], [person("Anna Brandt|Anna")]);
    expect(name?.variants).toEqual(["Anna Brandt", "Brandt", "Anna"]);
    expect(name?.mentions).toHaveLength(5);
  });

  it("says why chains were joined", () => {
    const [name] = joined([person("Marco Rubio")], [person("Rubio")]);
    expect(name?.reasons).toEqual([
      { kind: "partial", names: ["Rubio"], articles: 1, full: "Marco Rubio" },
      { kind: "articles", articles: 2 },
    ]);
  });
});

describe("ids", () => {
  it("are unique among names of all kinds", () => {
    const names = joined([person("Florence"), place("Florence"), organisation("Florence")]);
    expect(names.map(({ id }) => id).sort()).toEqual([
      "florence",
      "florence-organisation",
      "florence-place",
    ]);
  });

  it("do not change when an article is added", () => {
    const first = [article([person("Anna Brandt"), place("Oslo")])];
    const more = [...first, article([person("Brandt"), place("Oslo"), person("Karl Brandt")])];
    const ids = new Set(joinNames(more).map(({ id }) => id));
    for (const { id } of joinNames(first)) expect(ids).toContain(id);
  });
});

// Few names, so that most are shared, and edits change whom others mean.
const PEOPLE = [
  "Anna Brandt|Brandt",
  "Anna K. Brandt|Brandt",
  "Anna Q. Brandt",
  "Karl Brandt|Brandt",
  "K. Brandt",
  "Brandt",
  "Brandt",
  "Anna",
  "Volodymyr Zelenskyy|Zelenskyy",
  "Vladimir Zelensky",
  "Zelenskiy",
  "Brandt Anna",
];
const PLACES = ["Kiev", "Kyiv", "Oslo", "Riga", "US|United States"];
const ORGANISATIONS = [
  "Baltic Timber Union",
  "Baltic Timber Union|BTU",
  "BTU",
  "Border Transport Unit",
  "Border Transport Unit|BTU",
  "The Timber Union|BTU|Union",
  "Union|BTU",
  "BTU|Union",
];

function inventChains({ roll, pick }: Dice): readonly Chain[] {
  return Array.from({ length: roll(6) }, (): Chain => {
    const kind = pick<NameKind>(["person", "person", "organisation", "place"]);
    if (kind === "person" && roll(2) === 0) return [kind, pick(PEOPLE), pick(["mayor", "envoy"])];
    if (kind === "person") return [kind, pick(PEOPLE)];
    return [kind, pick(kind === "place" ? PLACES : ORGANISATIONS)];
  });
}

/** An article as its chains, from which the same can be made anew. */
interface Source {
  readonly own: readonly Chain[];
  readonly day: string;
  readonly chains: readonly NameChain[];
}

function editSources(sources: Map<string, Source>, { roll, pick }: Dice, number: number): void {
  const put = (id: string, own: readonly Chain[], day: string): void => {
    sources.set(id, { own, day, chains: chainsOfArticle(article(own, { id, day })) });
  };
  const inventDay = () => `2024-05-${10 + roll(20)}`;
  const id = sources.size > 0 ? pick([...sources.keys()]) : "";
  const source = sources.get(id);
  if (!source) return put(`a${number}`, inventChains({ roll, pick }), inventDay());
  const { own, day } = source;
  const edits = [
    () => put(`a${number}`, inventChains({ roll, pick }), inventDay()),
    () => put(id, inventChains({ roll, pick }), day),
    () => put(id, own.slice(1), day),
    () => put(id, [...own].reverse(), day),
    () => put(id, own, inventDay()),
    () => put(`b${number}`, own, day),
    () => sources.delete(id),
  ];
  const kind = roll(edits.length);
  edits[kind]?.();
  if (kind === 5) sources.delete(id); // renamed
}

function inDays(sources: ReadonlyMap<string, Source>): readonly (readonly [string, Source])[] {
  const keyOf = ([id, { day }]: readonly [string, Source]) =>
    ({ id, day }) as NamedArticle["article"];
  return [...sources].sort((a, b) => byDay(keyOf(a), keyOf(b)));
}

describe("joining again", () => {
  it.each([1, 2, 3, 4])(
    "gives after each of many edits what joining all anew gives (%i)",
    (seed) => {
      const luck = dice(seed);
      const memory = nameMemory();
      const sources = new Map<string, Source>();
      for (let number = 0; number < 200; number++) {
        // Sites of all sizes, up to a dozen articles and back to none.
        const isWaxing = number % 50 < 30;
        if (isWaxing || sources.size === 0) editSources(sources, luck, number);
        else sources.delete(luck.pick([...sources.keys()]));
        const sorted = inDays(sources);
        const joinedAgain = joinChains(
          sorted.map(([, { chains }]) => chains),
          memory,
        );
        expect(joinedAgain).toEqual(
          joinNames(sorted.map(([id, { own, day }]) => article(own, { id, day }))),
        );
      }
    },
  );
});
