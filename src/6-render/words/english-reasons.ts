import type { DateReason, MembershipReason, NameReason, Shared } from "../../model/reason.ts";

/** Reasons in finished sentences. */
export const ENGLISH_REASONS = {
  date: (reason: DateReason): string => {
    if (reason.kind === "publication")
      return `No sentence of the report gives a day; its first sentence is plain news of ${reason.date}, the day of publication.`;
    const beside = reason.isBeside ? ", told beside it in the sentence" : "";
    return `“${reason.words}”${beside}, ${reckonedFrom(reason)}, gives ${reason.date} (rule ${reason.rule}).`;
  },
  membership: (reason: MembershipReason): string => {
    switch (reason.kind) {
      case "alone":
        return "No other article is enough like it.";
      case "likeness":
      case "second-likeness": {
        const parts = [listed("name", reason.names), listed("word stem", reason.words)];
        const shared = parts.filter((part) => part !== "").join(" and ");
        const like = `like ${reason.article} (likeness ${reason.score.toFixed(2)}): shares ${shared}.`;
        return reason.kind === "likeness"
          ? `Most ${like}`
          : `Belongs to another story first; in what that one does not tell it is most ${like}`;
      }
      case "same-text":
        return `Has mostly the same text as ${reason.article}.`;
      case "front-matter":
        return `Its front matter names the story "${reason.story}".`;
      case "pinned":
        return "The editor's file pins it to this story.";
      case "merged":
        return `The editor's file merges the story "${reason.story}" into this one.`;
      case "split":
        return `The editor's file splits it from the story "${reason.story}".`;
    }
  },
  name: (reason: NameReason): string => {
    switch (reason.kind) {
      case "spellings":
        return `${all(reason.names)} are taken for forms of one name.`;
      case "partial":
        return `${all(reason.names)} alone, in ${articles(reason.articles)}, ${reason.articles === 1 ? "is" : "are"} taken for “${reason.full}”.`;
      case "acronym":
        return `“${reason.short}” is taken for the initials of “${reason.full}”.`;
      case "short-form":
        return `“${reason.short}” is taken for a short form of “${reason.full}”.`;
      case "gazetteer":
        return reason.names.length === 0
          ? "The gazetteer knows the place."
          : `The gazetteer gives ${all(reason.names)} as ${reason.names.length === 1 ? "a name" : "names"} of ${reason.place}.`;
      case "articles":
        return `Named in ${articles(reason.articles)}.`;
    }
  },
};

function reckonedFrom({ anchor, from }: DateReason & { kind: "expression" }): string {
  switch (anchor) {
    case "publication":
      return `reckoned from the day of publication, ${from}`;
    case "dateline":
      return `reckoned from the day of the dateline, ${from}`;
    case "expression":
      return `reckoned from the time named before it, ${from}`;
    case "none":
      return "as written";
  }
}

function listed(noun: string, { count, examples }: Shared): string {
  if (count === 0) return "";
  const more = count > examples.length ? ", …" : "";
  return `${count} ${noun}${count === 1 ? "" : "s"} (${examples.join(", ")}${more})`;
}

function articles(count: number): string {
  return count === 1 ? "one article" : `${count} articles`;
}

function all(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
