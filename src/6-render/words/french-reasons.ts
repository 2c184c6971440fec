import type { DateReason, Shared } from "../../model/reason.ts";
import type { ENGLISH_REASONS } from "./english-reasons.ts";

export const FRENCH_REASONS: typeof ENGLISH_REASONS = {
  date: (reason) => {
    if (reason.kind === "publication")
      return `Aucune phrase de l’article ne donne de jour\u202f; la première rapporte une nouvelle du ${reason.date}, jour de la publication.`;
    const beside = reason.isBeside ? ", donné à côté dans la phrase" : "";
    return `${quoted(reason.words)}${beside}, ${reckonedFrom(reason)}, donne ${reason.date} (règle ${reason.rule}).`;
  },
  membership: (reason) => {
    switch (reason.kind) {
      case "alone":
        return "Aucun autre article ne lui ressemble assez.";
      case "likeness":
      case "second-likeness": {
        const parts = [
          listed("nom", "noms", reason.names),
          listed("radical", "radicaux", reason.words),
        ];
        const shared = parts.filter((part) => part !== "").join(" et ");
        const score = reason.score.toFixed(2).replace(".", ",");
        const like = `plus proche de ${reason.article} (ressemblance ${score})\u00a0: a en commun ${shared}.`;
        return reason.kind === "likeness"
          ? `Le ${like}`
          : `Appartient d’abord à une autre histoire\u202f; pour ce qu’elle ne raconte pas, il est le ${like}`;
      }
      case "same-text":
        return `A pour l’essentiel le même texte que ${reason.article}.`;
      case "front-matter":
        return `Son en-tête nomme l’histoire ${quoted(reason.story)}.`;
      case "pinned":
        return "Le fichier de la rédaction le rattache à cette histoire.";
      case "merged":
        return `Le fichier de la rédaction réunit l’histoire ${quoted(reason.story)} à celle-ci.`;
      case "split":
        return `Le fichier de la rédaction le sépare de l’histoire ${quoted(reason.story)}.`;
    }
  },
  name: (reason) => {
    switch (reason.kind) {
      case "spellings":
        return `${all(reason.names)} sont tenus pour des formes d’un même nom.`;
      case "partial": {
        const [are, alone] =
          reason.names.length === 1 ? ["est tenu", "seul"] : ["sont tenus", "seuls"];
        return `${all(reason.names)} ${alone}, dans ${articles(reason.articles)}, ${are} pour ${quoted(reason.full)}.`;
      }
      case "acronym":
        return `${quoted(reason.short)} est tenu pour le sigle de ${quoted(reason.full)}.`;
      case "short-form":
        return `${quoted(reason.short)} est tenu pour une forme courte de ${quoted(reason.full)}.`;
      case "gazetteer":
        return reason.names.length === 0
          ? "Le répertoire des lieux connaît cet endroit."
          : `Le répertoire des lieux donne ${all(reason.names)} pour ${reason.names.length === 1 ? "nom" : "noms"} de ${reason.place}.`;
      case "articles":
        return `Nommé dans ${articles(reason.articles)}.`;
    }
  },
};

function reckonedFrom({ anchor, from }: DateReason & { kind: "expression" }): string {
  switch (anchor) {
    case "publication":
      return `compté à partir du jour de la publication, ${from}`;
    case "dateline":
      return `compté à partir du jour de la dépêche, ${from}`;
    case "expression":
      return `compté à partir du moment nommé avant, ${from}`;
    case "none":
      return "tel qu’écrit";
  }
}

function listed(one: string, many: string, { count, examples }: Shared): string {
  if (count === 0) return "";
  const more = count > examples.length ? ", …" : "";
  return `${count} ${count === 1 ? one : many} (${examples.join(", ")}${more})`;
}

function articles(count: number): string {
  return count === 1 ? "un article" : `${count} articles`;
}

function quoted(text: string): string {
  return `«\u202f${text}\u202f»`;
}

function all(names: readonly string[]): string {
  const each = names.map(quoted);
  const last = each.pop() ?? "";
  return each.length === 0 ? last : `${each.join(", ")} et ${last}`;
}
