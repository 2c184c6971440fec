// A source file of plain text → the articles of its clippings.
import type { Article } from "../model/article.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { readClipping, type ClippingReading } from "./clipping/read-clipping.ts";
import { splitClippings } from "./clipping/split-clippings.ts";
import type { FrontMatterFields } from "./front-matter-fields.ts";
import { makeArticle, type ParseInput } from "./make-article.ts";
import * as messages from "./messages.ts";
import { plainBody } from "./plain-body.ts";
import { lacksSentenceEnd, TITLE_MAX } from "./title.ts";

export interface Parsed {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text from `from` on, what precedes it being front matter, whose fields go before what the text says. */
export function parseClippings(
  input: ParseInput,
  { from, fields }: { from: number; fields: FrontMatterFields | null },
): Parsed {
  const { text, path } = input.source;
  const { starts, lines, ranges } = splitClippings(text, from);
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [];
  ranges.forEach(({ firstLine, endLine }, index) => {
    const reading = readClipping(lines.slice(firstLine, endLine), firstLine + 1);
    const placeOf = placeMaker({ path, starts, lines });
    const own = index === 0 ? fields : null; // front matter speaks of the clipping below it
    diagnostics.push(...diagnosticsOf(reading, own, placeOf));
    const day = own?.day ?? reading.day;
    const title = own?.title ?? reading.title;
    if (!day || title === null || title.length > TITLE_MAX) return;
    articles.push(
      makeArticle(input, {
        reading,
        fields: own,
        day,
        title,
        index,
        body: plainBody(reading.body),
      }),
    );
  });
  return { articles, diagnostics };
}

type PlaceOf = (line: number, start?: number, end?: number) => Place;

function placeMaker(file: {
  path: string;
  starts: readonly number[];
  lines: readonly string[];
}): PlaceOf {
  return (line, start = 0, end) => {
    const from = file.starts[line - 1] ?? 0;
    return {
      path: file.path,
      start: from + start,
      end: from + (end ?? file.lines[line - 1]?.length ?? 0),
    };
  };
}

function diagnosticsOf(
  reading: ClippingReading,
  fields: FrontMatterFields | null,
  placeOf: PlaceOf,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const place = placeOf(reading.line);
  if (!fields?.day) found.push(...dayDiagnostics(reading, placeOf));
  const title = fields?.title ?? reading.title;
  if (title === null) found.push(messages.noText(place));
  else if (title.length > TITLE_MAX) found.push(messages.longTitle(TITLE_MAX, place));
  else if (reading.body.length === 0) found.push(messages.noBody(place));
  else if (!fields?.title && isLonely(reading)) found.push(messages.lonelySentence(place));
  else if (!fields?.title && isCut(reading)) found.push(messages.cutTitle(TITLE_MAX, place));
  const lost = reading.lines.find(({ text }) => text.includes("\ufffd"));
  if (lost) found.push(messages.lostLetters(placeOf(lost.line)));
  return found;
}

function isCut({ titleKind, body }: ClippingReading): boolean {
  return titleKind === "derived" && lacksSentenceEnd(body[0]?.unit.text ?? "");
}

function isLonely({ titleKind, body, title }: ClippingReading): boolean {
  return (
    titleKind === "derived" &&
    body.length === 1 &&
    (body[0]?.unit.text.length ?? 0) <= (title?.length ?? 0) + 1
  );
}

function dayDiagnostics(reading: ClippingReading, placeOf: PlaceOf): readonly Diagnostic[] {
  const { dateLine, day, printedDay, line } = reading;
  const place = dateLine ? placeOf(line, dateLine.start, dateLine.end) : placeOf(line);
  if (!dateLine) return [day ? messages.dayFromPage(day, place) : messages.noDate(place)];
  switch (dateLine.state) {
    case "no-such-day":
      return [messages.noSuchDay(dateLine.written, place)];
    case "unreadable":
      return [messages.unreadableDay(dateLine.written, place)];
    case "month-only":
      return [day ? messages.dayFromPage(day, place) : messages.monthOnly(dateLine.written, place)];
    case "damaged":
      return [messages.damagedDateLine(dateLine.day as string, place)];
    case "whole":
      return day && printedDay
        ? [messages.contradictingDay({ day, printed: printedDay }, place)]
        : [];
  }
}
