import { escapeHtml } from "../base/html.ts";
import { groupBy } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import { frameView, type PageContext, type PageSeries, type PageSpec } from "./page.ts";
import { PageFile, type KeptPages, type PageBook } from "./page-file.ts";
import { TemplateError } from "./templates.ts";
import type { KnownPages } from "./known-pages.ts";
import type { Words } from "./words/words.ts";

/** Pages of each template that are tried before anything is written. */
const TRIED = 4;

// Pages that were made before they are written, to be tried or for their key, are kept as far as this many characters go:
// all of a small site, and of a large one too few to weigh beside its articles.
const KEPT_LENGTH_MAX = 16_000_000;

/**
 * Pages are made when they are written. So that a fault in a template is known before, each is tried on its first and its
 * last page and on some between. A page that cannot be made says why in its place.
 */
export function renderPages(
  context: PageContext,
  pages: readonly (PageSpec | PageSeries)[],
  known: KnownPages | null = null,
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const book: PageBook = {
    known,
    kept: keptPages(),
    print: (spec) => printPage(context, spec),
    printFault: (fault) => faultPage(context.words, fault),
  };
  const series = pages.map((each) => ("specOf" in each ? each : seriesOf(each)));
  const files = series.flatMap((each) =>
    each.paths.map((_, place) => new PageFile(book, each, place)),
  );
  const faults = new Map(context.templates.diagnostics.map((each) => [keyOf(each), each]));
  for (const group of groupBy(files, ({ template }) => template).values()) {
    for (const file of spreadOver(group)) {
      const fault = file.tryOut();
      if (fault && !faults.has(keyOf(fault))) faults.set(keyOf(fault), fault);
    }
  }
  for (const file of files) file.recall();
  known?.forgetOthers();
  return { files, diagnostics: [...faults.values()] };
}

function seriesOf(spec: PageSpec): PageSeries {
  return { template: spec.template, paths: [spec.path], specOf: () => spec };
}

function spreadOver(files: readonly PageFile[]): readonly PageFile[] {
  if (files.length <= TRIED) return files;
  const step = (files.length - 1) / (TRIED - 1);
  return Array.from({ length: TRIED }, (_, at) => files[Math.round(at * step)] as PageFile);
}

function keptPages(): KeptPages {
  const pages = new Map<PageFile, string>();
  let room = KEPT_LENGTH_MAX;
  return {
    keep: (file, page) => {
      if (page.length > room) return;
      room -= page.length;
      pages.set(file, page);
    },
    take: (file) => {
      const page = pages.get(file);
      if (page !== undefined) room += page.length;
      pages.delete(file);
      return page;
    },
  };
}

function printPage(context: PageContext, spec: PageSpec): string | Diagnostic {
  try {
    return context.templates.render(spec.template, {
      frame: frameView(context, spec),
      ...spec.view(),
    });
  } catch (error) {
    if (error instanceof TemplateError) return error.diagnostic;
    throw error;
  }
}

function keyOf({ message, place }: Diagnostic): string {
  return JSON.stringify([message, place]);
}

/** The one page that needs no template. The report names the template's file, whose place differs between machines. */
function faultPage({ locale, direction, pageFault }: Words, { message }: Diagnostic): string {
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(pageFault)}</title>
</head>
<body>
<main>
<h1>${escapeHtml(pageFault)}</h1>
<p>${escapeHtml(message)}</p>
</main>
</body>
</html>
`;
}
