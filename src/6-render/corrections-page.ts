import { changeLine, changeView, type ChangeLine, type ChangeView } from "./change-view.ts";
import type { PageContext, PageSpec } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";

const CHANGES_IN_FULL = 40; // all others stand as one line, and their article's page has the rest
const STRETCHES_SHOWN = 8;

export interface CorrectionsView {
  readonly changes: readonly ChangeView[];
  readonly earlier: readonly ChangeLine[];
  readonly earlierSummary: string;
}

/** What the sources put right, and what changed between editions; no page where nothing did. */
export function correctionsPage(context: PageContext): readonly PageSpec[] {
  const { index, paths, words } = context;
  if (index.changes.length === 0) return [];
  const path = paths.corrections;
  return [
    {
      path,
      template: "pages/corrections",
      title: words.corrections,
      description: words.correctionsDek,
      feedsOf: paths.home,
      under: paths.home,
      view: () => correctionsView(context, path),
    },
  ];
}

function correctionsView(context: PageContext, page: UrlPath): CorrectionsView {
  const { index, words } = context;
  const earlier = index.changes.slice(CHANGES_IN_FULL);
  return {
    changes: index.changes
      .slice(0, CHANGES_IN_FULL)
      .map((change) => changeView(context, page, { change, stretchesMax: STRETCHES_SHOWN })),
    earlier: earlier.map((change) => changeLine(context, page, change)),
    earlierSummary: words.phrases.moreItems(earlier.length),
  };
}
