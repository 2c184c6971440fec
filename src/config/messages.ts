import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { nearestName } from "../base/nearest.ts";

export function unparsableSettings(reason: string, place: Place): Diagnostic {
  return error("config/unparsable", place, {
    message: `The settings cannot be read: ${reason}.`,
    hint: 'Write one setting a line, as in "title: Summit talks".',
  });
}

export function settingsAreNoList(place: Place): Diagnostic {
  return error("config/no-list", place, {
    message: "The settings are not a list of names and values.",
    hint: 'Write one setting a line, as in "title: Summit talks".',
  });
}

export function unknownSetting(name: string, known: readonly string[], place: Place): Diagnostic {
  const near = nearestName(name, known);
  return error("config/unknown-setting", place, {
    message: `There is no setting "${name}".`,
    hint: near ? `Did you mean "${near}"?` : `The settings are ${known.join(", ")}.`,
  });
}

/** `name` as the person wrote it: a setting, or an option of the command line. */
export function wrongSetting(
  name: string,
  { value, allowed, place }: { value: unknown; allowed: string; place: Place | null },
): Diagnostic {
  return error("config/wrong-setting", place, {
    message: `"${name}" cannot be ${shown(value)}.`,
    hint: `It must be ${allowed}.`,
  });
}

/** `names` of the two colours, the text's first. */
export function lowContrast(
  [text, ground]: readonly [string, string],
  {
    contrast,
    contrastMin,
    place,
  }: { readonly contrast: number; readonly contrastMin: number; readonly place: Place },
): Diagnostic {
  return {
    severity: "note",
    code: "config/low-contrast",
    message: `"${text}" stands out from "${ground}" by ${contrast.toFixed(1)} to 1 only.`,
    hint: `Text is read with ease from ${contrastMin} to 1 on: make one of them lighter or darker.`,
    place,
  };
}

export function outsideProject(name: string, value: string, place: Place | null): Diagnostic {
  return error("config/outside-project", place, {
    message: `"${name}" leads out of the project: ${shown(value)}.`,
    hint: `Name a folder in the project; one elsewhere can only be given on the command line, with --${name}.`,
  });
}

export function holdsProject(name: string, place: Place | null): Diagnostic {
  return error("config/holds-project", place, {
    message: `"${name}" names the folder of the project itself, or one that holds it.`,
    hint: "Name a folder that holds nothing else.",
  });
}

export function overlappingFolders(
  name: string,
  { other, place }: { other: string; place: Place | null },
): Diagnostic {
  return error("config/overlapping-folders", place, {
    message: `The folders "${name}" and "${other}" lie in one another.`,
    hint: "Name two folders, neither of which is inside the other.",
  });
}

export function unreadableSettings(path: string, reason: string): Diagnostic {
  return error(
    "config/unreadable",
    { path, start: 0, end: 0 },
    {
      message: `The settings cannot be read: ${reason}.`,
      hint: "Check that it is a file and that its permissions let it be read.",
    },
  );
}

const SHOWN_LENGTH_MAX = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX)}…` : text;
}

function error(
  code: string,
  place: Place | null,
  words: { message: string; hint: string },
): Diagnostic {
  return { severity: "error", code, ...words, place };
}
