import type { NameKind } from "../model/annotation.ts";
import type { Chronicle } from "../model/chronicle.ts";

import type { Link, PageContext } from "./page.ts";
import type { NameSheet } from "./heads.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import type { Words } from "./words/words.ts";

const SHOWN_PER_KIND: Readonly<Record<NameKind, number>> = {
  person: 12,
  organisation: 8,
  place: 12,
};
const ROLES_SHOWN = 2;

/** A name with what it is called. */
export interface CastEntry extends Link {
  readonly roles: string;
  readonly count: string;
}

export interface CastMember {
  readonly kind: string;
  readonly entries: readonly CastEntry[];
}

/** Who plays a part in a story, people first. */
export function castView(
  context: PageContext,
  page: UrlPath,
  { cast }: Chronicle,
): readonly CastMember[] {
  const { words } = context;
  const names = cast.flatMap((id) => context.index.names.get(id) ?? []);
  return (["person", "organisation", "place"] as const).flatMap((kind) => {
    const entries = names
      .filter((name) => name.kind === kind)
      .slice(0, SHOWN_PER_KIND[kind])
      .map((name) => castEntry(context, page, name));
    return entries.length > 0 ? [{ kind: words.nameKindsMany[kind], entries }] : [];
  });
}

export function castEntry(
  context: PageContext,
  page: UrlPath,
  { id }: Pick<NameSheet, "id">,
): CastEntry {
  const { words } = context;
  const name = context.index.nameSheets.get(id) as NameSheet;
  return {
    text: name.name,
    href: relativeUrl(page, context.paths.name(name.id)),
    roles: rolesOf(words, name),
    count: words.phrases.reports(context.index.articlesWith.get(name.id)?.length ?? 0),
  };
}

/** The roles printed most often, each once whatever its capitals. */
function rolesOf(words: Words, { roles }: NameSheet): string {
  const byForm = new Map<string, { text: string; count: number }>();
  for (const { text } of roles) {
    const form = text.toLowerCase();
    const known = byForm.get(form) ?? { text, count: 0 };
    byForm.set(form, { text: known.text, count: known.count + 1 });
  }
  return [...byForm.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, ROLES_SHOWN)
    .map(({ text }) => text)
    .join(words.semicolon);
}
