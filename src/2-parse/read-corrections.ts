import { compare } from "../base/order.ts";
import type { YamlNode } from "../base/read-yaml.ts";
import type { Correction } from "../model/article.ts";
import { readWrittenDay } from "./read-written-day.ts";

const LENGTH_MAX = 2000; // characters of one correction: what is longer is an article

/** The corrections of a list of `date` and `text`; `report` is told of each item that is not one. */
export function readCorrections(
  node: YamlNode,
  report: (item: YamlNode) => void,
): readonly Correction[] {
  const items = node.kind === "list" ? node.items : [node];
  const corrections = items.flatMap((item) => {
    const correction = readCorrection(item);
    if (correction === null) report(item);
    return correction ?? [];
  });
  return corrections.sort((a, b) => compare(a.day, b.day));
}

function readCorrection(item: YamlNode): Correction | null {
  const day = readWrittenDay(textUnder(item, "date"));
  const text = textUnder(item, "text").replace(/\s+/g, " ").trim();
  return day !== null && text !== "" && text.length <= LENGTH_MAX ? { day, text } : null;
}

function textUnder(item: YamlNode, name: string): string {
  if (item.kind !== "map") return "";
  const value = item.entries.find(({ key }) => key.text === name)?.value;
  return value?.kind === "text" ? value.text : "";
}
