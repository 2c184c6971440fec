import type { Diagnostic, Place, Severity } from "../model/diagnostic.ts";

const DATE_LINE = 'Begin with a line such as " date 2025-08-06 Headline".';

function diagnostic(
  severity: Severity,
  code: string,
  { message, hint = null, place }: { message: string; hint?: string | null; place: Place },
): Diagnostic {
  return { severity, code, message, hint, place };
}

export function emptyFile(place: Place): Diagnostic {
  return diagnostic("error", "source/empty", {
    message: "The file is empty.",
    hint: "Put a text into it or remove it.",
    place,
  });
}

export function noDate(place: Place): Diagnostic {
  return diagnostic("error", "source/no-date", {
    message:
      "No day of publication was found, so the article has no place in time and is left out.",
    hint: `${DATE_LINE} A file with front matter has a line such as "date: 2025-08-06".`,
    place,
  });
}

export function noSuchDay(written: string, place: Place): Diagnostic {
  return diagnostic("error", "source/no-such-day", {
    message: `"${written}" is not a day of the calendar; the article is left out.`,
    hint: "Write the day as YYYY-MM-DD, for example 2024-03-05.",
    place,
  });
}

export function unreadableDay(written: string, place: Place): Diagnostic {
  return diagnostic("error", "source/unreadable-day", {
    message: `"${written}" cannot be read as a day without a guess; the article is left out.`,
    hint: "Write the day as YYYY-MM-DD, for example 2024-03-05.",
    place,
  });
}

export function monthOnly(written: string, place: Place): Diagnostic {
  return diagnostic("error", "source/month-only", {
    message: `"${written}" names a month without a day, and no day of that month is printed; the article is left out.`,
    hint: "Write the day as YYYY-MM-DD, for example 2024-03-05.",
    place,
  });
}

export function dayFromPage(day: string, place: Place): Diagnostic {
  return diagnostic("warning", "source/day-from-page", {
    message: `The day of publication, ${day}, was taken from the text.`,
    hint: DATE_LINE,
    place,
  });
}

export function damagedDateLine(day: string, place: Place): Diagnostic {
  return diagnostic("warning", "clipping/damaged-date-line", {
    message: `The date line does not have its usual form; it was read as ${day}.`,
    hint: DATE_LINE,
    place,
  });
}

export function contradictingDay(
  { day, printed }: { day: string; printed: string },
  place: Place,
): Diagnostic {
  return diagnostic("warning", "clipping/contradicting-day", {
    message: `The date line says ${day}, the page itself ${printed}; the date line was followed.`,
    place,
  });
}

export function noText(place: Place): Diagnostic {
  return diagnostic("error", "source/no-text", {
    message: "The file has neither a headline nor a sentence of text; it is left out.",
    hint: "Add the text of the article.",
    place,
  });
}

export function longTitle(max: number, place: Place): Diagnostic {
  return diagnostic("error", "source/long-title", {
    message: `The headline has more than ${max} characters; the article is left out.`,
    hint: "Put the headline alone on its line, and the text below it.",
    place,
  });
}

export function cutTitle(max: number, place: Place): Diagnostic {
  return diagnostic("note", "clipping/cut-title", {
    message: `The text opens with more than ${max} characters and no end of a sentence; its first words serve as the title.`,
    hint: "Put the headline alone on its line, and the text below it.",
    place,
  });
}

export function noBody(place: Place): Diagnostic {
  return diagnostic("warning", "source/no-body", {
    message: "The article has a title, but no text below it.",
    hint: "Add the text of the article.",
    place,
  });
}

export function lonelySentence(place: Place): Diagnostic {
  return diagnostic("warning", "clipping/no-headline", {
    message: "The clipping has no headline and one sentence, which serves as its title.",
    hint: "Put the headline on the date line.",
    place,
  });
}

export function lostLetters(place: Place): Diagnostic {
  return diagnostic("note", "clipping/lost-letters", {
    message: "Letters of this text were lost before it was saved; they stand as �.",
    hint: "Take the text from its source once more.",
    place,
  });
}

export function notPublished(place: Place): Diagnostic {
  return diagnostic("note", "front-matter/not-published", {
    message: 'The front matter says "publish: false"; the article is left out.',
    place,
  });
}

export function frontMatterFault(fault: string, place: Place): Diagnostic {
  return diagnostic("error", "front-matter/yaml", {
    message: `The front matter cannot be read: ${fault}.`,
    hint: 'Write one "key: value" on each line; put a value that holds ": " or begins with a mark into quotation marks.',
    place,
  });
}

export function longFrontMatter(sizeMax: number, place: Place): Diagnostic {
  return diagnostic("error", "front-matter/yaml", {
    message: `The front matter cannot be read: it is longer than ${sizeMax} characters.`,
    hint: 'Keep title, date and the like in it; a line "---" ends it, and the text belongs below that line.',
    place,
  });
}

export function fenceInside(place: Place): Diagnostic {
  return diagnostic("error", "front-matter/yaml", {
    message: 'The front matter cannot be read: this line of it begins with "---".',
    hint: 'Write "---" alone where the front matter ends, and put a value that begins so into quotation marks.',
    place,
  });
}

export function unclosedFrontMatter(place: Place): Diagnostic {
  return diagnostic("error", "front-matter/unclosed", {
    message: "The front matter opened here is never closed.",
    hint: 'Put a line "---" below it.',
    place,
  });
}

export function foreignFrontMatter(language: string, place: Place): Diagnostic {
  return diagnostic("error", "front-matter/language", {
    message: `Front matter in "${language}" is not read; nothing in a source file is run.`,
    hint: 'Open YAML front matter with "---" alone on the line.',
    place,
  });
}

export function notKeyValue(place: Place): Diagnostic {
  return diagnostic("error", "front-matter/no-keys", {
    message: "The front matter is not a list of keys and values.",
    hint: 'Write one "key: value" on each line, or remove the lines "---".',
    place,
  });
}

export function unknownKey(key: string, known: readonly string[], place: Place): Diagnostic {
  return diagnostic("note", "front-matter/unknown-key", {
    message: `"${key}" is not a key that is read.`,
    hint: `Keys that are read: ${known.join(", ")}.`,
    place,
  });
}

export function wrongValue(key: string, wanted: string, place: Place): Diagnostic {
  return diagnostic("error", "front-matter/wrong-value", {
    message: `The value of "${key}" is not ${wanted}; the article is left out.`,
    place,
  });
}

export function ignoredValue(key: string, wanted: string, place: Place): Diagnostic {
  return diagnostic("warning", "front-matter/ignored-value", {
    message: `The value of "${key}" is not ${wanted} and was not followed.`,
    place,
  });
}

export function plainFallback(reason: string, place: Place): Diagnostic {
  return diagnostic("warning", "markdown/plain-text", {
    message: `The text was taken as plain text, because ${reason}.`,
    hint: "Simplify the markup or split the file.",
    place,
  });
}

export function sameId(
  { id, given, first }: { id: string; given: string; first: string },
  place: Place,
): Diagnostic {
  return diagnostic("error", "source/same-id", {
    message: `This file and ${first} give the same id, "${id}"; this one is published as "${given}".`,
    hint: "Rename one of the two files.",
    place,
  });
}

export function registerFault(fault: string, place: Place): Diagnostic {
  return diagnostic("error", "sources/yaml", {
    message: `The register of sources cannot be read: ${fault}.`,
    hint: "Write a list of outlets, for example: - name: The Daily News, and below it files: [daily/*].",
    place,
  });
}

export function noOutletName(place: Place): Diagnostic {
  return diagnostic("error", "sources/no-name", {
    message: "This outlet has no name.",
    hint: "Give it a name, for example: - name: The Daily News.",
    place,
  });
}

export function unknownOutletKey(key: string, known: readonly string[], place: Place): Diagnostic {
  return diagnostic("warning", "sources/unknown-key", {
    message: `"${key}" is not something that is said of an outlet.`,
    hint: `Write one of: ${known.join(", ")}.`,
    place,
  });
}

export function wrongOutletValue(key: string, wanted: string, place: Place): Diagnostic {
  return diagnostic("warning", "sources/wrong-value", {
    message: `The value of "${key}" is not ${wanted} and was not followed.`,
    place,
  });
}
