import { hashKey } from "../base/hash.ts";
import { escapeHtml } from "../base/html.ts";
import { groupBy } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import { frameView, type PageContext, type PageSpec } from "./page.ts";
import { TemplateError } from "./templates.ts";
import type { Words } from "./words/words.ts";

interface Page {
  readonly spec: PageSpec;
  readonly file: OutputFile;
  readonly viewLength: number;
}

/**
 * Pages are made when they are written. So that a fault in a template is known before, each is tried on its first
 * page and on the one with the largest view. A page that cannot be made says why in its place.
 */
export function renderPages(
  context: PageContext,
  specs: readonly PageSpec[],
): { readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const pages = specs.map((spec) => pageOf(context, spec));
  const faults = new Map(context.templates.diagnostics.map((each) => [keyOf(each), each]));
  for (const group of groupBy(pages, ({ spec }) => spec.template).values()) {
    const largest = group.reduce((a, b) => (b.viewLength > a.viewLength ? b : a));
    for (const { spec } of new Set([group[0] as Page, largest])) {
      const fault = faultOf(context, spec);
      if (fault && !faults.has(keyOf(fault))) faults.set(keyOf(fault), fault);
    }
  }
  return { files: pages.map(({ file }) => file), diagnostics: [...faults.values()] };
}

// The view is built once for the key and once more for the page: holding every view of a large site until it is
// written would take many times the memory of its articles.
function pageOf(context: PageContext, spec: PageSpec): Page {
  const view = JSON.stringify(viewOf(context, spec));
  const file: OutputFile = {
    path: spec.path,
    key: hashKey(spec.template, context.templates.version, view),
    render: () => {
      const page = make(context, spec);
      return typeof page === "string" ? page : faultPage(context.words, page);
    },
  };
  return { spec, file, viewLength: view.length };
}

function viewOf(context: PageContext, spec: PageSpec): object {
  return { frame: frameView(context, spec), ...spec.view() };
}

function make(context: PageContext, spec: PageSpec): string | Diagnostic {
  try {
    return context.templates.render(spec.template, viewOf(context, spec));
  } catch (error) {
    if (error instanceof TemplateError) return error.diagnostic;
    throw error;
  }
}

function faultOf(context: PageContext, spec: PageSpec): Diagnostic | null {
  const page = make(context, spec);
  return typeof page === "string" ? null : page;
}

function keyOf({ message, place }: Diagnostic): string {
  return JSON.stringify([message, place]);
}

/** The one page that needs no template. */
function faultPage(
  { locale, direction, pageFault }: Words,
  { message, place }: Diagnostic,
): string {
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
<p>${escapeHtml(place?.path ?? "")}</p>
</main>
</body>
</html>
`;
}
