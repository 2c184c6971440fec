import type { Diagnostic, Place } from "../model/diagnostic.ts";

export function unknownStory(named: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "grouping/unknown-story",
    message: `"${named}" is not a story of this site.`,
    hint: "Write the id of a story that the build found; it is the last part of the address of the story's page.",
    place,
  };
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
