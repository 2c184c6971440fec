// One sentence often tells both days of what was put off: the day that it was meant for, which it leaves, and its new day.
import type { EventMention, TimeExpression } from "../model/annotation.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { isNewDate, namesNewDate } from "./status.ts";

type Source = Pick<AnnotatedArticle, "article" | "annotations">;

// What begins with one of these goes on about who or what stood before it.
const AUXILIARIES = ["was", "were", "is", "are", "has", "have", "had", "will", "would"];
const GAP_MAX = 2; // a comma and a blank

/**
 * The happenings of an article, where those that move are told of both days: "due on 10 March, was put off to 20 March" moves
 * the first day, and says of whom it speaks on the second; "put off from 10 March to 20 March" is two.
 */
export function spreadMoves(from: Source): readonly EventMention[] {
  const { events } = from.annotations;
  if (events.every(({ change }) => change !== "moved")) return events;
  return events.flatMap((mention, place) => {
    if (mention.change === "moved" && !isNewDate({ mention, from })) {
      const time = newDateIn(mention, from);
      return time === null ? mention : [mention, { ...mention, time }];
    }
    const [before, after] = [events[place - 1], events[place + 1]];
    if (before && isMovedFrom(before, mention, from)) return withSubject(mention, before);
    return after && isMovedFrom(mention, after, from)
      ? { ...mention, change: "moved" as const }
      : mention;
  });
}

/** Place of the time that something was put off to, behind the day that it was put off from; null when there is none. */
function newDateIn({ time, end }: EventMention, { article, annotations }: Source): number | null {
  if (time === null) return null;
  const { times } = annotations;
  const old = times[time] as TimeExpression;
  for (let at = time + 1; at < times.length && (times[at] as TimeExpression).end <= end; at++) {
    const each = times[at] as TimeExpression;
    if (namesNewDate(each, article.text) && isDay(each) && each.edtf !== old.edtf) return at;
  }
  return null;
}

function isDay({ type, edtf }: TimeExpression): boolean {
  return type === "DATE" && edtf !== null;
}

/** "The trial, due on 10 March" and "was put off to 20 March". */
function isMovedFrom(old: EventMention, moved: EventMention, from: Source): boolean {
  if (old.sentence !== moved.sentence || old.change !== null || old.time === null) return false;
  if (old.modality !== "planned" || moved.start - old.end > GAP_MAX) return false;
  const text = from.article.text.slice(moved.start, moved.end);
  const [first = ""] = text.split(" ", 1);
  return AUXILIARIES.includes(first) && isNewDate({ mention: moved, from });
}

function withSubject(mention: EventMention, { concepts, terms, participants }: EventMention) {
  const both = <T>(own: readonly T[], theirs: readonly T[]) => [...new Set([...theirs, ...own])];
  return {
    ...mention,
    concepts: both(mention.concepts, concepts),
    terms: both(mention.terms, terms),
    participants: both(mention.participants, participants),
  };
}
