import { compare } from "../base/order.ts";
import type { NameKind } from "../model/annotation.ts";
import type { Name } from "../model/story.ts";
import { castEntry, type CastEntry } from "./cast.ts";
import type { PageContext, PageSpec } from "./page.ts";

const OFTEN_NAMED_MIN = 2; // reports; of a long list the others fold
const FOLD_FROM = 60;

export interface NameListView {
  readonly kinds: readonly NameGroup[];
}

interface NameGroup {
  readonly kind: string;
  readonly count: string;
  readonly often: readonly CastEntry[];
  readonly rest: readonly CastEntry[];
  readonly restSummary: string;
}

export function nameListPage(context: PageContext): PageSpec {
  const { words } = context;
  return {
    path: context.paths.names,
    template: "pages/names",
    title: words.names,
    description: words.phrases.namesDek(context.site.grouping.names.length),
    feedsOf: context.paths.home,
    under: context.paths.names,
    view: (): NameListView => ({
      kinds: (["person", "organisation", "place"] as const).flatMap((kind) =>
        groupOf(context, kind),
      ),
    }),
  };
}

function groupOf(context: PageContext, kind: NameKind): readonly NameGroup[] {
  const { words } = context;
  const names = context.site.grouping.names
    .filter((name) => name.kind === kind)
    .map((name) => ({ name, form: sortForm(name) }))
    .sort((a, b) => compare(a.form, b.form) || compare(a.name.id, b.name.id))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const isOften = ({ id }: Name) =>
    names.length < FOLD_FROM ||
    (context.index.articlesWith.get(id)?.length ?? 0) >= OFTEN_NAMED_MIN;
  const entries = (list: readonly Name[]) =>
    list.map((name) => castEntry(context, context.paths.names, name));
  const rest = names.filter((name) => !isOften(name));
  return [
    {
      kind: words.nameKindsMany[kind],
      count: String(names.length),
      often: entries(names.filter(isOften)),
      rest: entries(rest),
      restSummary: words.phrases.namedOnce(rest.length),
    },
  ];
}

/** People stand under their last name. */
export function sortForm({ kind, name }: Name): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  if (kind !== "person") return plain;
  const words = plain.split(" ");
  return `${words[words.length - 1]} ${plain}`;
}
