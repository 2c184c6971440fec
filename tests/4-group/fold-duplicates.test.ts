import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../src/4-group/fingerprint.ts";
import { foldDuplicates } from "../../src/4-group/fold-duplicates.ts";
import type { Article } from "../../src/model/article.ts";
import { articleOf } from "../support/articles.ts";

const WIRE = [
  "The harbour authority of Port Ellery said the new lock gates had passed their last test and would carry ships from the first week of the coming month.",
  "Engineers filled the basin eleven times over two nights while divers watched the seals, and the water behind the gates fell by less than a finger's breadth.",
  "The old gates, which date from the time of steam, will be cut up on the quay and sold, the authority said, except for one leaf that goes to the town museum.",
  "Ship owners had asked for the opening to be put off until the autumn because pilots have not yet trained on the narrow turn at the entrance.",
];
const OTHER = [
  "Farmers in the upper valley began to harvest almonds three weeks early after the driest spring that anyone there can remember, and they expect a third of last year's crop.",
  "Wells along the road have been lowered twice since April, and the district has lent pumps to those who share them with at least two neighbours.",
];

const fold = (articles: readonly Article[]) =>
  foldDuplicates(
    articles.map((article) => ({ article, fingerprint: fingerprintOf(article.text) })),
  );

describe("foldDuplicates", () => {
  test("a reprint with a paragraph of its own folds with the wire text, and the newest is shown", () => {
    const articles = [
      articleOf("wire", "2025-03-01", WIRE),
      articleOf("reprint", "2025-03-02", [...WIRE, "Local traders welcomed the news on Sunday."]),
      articleOf("other", "2025-03-01", OTHER),
    ];
    expect(fold(articles)).toEqual([{ shown: "reprint", articles: ["wire", "reprint"] }]);
  });

  test("two extractions of one page fold by their address", () => {
    const url = "https://news.example/a";
    const articles = [
      articleOf("a", "2025-03-01", WIRE.slice(0, 1), { url }),
      articleOf("b", "2025-03-01", OTHER.slice(0, 1), { url }),
    ];
    expect(fold(articles).map((group) => group.articles)).toEqual([["a", "b"]]);
  });

  test("two reports of one matter in different words stay apart", () => {
    const retold = [
      "New gates at the lock of Port Ellery will open to shipping early next month after passing their final trial, according to the harbour authority.",
      "Divers checked the seals during two nights of tests, in which the basin was filled again and again; hardly any water was lost.",
    ];
    expect(
      fold([articleOf("a", "2025-03-01", WIRE), articleOf("b", "2025-03-01", retold)]),
    ).toEqual([]);
  });

  test("short texts fold only when they are equal", () => {
    const articles = ["a", "b", "c"].map((id) =>
      articleOf(id, "2025-03-01", [id === "c" ? "All is calm." : "All is well."]),
    );
    expect(fold(articles).map((group) => group.articles)).toEqual([["a", "b"]]);
  });

  test("articles without a text are not taken for one another", () => {
    expect(fold([articleOf("a", "2025-03-01", []), articleOf("b", "2025-03-01", [])])).toEqual([]);
  });

  test("the order of the articles does not matter", () => {
    const articles = [
      articleOf("a", "2025-03-01", WIRE),
      articleOf("b", "2025-03-04", WIRE),
      articleOf("c", "2025-03-02", OTHER),
    ];
    expect(fold([...articles].reverse())).toEqual(fold(articles));
  });
});
