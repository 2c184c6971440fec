import { FRENCH_FAULTS } from "./french-faults.ts";
import { FRENCH_REASONS } from "./french-reasons.ts";
import { calendarNames } from "./calendar-names.ts";
import { counter } from "./plural-forms.ts";
import type { Words } from "./words.ts";

// French sets a narrow no-break space (U+202F) within its quotation marks and before ; ! and ?, and a no-break space
// (U+00A0) before a colon. They are written as escapes, since nobody sees them in an editor.

const NOUNS = {
  reports: { one: "article", other: "articles" },
  outlets: { one: "source", other: "sources" },
  events: { one: "événement", other: "événements" },
  stories: { one: "dossier", other: "dossiers" },
  quotations: { one: "citation", other: "citations" },
  times: { one: "expression de temps", other: "expressions de temps" },
  mentions: { one: "mention", other: "mentions" },
  people: { one: "personne", other: "personnes" },
  places: { one: "lieu", other: "lieux" },
  organisations: { one: "organisation", other: "organisations" },
  sentences: { one: "phrase", other: "phrases" },
  differences: { one: "divergence", other: "divergences" },
  independent: { one: "indépendant", other: "indépendants" },
  inputs: { one: "fichier", other: "fichiers" },
};

const { number, decimal, noun, counted } = counter("fr", { group: "\u202f", decimal: "," });

/** All words of the interface, in French. */
export const FRENCH: Words = {
  locale: "fr",
  direction: "ltr",
  calendar: calendarNames("fr"),
  inEnglish: ' lang="en"',
  seasons: ["Printemps", "Été", "Automne", "Hiver"],

  skipToContent: "Aller au texte",
  siteNavigation: "Site",
  home: "L’essentiel",
  next: "À venir",
  names: "Noms",
  outlets: "Sources",
  quotations: "Citations",
  archive: "Archives",
  about: "Comment ce site est fait",
  search: "Recherche",
  searchDek: "Dossiers, événements, articles et noms\u00a0: chaque mot que publie ce site.",
  searchField: "Mots à trouver",
  searchLastWord: "Le dernier mot peut rester inachevé.",
  searchPerson: "Personne",
  searchMonth: "Mois",
  searchAny: "indifférent",
  searchFound: "au total",
  searchNothing: "Rien n’a été trouvé.",
  searchNotLoaded:
    "L’index n’a pas pu être chargé. Les noms et les archives ci-dessous mènent à tout.",
  searchMore: "Afficher la suite",
  namesByLetter: "Les noms de A à Z",
  allNames: "Tous les noms",
  newMark: "Nouveau",
  newSince: "de plus depuis votre dernière visite",
  copyLink: "Copier le lien vers cet événement",
  linkCopied: "Lien copié",
  keys: "Touches j, k et /",
  corrections: "Corrections et modifications",
  correctionsDek:
    "Ce que les sources ont rectifié après publication, et ce qui a changé entre deux éditions d’un même article.",
  allCorrections: "Toutes les corrections et modifications",
  changeKinds: { correction: "Correction", edition: "Nouvelle édition", update: "Mis à jour" },
  whatChanged: "Ce qui a changé",
  comparedWith: "Par rapport à",
  removed: "supprimé",
  added: "ajouté",
  data: "Données",
  asOf: "Au",
  stories: "Dossiers",
  story: "Dossier",
  allStories: "Tous les dossiers et articles",
  otherStories: "Autres dossiers",
  otherEvents: "Avant et après",
  otherDays: "Avant et après",
  position: "Coordonnées",
  colophon:
    "Chaque phrase figure mot pour mot dans une source et mène à l’endroit où elle s’y trouve.",
  keyDay: "un jour",
  keySpan: "plusieurs jours",
  keyLong: "une saison, une année",
  keyOpen: "annoncé",
  keyReport: "un article",
  noStories: "Il n’y a aucun dossier.",
  latestReports: "Derniers articles",
  allReports: "Tous les articles, jour par jour",
  byMonth: "Mois par mois",
  stateOfPlay: "Où en est-on",
  atAGlance: "Le dossier en un coup d’œil",
  glanceHappened: "Date des faits",
  glanceReported: "Date de publication",
  glanceEarlier: "Plus tôt",
  glanceLater: "Plus tard",
  glanceTable: "La même chose sous forme de tableau",
  inShort: "Le dossier en bref",
  wholeChronicle: "Toute la chronologie",
  dates: "Dates",
  chronicle: "Chronologie",
  background: "Contexte",
  nothingNext: "Aucun article n’annonce de suite.",
  date: "Date",
  event: "Événement",
  status: "Statut",
  reported: "Publié",
  reports: "Articles",
  sourceTexts: "Passages à l’appui",
  whyThisDate: "Pourquoi cette date",
  permalink: "Page de cet événement",
  differences: "Là où les sources divergent",
  whoIsWho: "Qui est qui",
  compared: "Les sources comparées",
  comparedNote:
    "Un point marque l’article qui rapporte l’événement, un losange celui qui le rapporte en premier\u202f; chacun mène à la phrase en question.",
  headlinesInOrder: "Qui l’a rapporté, et quand",
  firstReport: "premier",
  firstDay: "premier jour",
  yes: "le rapporte",
  no: "ne le rapporte pas",
  downloads: "À emporter",
  dataArticles: "Articles en JSON",
  dataStories: "Dossiers et événements en JSON",
  dataQuotations: "Citations en JSON",
  dataNames: "Noms en JSON",
  sharePicture: "Image à partager (PNG)",
  whyOneStory: "Pourquoi ces articles forment un seul dossier",
  byEditor: "placé par la rédaction",
  derivedTitle: "La source n’a pas de titre\u00a0: voici le début de sa première phrase",
  derived: "premiers mots",
  titleNotes: {
    editor: "Titre donné par la rédaction",
    headline: "Titre repris d’un article",
    "shared-words": "Titre composé des noms que les articles ont en commun",
  },
  unnamedSource: "Source non précisée",
  unnamedSourceNote: "Rien dans ces textes ne dit qui les a publiés.",
  printedDay: "La page elle-même porte une autre date",
  by: "Par",
  outlet: "Source",
  captions: "Légendes des photos dans la source",
  credit: "Crédit",
  showMarks: "Montrer ce qui a été relevé\u00a0: noms, dates, citations",
  supports: "Événements que rapporte cet article",
  provenance: "D’où vient ce texte",
  file: "Fichier",
  fingerprint: "SHA-256 du fichier",
  language: "Langue",
  original: "Page d’origine",
  duplicates: "Autres éditions et reprises",
  excerptNote: "Seul un extrait de ce texte est publié ici.",
  headlineNote: "Seul le titre de ce texte est publié ici.",
  citeThis: "Citer cet article",
  citeRecords: "En BibTeX, RIS et CSL-JSON",
  citeFiles: "Pour les logiciels de bibliographie, tous les articles\u00a0:",
  rules: "Règles qui lisent les textes",
  timesRead: "Expressions de temps",
  variants: "Graphies",
  roles: "Désigné comme",
  mentions: "Mentions",
  inEvents: "Dans les événements",
  said: "Cité",
  inReports: "Dans les articles",
  whyJoined: "Pourquoi ces formes n’en font qu’une",
  unattributed: "Sans attribution",
  noQuotations: "Aucune citation n’a été trouvée.",
  history: "Comment son statut a changé",
  partOf: "Fait partie de",
  eventsOfDay: "Événements datés de ce jour",
  reportsOfDay: "Articles publiés ce jour",
  earlier: "Avant",
  later: "Après",
  pageFault: "Cette page n’a pas pu être faite",
  notFoundTitle: "Cette page n’existe pas",
  notFoundText:
    "La page a peut-être changé d’adresse quand les sources ont changé. Ces listes mènent à tout\u00a0:",
  inputs: "Ce qui est entré",
  notUnderstood: "Ce qui n’a pas été compris",
  allUnderstood: "Rien à signaler.",
  aboutDek: "Ce qui est entré, selon quelles règles, et ce qui n’a pas été compris.",
  method: "Méthode",
  counts: "En chiffres",
  versions: "Versions",

  sections: { background: "Contexte", chronicle: "Chronologie", next: "À venir" },
  statuses: {
    announced: "Annoncé",
    happened: "A eu lieu",
    moved: "Déplacé",
    cancelled: "Annulé",
  },
  nameKinds: { person: "Personne", place: "Lieu", organisation: "Organisation" },
  severities: { error: "Erreur", warning: "Avertissement", note: "Remarque" },
  nameKindsMany: { person: "Personnes", place: "Lieux", organisation: "Organisations" },
  differenceKinds: {
    number: "Un nombre",
    date: "Une date",
    place: "Un lieu",
    name: "Un nom",
    wording: "La formulation",
  },

  methodText: [
    "Chaque phrase d’une chronologie figure mot pour mot dans l’une des sources et mène à l’endroit où elle s’y trouve. Rien n’a été écrit pour ce site, hormis les intitulés et les décomptes.",
    "La date des faits n’est pas celle de la publication. La date d’un événement vient des mots des phrases qui le rapportent, calculée à partir du jour de l’article\u202f; elle garde la précision que donne la source\u00a0: un jour, une semaine, un mois ou une année.",
    "Ce qu’un article annonce reste annoncé tant qu’une phrase ultérieure ne dit pas que cela a eu lieu, a été déplacé ou annulé. Ce qui est «\u202fà venir\u202f» se mesure à partir du dernier jour de publication parmi les sources, jamais d’une horloge.",
    "Les articles dont le texte est presque le même comptent pour un seul témoignage\u202f; chacun reste accessible. Là où les sources divergent sur un nombre, une date, un lieu ou un nom, les deux versions sont données avec leurs phrases.",
    "Les cartes montrent terres et mers et ne tracent aucune frontière\u00a0: elles ne prennent donc pas parti là où une frontière est contestée. Un point marque la position d’une ville selon un répertoire public, et celle d’un pays ou d’une province là où vivent en moyenne ses habitants.",
    "Personnes, lieux et organisations sont rapprochés à partir des formes imprimées dans les textes. Des règles ont fait tout cela, sans modèle qui rédige\u00a0: les mêmes sources donnent toujours les mêmes pages.",
  ],

  comma: ", ",
  semicolon: "\u202f; ",
  colon: "\u00a0: ",
  compass: { north: "N", south: "S", east: "E", west: "O" },
  findings: {
    sentences: "phrases",
    times: "dates",
    quotations: "citations",
    names: "noms",
    events: "événements",
  },

  dateForms: {
    dayNumber: (date) => (date === 1 ? "1er" : String(date)),
    day: (date, month, year) => `${date} ${month} ${year}`,
    shortDay: (date, month) => `${date} ${month}`,
    longDay: (weekday, day) => `${upperFirst(weekday)} ${day}`,
    month: (month, year) => `${upperFirst(month)} ${year}`,
    week: (day) => `Semaine du ${day}`,
    season: (season, year) => `${season} ${year}`,
    quarter: (quarter, year) =>
      `${["Premier", "Deuxième", "Troisième", "Quatrième"][quarter - 1]} trimestre ${year}`,
    decade: (year) => `Années ${year}`,
    century: (year) => `${roman(year / 100 + 1)}e siècle`,
    about: (date) => `Vers ${withArticle(date)}`,
    perhaps: (date) => `Peut-être ${withArticle(date)}`,
    since: (date) => `Depuis ${withArticle(date)}`,
    until: (date) => `Jusqu’${to(withArticle(date))}`,
    range: (start, end) => `${start} – ${lowerFirst(end)}`,
    timeOfDay: (day, time) => `${day}, ${time.replace(":", "\u00a0h\u00a0")}`,
  },

  reasons: FRENCH_REASONS,
  faults: FRENCH_FAULTS,

  phrases: {
    number,
    decimal,
    noun: (of, count) => noun(NOUNS[of], count),
    reports: (count) => counted(NOUNS.reports, count),
    outlets: (count) => counted(NOUNS.outlets, count),
    events: (count) => counted(NOUNS.events, count),
    stories: (count) => counted(NOUNS.stories, count),
    quotations: (count) => counted(NOUNS.quotations, count),
    times: (count) => counted(NOUNS.times, count),
    mentions: (count) => counted(NOUNS.mentions, count),
    people: (count) => counted(NOUNS.people, count),
    places: (count) => counted(NOUNS.places, count),
    organisations: (count) => counted(NOUNS.organisations, count),
    sentences: (count) => counted(NOUNS.sentences, count),
    inputs: (count) => counted(NOUNS.inputs, count),
    independent: (count) => counted(NOUNS.independent, count),
    daysLater: (count) => counted({ one: "jour plus tard", other: "jours plus tard" }, count),
    printedIn: (count) =>
      `le même texte à ${counted({ one: "endroit", other: "endroits" }, count)}`,
    moreSentences: (count) => counted({ one: "autre phrase", other: "autres phrases" }, count),
    moreEvents: (count) => counted({ one: "autre événement", other: "autres événements" }, count),
    leftOut: (count) =>
      `${counted(
        {
          one: "événement de moindre poids ne figure pas ici",
          other: "événements de moindre poids ne figurent pas ici",
        },
        count,
      )}\u202f; les données les contiennent tous`,
    earlierReports: (count) =>
      `${counted({ one: "article plus ancien", other: "articles plus anciens" }, count)} dans les archives`,
    folded: (events, dates) => `${events}, ${lowerFirst(dates)}`,
    editionOf: (day) => `l’édition du ${day}`,
    wordsRemoved: (count) => counted({ one: "mot supprimé", other: "mots supprimés" }, count),
    wordsAdded: (count) => counted({ one: "mot ajouté", other: "mots ajoutés" }, count),
    moreChanges: (count) =>
      counted({ one: "autre passage modifié", other: "autres passages modifiés" }, count),
    moreItems: (count) => counted({ one: "autre", other: "autres" }, count),
    comparedIn: (part) => `Les sources comparées\u00a0: ${lowerFirst(part)}`,
    moreInStories: (count) =>
      `${counted({ one: "autre", other: "autres" }, count)}, dans les histoires`,
    moreWithReports: (count) =>
      `${counted({ one: "autre", other: "autres" }, count)}, auprès des articles ci-dessous`,
    moreBesideEvents: (count) =>
      `${counted({ one: "autre divergence", other: "autres divergences" }, count)}, chacune auprès de son événement dans la chronologie`,
    yearOnly: (year) => `${year}, sans jour précis`,
    partTitle: (story, part) => `${story}\u00a0: ${lowerFirst(part)}`,
    partDek: (story, part, events) => `${story}, ${lowerFirst(part)}\u00a0: ${events}.`,
    agree: (count) => counted({ one: "source", other: "sources concordent" }, count),
    differ: (count) => counted({ one: "diverge", other: "divergent" }, count),
    lineRef: (path, line) => `${path}:${line}`,
    timeTitle: (value, rule) => `${value} (règle\u00a0: ${rule})`,
    quotedTitle: (speaker) => `Citation\u00a0: ${speaker}`,
    quotedWork: (title) => `«\u202f${title}\u202f»`,
    pageTitle: (title, site) => `${title} · ${site}`,
    dayTitle: (day) => `Les articles du ${day}`,
    monthTitle: (month) => `Les articles ${of(lowerFirst(month))}`,
    glanceTitle: (story) => `${story}\u00a0: événements et articles dans le temps`,
    glanceDescription: (events, reports) =>
      `Deux bandes le long d’une même ligne de temps. En haut, ${events}, au jour où ils ont eu lieu ou doivent avoir lieu\u202f; en bas, ${reports}, au jour de leur publication. Un trait fin relie chaque article aux événements qu’il rapporte. Les marques creuses sont des annonces. Un tableau de même contenu suit.`,
    glanceEvent: (date, headline) => `${date}\u00a0: ${headline}`,
    glanceReport: (source, day, title) => `${source}, ${day}\u00a0: ${title}`,
    glanceReports: (reports, days) => `${reports}, ${days}`,
    asOfShort: (day) => `au ${day}`,
    cameFrom: (source, day) => `${source}, ${day}`,
    found: (kind, date) => `${kind}, ${lowerFirst(date)}`,
    articleOf: (source, day) => `${source}, article publié le ${day}.`,
    storySummary: (reports, events, days) => `${reports}, ${events}, ${days}`,
    reported: (days) => `Parution\u00a0: ${days}`,
    eventDek: (status, date) => `${status}\u00a0: ${lowerFirst(date)}.`,
    eventItem: (date, headline) => `${date}\u00a0: ${headline}`,
    namesDek: (names) => `${counted({ one: "nom", other: "noms" }, names)} dans les articles.`,
    namesOf: (letter) => `Noms : ${letter}`,
    namedOnce: (count) =>
      counted(
        { one: "nom cité dans un seul article", other: "noms cités dans un seul article" },
        count,
      ),
    outletsDek: (outlets) =>
      counted({ one: "source des articles.", other: "sources des articles." }, outlets),
    outletDek: (reports, days) => `${reports}, ${days}.`,
    archiveDek: (reports, days) =>
      `${counted(NOUNS.reports, reports)} sur ${counted({ one: "jour", other: "jours" }, days)}.`,
    nextDek: (asOf) => `Ce que les articles donnent pour encore à venir, au ${asOf}.`,
    moreSpeakers: (count) =>
      `${counted({ one: "autre personne citée", other: "autres personnes citées" }, count)}, parmi les noms`,
    quotationsDek: (count) => `${counted(NOUNS.quotations, count)}, par auteur.`,
    missing: (path, language, kinds) =>
      `${path} (langue «\u202f${language}\u202f»)\u00a0: aucune règle pour ${kinds}.`,
    mapTitle: (place) => `Carte\u00a0: où se trouve ${place}`,
    mapDescription: (south, north) =>
      `Un point sur une carte des terres et des mers sans frontières, le nord en haut, de ${degrees(south)} à ${degrees(north)}. La position figure à côté en chiffres.`,
    nameTitle: (kind, dek) => `${kind}\u00a0: ${dek}`,
    nameDek: (mentions, reports) => `${mentions} dans ${reports}.`,
    citation: (parts) => `${parts.join(". ")}.`,
  },
};

function degrees(latitude: number): string {
  return `${Math.abs(latitude)}° ${latitude < 0 ? "sud" : "nord"}`;
}

/** A date alone begins with a capital; within a sentence it has none, but for the numeral of a century. */
function lowerFirst(text: string): string {
  return /^[IVXL]+e /.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// What stands before a date after a preposition: "la semaine du 4 août", "l’été 2025", "le 6 août", but "août 2025".
const ARTICLES: readonly (readonly [form: RegExp, article: string])[] = [
  [/^semaine/, "la "],
  [/^années/, "les "],
  [/^(?:été|automne|hiver)/, "l’"],
  [/^(?:printemps|premier|deuxième|troisième|quatrième|[IVXLC]+e |\d{1,2}(?:er)?[ –])/, "le "],
];

function withArticle(date: string): string {
  const text = lowerFirst(date);
  const article = ARTICLES.find(([form]) => form.test(text))?.[1] ?? "";
  return article + text;
}

/** "à" before a date with its article, run together as French does. */
function to(date: string): string {
  if (date.startsWith("le ")) return `au ${date.slice("le ".length)}`;
  if (date.startsWith("les ")) return `aux ${date.slice("les ".length)}`;
  return /^l(?:a |’)/.test(date) ? `à ${date}` : `en ${date}`;
}

/** "de" before a month: "d’août", "de mars". */
function of(month: string): string {
  return /^[aeo]/.test(month) ? `d’${month}` : `de ${month}`;
}

const ROMAN: readonly (readonly [value: number, numeral: string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Of centuries, which stay below forty. */
function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, numeral] of ROMAN) {
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  }
  return text;
}
