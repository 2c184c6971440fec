// The forms of findings; fields stand in the order in which stage 3 gives them.
import type {
  Annotations,
  EventMention,
  NameMention,
  Quotation,
  Sentence,
  Term,
  TimeExpression,
} from "../model/annotation.ts";
import { packSpan, packWord } from "./pack-article.ts";
import type { Form, PartForms } from "./pack.ts";

export type AnnotationsHead = Pick<Annotations, "article" | "day" | "titleTerms" | "missing">;
/** Each list can be read without the others. */
export type AnnotationLists = Omit<Annotations, keyof AnnotationsHead>;

export const packAnnotationsHead: Form<AnnotationsHead> = (pack, found) => ({
  article: pack.word(found.article),
  day: pack.word(found.day),
  titleTerms: pack.words(found.titleTerms),
  missing: pack.words(found.missing),
});

const packSentence: Form<Sentence> = (pack, sentence) => ({
  start: pack.start(sentence.start),
  end: pack.end(sentence.end),
  rule: pack.word(sentence.rule),
  paragraph: pack.count(sentence.paragraph),
});

const packTime: Form<TimeExpression> = (pack, time) => ({
  start: pack.start(time.start),
  end: pack.end(time.end),
  rule: pack.word(time.rule),
  type: pack.word(time.type),
  value: pack.word(time.value),
  mod: pack.optional(time.mod, packWord),
  anchor: pack.word(time.anchor),
  anchorValue: pack.optional(time.anchorValue, packWord),
  edtf: pack.optional(time.edtf, packWord),
  implied: pack.words(time.implied),
});

const packQuotation: Form<Quotation> = (pack, quotation) => ({
  start: pack.start(quotation.start),
  end: pack.end(quotation.end),
  rule: pack.word(quotation.rule),
  kind: pack.word(quotation.kind),
  content: pack.list(quotation.content, packSpan),
  cue: pack.optional(quotation.cue, packSpan),
  source: pack.optional(quotation.source, packSpan),
  speaker: pack.optional(quotation.speaker, packCount),
  speakerRule: pack.optional(quotation.speakerRule, packWord),
});

const packName: Form<NameMention> = (pack, name) => ({
  rule: pack.word(name.rule),
  start: pack.start(name.start),
  end: pack.end(name.end),
  kind: pack.word(name.kind),
  chain: pack.count(name.chain),
  name: pack.word(name.name),
  role: pack.optional(name.role, packWord),
  actor: pack.flag(name.actor),
});

const packEvent: Form<EventMention> = (pack, event) => ({
  rule: pack.word(event.rule),
  start: pack.start(event.start),
  end: pack.end(event.end),
  sentence: pack.count(event.sentence),
  concepts: pack.words(event.concepts),
  terms: pack.words(event.terms),
  participants: pack.list(event.participants, packCount),
  scene: pack.list(event.scene, packCount),
  time: pack.optional(event.time, packCount),
  timeRelation: pack.optional(event.timeRelation, packWord),
  modality: pack.word(event.modality),
  tense: pack.word(event.tense),
  negated: pack.flag(event.negated),
  change: pack.optional(event.change, packWord),
  reporting: pack.flag(event.reporting),
});

const packTerm: Form<Term> = (pack, term) => pack.tally(term);

const packCount: Form<number> = (pack, value) => pack.count(value);

/** In the order of the model. */
export const LIST_FORMS: PartForms<AnnotationLists> = {
  sentences: (pack, sentences) => pack.list(sentences, packSentence),
  times: (pack, times) => pack.list(times, packTime),
  quotations: (pack, quotations) => pack.list(quotations, packQuotation),
  names: (pack, names) => pack.list(names, packName),
  events: (pack, events) => pack.list(events, packEvent),
  terms: (pack, terms) => pack.list(terms, packTerm),
};
