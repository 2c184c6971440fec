// The terms of schema.org that pages may use, after its definitions: each type with the type above it and its own properties,
// each property with the types that it may hold.

type Range = readonly string[];

interface TypeDefinition {
  readonly above: string | null;
  readonly properties: Readonly<Record<string, Range>>;
}

const DATE: Range = ["Date"];
const TEXT: Range = ["Text"];

const TYPES: Readonly<Record<string, TypeDefinition>> = {
  Thing: {
    above: null,
    properties: {
      name: TEXT,
      url: ["URL"],
      description: TEXT,
      subjectOf: ["CreativeWork", "Event"],
    },
  },
  CreativeWork: {
    above: "Thing",
    properties: {
      about: ["Thing"],
      author: ["Organization", "Person"],
      citation: ["CreativeWork", "Text"],
      creditText: TEXT,
      dateModified: DATE,
      datePublished: DATE,
      hasPart: ["CreativeWork"],
      headline: TEXT,
      inLanguage: ["Text"],
      isBasedOn: ["CreativeWork", "URL"],
      isPartOf: ["CreativeWork", "URL"],
      mainEntity: ["Thing"],
      mentions: ["Thing"],
      publisher: ["Organization", "Person"],
      temporalCoverage: TEXT,
    },
  },
  WebPage: { above: "CreativeWork", properties: {} },
  CollectionPage: { above: "WebPage", properties: {} },
  WebSite: { above: "CreativeWork", properties: {} },
  Article: { above: "CreativeWork", properties: {} },
  NewsArticle: { above: "Article", properties: {} },
  Event: {
    above: "Thing",
    properties: {
      about: ["Thing"],
      startDate: DATE,
      endDate: DATE,
      eventStatus: ["EventStatusType"],
    },
  },
  ItemList: {
    above: "Thing",
    properties: { itemListElement: ["ListItem", "Text", "Thing"], numberOfItems: ["Integer"] },
  },
  ListItem: { above: "Thing", properties: { item: ["Thing"], position: ["Integer", "Text"] } },
  Person: { above: "Thing", properties: {} },
  Place: { above: "Thing", properties: {} },
  Organization: { above: "Thing", properties: {} },
};

const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === "string" && value !== "",
  Integer: (value) => Number.isInteger(value),
  URL: (value) =>
    typeof value === "string" &&
    /^(?:https?:\/\/\S+|(?:\.\.\/)*[\w./-]+(?:#[\w-]+)?|#[\w-]+)$/.test(value),
  Date: (value) =>
    typeof value === "string" &&
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?|-W\d\d)?$/.test(value),
  EventStatusType: (value) =>
    typeof value === "string" &&
    /^https:\/\/schema\.org\/Event(?:Cancelled|MovedOnline|Postponed|Rescheduled|Scheduled)$/.test(
      value,
    ),
};

/** What is wrong with a record of JSON-LD, each fault with its place; none is right. */
export function faultsOfLinkedData(data: unknown): readonly string[] {
  const { "@context": vocabulary, ...thing } = data as Record<string, unknown>;
  return vocabulary === "https://schema.org"
    ? faultsOfThing(thing, "page", ["Thing"])
    : [`no vocabulary: ${String(vocabulary)}`];
}

function faultsOfThing(
  { "@type": type, "@id": id, ...properties }: Record<string, unknown>,
  place: string,
  range: Range,
): readonly string[] {
  if (id !== undefined && !VALUES["URL"]?.(id)) return [`${place}: no address ${String(id)}`];
  const isReference = type === undefined && id !== undefined;
  if (isReference && Object.keys(properties).length === 0) return [];
  const above = typesAbove(String(type));
  if (above.length === 0) return [`${place}: no type ${String(type)}`];
  if (!above.some((each) => range.includes(each))) return [`${place}: may not be ${String(type)}`];
  return Object.entries(properties).flatMap(([name, value]) => {
    const wanted = above.flatMap((each) => TYPES[each]?.properties[name] ?? []);
    if (wanted.length === 0) return [`${place}: ${String(type)} has no ${name}`];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => faultsOfValue(each, `${place}.${name}`, wanted));
  });
}

function faultsOfValue(value: unknown, place: string, range: Range): readonly string[] {
  if (typeof value === "object" && value !== null)
    return faultsOfThing(value as Record<string, unknown>, place, range);
  const fits = range.some((each) => VALUES[each]?.(value));
  return fits ? [] : [`${place}: ${JSON.stringify(value)} is none of ${range.join(", ")}`];
}

/** The type and all above it; none when there is no such type. */
function typesAbove(type: string): readonly string[] {
  const definition = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!definition) return [];
  return [type, ...(definition.above === null ? [] : typesAbove(definition.above))];
}
