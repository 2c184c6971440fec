import type { Diagnostic, Place } from "../model/diagnostic.ts";

interface Shared {
  readonly count: number;
  readonly examples: readonly string[];
}

export function standsAlone(): string {
  return "No other article is enough like it.";
}

/** `score` is a cosine, 0 to 1. */
export function sharesWith(
  article: string,
  { score, names, words }: { score: number; names: Shared; words: Shared },
): string {
  const parts = [listed("name", names), listed("word stem", words)].filter((part) => part !== "");
  return `Most like ${article} (likeness ${score.toFixed(2)}): shares ${parts.join(" and ")}.`;
}

export function sameTextAs(article: string): string {
  return `Has mostly the same text as ${article}.`;
}

function listed(noun: string, { count, examples }: Shared): string {
  if (count === 0) return "";
  const more = count > examples.length ? ", …" : "";
  return `${count} ${noun}${count === 1 ? "" : "s"} (${examples.join(", ")}${more})`;
}

export function pinnedByEditor(): string {
  return "The editor's file pins it to this story.";
}

export function mergedByEditor(story: string): string {
  return `The editor's file merges the story "${story}" into this one.`;
}

export function splitByEditor(story: string): string {
  return `The editor's file splits it from the story "${story}".`;
}

export function unknownStory(named: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "grouping/unknown-story",
    message: `"${named}" is not a story of this site.`,
    hint: "Write the id of a story that the build found; it is the last part of the address of the story's page.",
    place,
  };
}

export function namedByFrontMatter(story: string): string {
  return `Its front matter names the story "${story}".`;
}

export function unknownArticle(named: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "grouping/unknown-article",
    message: `"${named}" is not an article of this site.`,
    hint: "Write the article's id or the name of its file in the seeds folder, for example 004_d02df87b378a2d8b.txt.",
    place,
  };
}

export function ruleMatchesNothing(id: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "grouping/rule-matches-nothing",
    message: `The rule for the story "${id}" matches no story.`,
    hint: "Pin at least one article, or use the id of a story that the build found.",
    place,
  };
}
