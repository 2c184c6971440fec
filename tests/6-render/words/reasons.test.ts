import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../../src/model/article.ts";
import type { DateReason, MembershipReason, NameReason } from "../../../src/model/reason.ts";
import { ENGLISH_REASONS } from "../../../src/6-render/words/english-reasons.ts";
import { FRENCH_FAULTS } from "../../../src/6-render/words/french-faults.ts";
import { FRENCH_REASONS } from "../../../src/6-render/words/french-reasons.ts";
import { sourceCode } from "../../support/source-code.ts";

const EXPRESSION: DateReason & { kind: "expression" } = {
  ...{ kind: "expression", words: "Friday", isBeside: false, anchor: "publication" },
  ...{ from: "2025-03-09", date: "2025-03-07", rule: "weekday" },
};
const ARTICLE = "a-1" as ArticleId;

const DATES: readonly (readonly [DateReason, english: string, french: string])[] = [
  [
    { kind: "publication", date: "2025-03-06" },
    "No sentence of the report gives a day; its first sentence is plain news of 2025-03-06, the day of publication.",
    "Aucune phrase de l’article ne donne de jour ; la première rapporte une nouvelle du 2025-03-06, jour de la publication.",
  ],
  [
    EXPRESSION,
    "“Friday”, reckoned from the day of publication, 2025-03-09, gives 2025-03-07 (rule weekday).",
    "« Friday », compté à partir du jour de la publication, 2025-03-09, donne 2025-03-07 (règle weekday).",
  ],
  [
    { ...EXPRESSION, isBeside: true, anchor: "none" },
    "“Friday”, told beside it in the sentence, as written, gives 2025-03-07 (rule weekday).",
    "« Friday », donné à côté dans la phrase, tel qu’écrit, donne 2025-03-07 (règle weekday).",
  ],
];

const MEMBERSHIPS: readonly (readonly [MembershipReason, english: string, french: string])[] = [
  [
    { kind: "alone" },
    "No other article is enough like it.",
    "Aucun autre article ne lui ressemble assez.",
  ],
  [
    {
      ...{ kind: "likeness", article: ARTICLE, score: 0.5 },
      names: { count: 1, examples: ["Ada Kern"] },
      words: { count: 3, examples: ["ferri", "grain"] },
    },
    "Most like a-1 (likeness 0.50): shares 1 name (Ada Kern) and 3 word stems (ferri, grain, …).",
    "Le plus proche de a-1 (ressemblance 0,50) : a en commun 1 nom (Ada Kern) et 3 radicaux (ferri, grain, …).",
  ],
  [
    {
      ...{ kind: "likeness", article: ARTICLE, score: 0.25 },
      ...{ names: { count: 0, examples: [] }, words: { count: 1, examples: ["ferri"] } },
    },
    "Most like a-1 (likeness 0.25): shares 1 word stem (ferri).",
    "Le plus proche de a-1 (ressemblance 0,25) : a en commun 1 radical (ferri).",
  ],
  [
    {
      ...{ kind: "second-likeness", article: ARTICLE, score: 0.25 },
      ...{ names: { count: 0, examples: [] }, words: { count: 1, examples: ["ferri"] } },
    },
    "Belongs to another story first; in what that one does not tell it is most like a-1 (likeness 0.25): shares 1 word stem (ferri).",
    "Appartient d’abord à une autre histoire ; pour ce qu’elle ne raconte pas, il est le plus proche de a-1 (ressemblance 0,25) : a en commun 1 radical (ferri).",
  ],
  [
    { kind: "split", story: "talks" },
    'The editor\'s file splits it from the story "talks".',
    "Le fichier de la rédaction le sépare de l’histoire « talks ».",
  ],
];

const NAMES: readonly (readonly [NameReason, english: string, french: string])[] = [
  [
    { kind: "spellings", names: ["Zelensky", "Zelenskyy", "Zelenskiy"] },
    "“Zelensky”, “Zelenskyy” and “Zelenskiy” are taken for forms of one name.",
    "« Zelensky », « Zelenskyy » et « Zelenskiy » sont tenus pour des formes d’un même nom.",
  ],
  [
    { kind: "partial", names: ["Rubio"], articles: 1, full: "Marco Rubio" },
    "“Rubio” alone, in one article, is taken for “Marco Rubio”.",
    "« Rubio » seul, dans un article, est tenu pour « Marco Rubio ».",
  ],
  [
    { kind: "gazetteer", names: [], place: "Kyiv" },
    "The gazetteer knows the place.",
    "Le répertoire des lieux connaît cet endroit.",
  ],
  [
    { kind: "gazetteer", names: ["Kiev"], place: "Kyiv" },
    "The gazetteer gives “Kiev” as a name of Kyiv.",
    "Le répertoire des lieux donne « Kiev » pour nom de Kyiv.",
  ],
  [{ kind: "articles", articles: 2 }, "Named in 2 articles.", "Nommé dans 2 articles."],
];

describe("a reason is told in the language of the page", () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  test.each(DATES)("why this date: %j", (reason, english, french) => {
    expect(ENGLISH_REASONS.date(reason)).toBe(english);
    expect(plain(FRENCH_REASONS.date(reason))).toBe(french);
  });
  test.each(MEMBERSHIPS)("why this story: %j", (reason, english, french) => {
    expect(ENGLISH_REASONS.membership(reason)).toBe(english);
    expect(plain(FRENCH_REASONS.membership(reason))).toBe(french);
  });
  test.each(NAMES)("why this name: %j", (reason, english, french) => {
    expect(ENGLISH_REASONS.name(reason)).toBe(english);
    expect(plain(FRENCH_REASONS.name(reason))).toBe(french);
  });
});

test("every diagnostic that the about page can show has its French sentence", () => {
  const messages = sourceCode("src").filter(({ path }) =>
    /^src\/(?:[1-5]-\w+|config)\/.*messages\.ts$/.test(path),
  );
  const codes = messages.flatMap(({ path }) => [
    ...readFileSync(path, "utf8").matchAll(
      /"((?:read|source|clipping|front-matter|markdown|stories|sources|grouping|config)\/[\w-]+)"/g,
    ),
  ]);
  const found = new Set(codes.map(([, code]) => code as string));
  expect(found.size).toBeGreaterThan(50);
  expect([...found].filter((code) => !Object.hasOwn(FRENCH_FAULTS, code))).toEqual([]);
});
