import type { Diagnostic, Place } from "../model/diagnostic.ts";

const EXAMPLE =
  "Write a list of rules, for example: - id: summit-talks, and below it title: The summit talks.";

export function unreadableRegister(fault: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "stories/yaml",
    message: `The list of stories cannot be read: ${fault}.`,
    hint: EXAMPLE,
    place,
  };
}

export function notAList(place: Place): Diagnostic {
  return {
    severity: "error",
    code: "stories/not-a-list",
    message: "The file of stories is not a list.",
    hint: EXAMPLE,
    place,
  };
}

export function notAStoryRule(place: Place): Diagnostic {
  return {
    severity: "error",
    code: "stories/no-id",
    message: "This rule names no story.",
    hint: "Give it an id or a title.",
    place,
  };
}

export function unknownStoryKey(
  written: string,
  known: readonly string[],
  place: Place,
): Diagnostic {
  return {
    severity: "warning",
    code: "stories/unknown-key",
    message: `"${written}" is not something that a rule for a story can say.`,
    hint: `Write one of: ${known.join(", ")}.`,
    place,
  };
}

export function wrongStoryValue(key: string, wanted: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "stories/wrong-value",
    message: `The value of "${key}" is not ${wanted}.`,
    hint: null,
    place,
  };
}
